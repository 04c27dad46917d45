import { useEffect, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import type { ReportSheetState } from "../app/views/report-sheet.ts";
import { REPORT_SHEET_BOOK, reportSheetState } from "../app/views/report-sheet.ts";
import { usePane } from "./pane-context.ts";

/** What stands on sheet 报告, asked anew with each reading of the workbook; null until it is known. */
export function useReportSheet(reading: WorkbookReading): ReportSheetState | null {
  const { workbook, fail } = usePane();
  const [state, setState] = useState<ReportSheetState | null>(null);
  useEffect(() => {
    let isCurrent = true;
    workbook.read(REPORT_SHEET_BOOK).then((read) => { if (isCurrent) setState(reportSheetState(read)); }, fail);
    return () => { isCurrent = false; };
  }, [workbook, fail, reading]);
  return state;
}
