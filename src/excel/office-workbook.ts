import type { OpenWorkbook, WorkbookFinding } from "../app/ports.ts";
import type { WorkbookDescription } from "../workbook/description.ts";
import { appendRows } from "./append-rows.ts";
import { applyPrintSetup } from "./apply-print-setup.ts";
import { changeWorkbook } from "./change-workbook.ts";
import { repairWorkbook } from "./complete-workbook.ts";
import type { ExcelHost } from "./excel-host.ts";
import { makeSheet } from "./make-sheet.ts";
import { makeWorkbook } from "./make-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";
import { refreshWorkbook } from "./refresh-workbook.ts";

/** What the workbook that is open in Excel can do beside reading and writing. */
export interface OfficeWorkbook extends OpenWorkbook {
  /** Puts back what is missing or broken of a ledger in use; nothing typed is written over. Throws WorkbookError "tables-missing" where it is none. */
  repair(description: WorkbookDescription): Promise<readonly WorkbookFinding[]>;
  /**
   * Makes the described sheet `key` anew in its place, all of its former paper replaced; for sheets of fixed cells. Throws WorkbookError "sheet-taken",
   * "cell-in-the-way" or "password-protected" before anything is written.
   */
  makeSheet(description: WorkbookDescription, key: string): Promise<readonly WorkbookFinding[]>;
  /** Computes everything anew and refreshes all pivot tables in place. */
  refresh(): Promise<void>;
  /** Gives the described sheets that are there their page set-up again; needs ExcelApi 1.9. Throws WorkbookError "tables-missing" where the workbook is no ledger. */
  applyPrintSetup(description: WorkbookDescription): Promise<void>;
}

/** The workbook that is open in Excel. */
export function officeWorkbook(host: ExcelHost): OfficeWorkbook {
  return {
    apply: (description, content) => host.run((context) => makeWorkbook(context, host, description, content)),
    append: (description, rows) => host.run((context) => appendRows(context, host, description, rows)),
    change: (description, change) => host.run((context) => changeWorkbook(context, host, description, change)),
    read: (description) => host.run((context) => readWorkbook(context, description)),
    repair: (description) => host.run((context) => repairWorkbook(context, host, description)),
    makeSheet: (description, key) => host.run((context) => makeSheet(context, host, description, key)),
    refresh: () => host.run((context) => refreshWorkbook(context, host)),
    applyPrintSetup: (description) => host.run((context) => applyPrintSetup(context, host, description)),
  };
}
