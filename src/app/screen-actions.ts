import { readableDescription } from "../workbook/readable-description.ts";
import type { ScreenPort } from "./ports.ts";

const REPORT_SHEET_NAME = readableDescription.sheets.find(({ key }) => key === "report")?.name ?? "";

/** Brings the sheet 报告 to the front. */
export async function showReport(screen: ScreenPort): Promise<boolean> {
  return screen.showSheet(REPORT_SHEET_NAME);
}

/** Puts the month "YYYY-MM" into 报告期. */
export async function setReportPeriod(screen: ScreenPort, month: string): Promise<boolean> {
  const name = readableDescription.names.find(({ key }) => key === "reportPeriod");
  return name !== undefined && screen.setMonth(name.name, month);
}
