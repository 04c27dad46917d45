import { workbookDescription } from "../workbook/workbook-description.ts";
import type { ScreenPort } from "./ports.ts";

/** Selects the status of the indicator in this row of 指标表. */
export async function showIndicator(screen: ScreenPort, line: number): Promise<boolean> {
  const table = workbookDescription.sheets.flatMap(({ tables }) => tables).find(({ key }) => key === "indicators");
  const column = table?.columns.find(({ key }) => key === "status");
  return table !== undefined && column !== undefined && screen.select(table.name, column.header, line);
}

/** Puts the month "YYYY-MM" into 报告期. */
export async function setReportPeriod(screen: ScreenPort, month: string): Promise<boolean> {
  const name = workbookDescription.names.find(({ key }) => key === "reportPeriod");
  return name !== undefined && screen.setMonth(name.name, month);
}
