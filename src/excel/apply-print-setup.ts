/// <reference types="office-js" />
import { WorkbookError } from "../app/ports.ts";
import type { WorkbookDescription } from "../workbook/description.ts";
import type { ExcelHost } from "./excel-host.ts";
import { PROTECTION } from "./lift-protection.ts";
import { setUpPrinting } from "./set-up-sheet.ts";
import { writeUnprotected } from "./write-unprotected.ts";

/**
 * Gives the sheets of a ledger the page set-up of their description again, whatever was set since; needs ExcelApi 1.9. Two round trips. A sheet that is missing
 * or renamed is left out. Throws WorkbookError "tables-missing" where the workbook has none of the tables: its sheets may bear our names by chance.
 */
export async function applyPrintSetup(context: Excel.RequestContext, host: ExcelHost, { sheets }: WorkbookDescription): Promise<void> {
  const described = sheets.flatMap(({ tables }) => tables);
  const tables = described.map(({ name }) => context.workbook.tables.getItemOrNullObject(name).load({ name: true }));
  const found = sheets.flatMap(({ name, print }) => (print === undefined ? [] : [{ sheet: context.workbook.worksheets.getItemOrNullObject(name).load(PROTECTION), print }]));
  await context.sync();
  if (tables.every(({ isNullObject }) => isNullObject)) throw new WorkbookError("tables-missing", { table: described.map(({ name }) => name).join("、") });
  const present = found.filter(({ sheet }) => !sheet.isNullObject);
  await writeUnprotected(context, host, present.map(({ sheet }) => sheet), () => {
    for (const { sheet, print } of present) setUpPrinting(sheet, print);
    return Promise.resolve();
  }, false);
}
