import { readableDescription } from "../workbook/readable-description.ts";
import type { ScreenPort } from "./ports.ts";

/** Puts the month "YYYY-MM" into 报告期. */
export async function setReportPeriod(screen: ScreenPort, month: string): Promise<boolean> {
  const name = readableDescription.names.find(({ key }) => key === "reportPeriod");
  return name !== undefined && screen.setMonth(name.name, month);
}
