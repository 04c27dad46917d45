import type { StatusReport } from "../../domain/narrate/status-report.ts";
import type { WorkbookDescription } from "../description.ts";
import { REPORT_SHEET, reportSheet } from "../sheets/report.ts";

/** The description with the report on its sheet. Reading a workbook back takes the plain description: nothing of a report is read. */
export function withReport(description: WorkbookDescription, report: StatusReport | null): WorkbookDescription {
  if (report === null) return description;
  return { ...description, sheets: description.sheets.map((sheet) => (sheet.key === REPORT_SHEET.key ? reportSheet(report) : sheet)) };
}
