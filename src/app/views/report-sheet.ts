import { REPORT_SHEET, REPORT_STATE_CELLS } from "../../workbook/sheets/report.ts";
import { AGREEMENT_WORDS } from "../../workbook/report/agreement-formula.ts";
import type { ReadableBook } from "../../workbook/readable-book.ts";
import { monthFromWords } from "../cycle/month-words.ts";
import type { WorkbookReading } from "../ports.ts";

/** What stands on the sheet 报告. */
export interface ReportSheetState {
  /** The month of the report, "YYYY-MM"; null where none was made yet, or the sheet is gone. */
  readonly month: string | null;
  /** Whether the ledger still says what the report says, by the sheet's own cell; null where it was never computed or is gone. */
  readonly agrees: boolean | null;
}

/** All of the workbook that has to be read to know it: two cells. */
export const REPORT_SHEET_BOOK: ReadableBook = {
  sheets: [{ key: REPORT_SHEET.key, name: REPORT_SHEET.name, tables: [], cells: [{ address: REPORT_STATE_CELLS.month }, { address: REPORT_STATE_CELLS.agreement, formula: "" }] }],
  names: [],
};

/** @param reading of REPORT_SHEET_BOOK */
export function reportSheetState({ cells }: Pick<WorkbookReading, "cells">): ReportSheetState {
  const at = (address: string): string => String(cells[REPORT_SHEET.key]?.[address] ?? "");
  const [said, month] = [at(REPORT_STATE_CELLS.agreement), monthFromWords(at(REPORT_STATE_CELLS.month).split("：").at(-1) ?? "")];
  return { month, agrees: said === AGREEMENT_WORDS.same ? true : said === AGREEMENT_WORDS.changed ? false : null };
}
