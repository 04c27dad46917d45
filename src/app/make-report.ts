import type { StatusReport } from "../domain/narrate/status-report.ts";
import { STATUS_ORDER } from "../domain/narrate/status-mark.ts";
import type { SheetDescription, WorkbookDescription } from "../workbook/description.ts";
import { withReport } from "../workbook/report/with-report.ts";
import { REPORT_SHEET } from "../workbook/sheets/report.ts";
import { workbookDescription } from "../workbook/workbook-description.ts";
import { monthWords } from "./cycle/month-words.ts";
import type { WorkbookReading } from "./ports.ts";
import type { Job, Stamp } from "./run-job.ts";
import { reportOn } from "./status-report.ts";

const REPORT_ACTION = "生成报告";

/** Key of the sheet that holds the report. */
export const REPORT_KEY = REPORT_SHEET.key;

export interface MadeReport {
  readonly report: StatusReport;
  /** The ledger with this report on its sheet: what an adapter makes the sheet from. */
  readonly description: WorkbookDescription;
  /** Sets 报告期 to the month where it is another one, and says in 日志 that the report was made. Can be taken back, unlike the sheet. */
  readonly job: Job;
}

/**
 * All that making the report on a month takes. The sheet's own cell beside the paper compares with 报告期, so the report and 报告期 are of one month.
 * @returns null where there is nothing to report on (status-report.ts says when)
 */
export function makeReport(reading: WorkbookReading, month: string, stamp: Stamp): MadeReport | null {
  const report = reportOn(reading, month);
  if (report === null) return null;
  const before = reading.names["reportPeriod"] ?? null;
  return {
    report,
    description: withReport(workbookDescription, report),
    job: {
      change: before === month ? {} : { names: { reportPeriod: { expected: before, value: month } } },
      log: [{ ...stamp, action: REPORT_ACTION, object: monthWords(month), place: REPORT_SHEET.name, after: countWords(report) }],
      ...(before === month ? { undoable: false } : {}),
    },
  };
}

/** "指标 22 项：超额完成 8、完成 6、到期未完成 1、暂无数据 7；政策事件 29 条，待核事项 9 条". */
function countWords({ basis: { counts, events, openFindings } }: StatusReport): string {
  const present = STATUS_ORDER.filter((status) => counts[status] > 0);
  const total = present.reduce((sum, status) => sum + counts[status], 0);
  return `指标 ${total} 项：${present.map((status) => `${status} ${counts[status]}`).join("、")}；政策事件 ${events} 条，待核事项 ${openFindings} 条`;
}

/** A workbook of the report alone: values as they are printed, nothing beside the paper, so that it is whole wherever it goes. */
export function reportAlone(report: StatusReport): WorkbookDescription {
  const { sheets } = withReport(workbookDescription, report);
  return { sheets: sheets.filter(({ key }) => key === REPORT_KEY).map(withoutAside), names: [] };
}

/** The file's name: 计划名称-2018年3月状态报告.xlsx, without what no file system takes. */
export function reportFileName({ runningHead, basis }: StatusReport): string {
  return `${runningHead.left}-${monthWords(basis.asOf)}状态报告.xlsx`.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_");
}

function withoutAside(sheet: SheetDescription): SheetDescription {
  const [, last = ""] = (sheet.print?.area ?? "").split(":");
  const letters = /^[A-Z]+/u.exec(last)?.[0] ?? "";
  const isOnPaper = (column: string): boolean => column.length < letters.length || (column.length === letters.length && column <= letters);
  return {
    ...sheet,
    // Nothing in it is computed, so nothing needs a guard.
    protect: false,
    cells: sheet.cells.filter(({ address }) => isOnPaper(/^[A-Z]+/u.exec(address)?.[0] ?? "")),
    columnWidths: Object.fromEntries(Object.entries(sheet.columnWidths).filter(([column]) => isOnPaper(column))),
  };
}
