import { WHOLE_SHEET } from "./area.ts";
import type { Book, Sheet } from "./book.ts";
import { emptySheet, nextId } from "./book.ts";
import { ExcelError, invalidArgument } from "./excel-error.ts";
import { rewriteFormula, quotedSheet } from "./formula-parts.ts";
import { markUnseen, visitCells } from "./sheet-cells.ts";
import { rewriteAllFormulas } from "./structured-references.ts";

/** Adds a sheet behind the last; without a name "Sheet2", "Sheet3" … */
export function addSheet(book: Book, name?: string): Sheet {
  if (name !== undefined) refuseSheetName(book, name);
  const sheet = emptySheet(nextId(book), name ?? freeSheetName(book));
  book.sheets.push(sheet);
  book.structureUnseen = true;
  return sheet;
}

function freeSheetName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number += 1) if (!book.sheets.some(({ name }) => name.toLowerCase() === `sheet${number}`)) return `Sheet${number}`;
}

/** Rules: support.microsoft.com, "Rename a worksheet": 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not "History". */
function refuseSheetName(book: Book, name: string, apart?: Sheet): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name) || name.toLowerCase() === "history") throw invalidArgument(`"${name}" is no sheet name`);
  if (book.sheets.some((sheet) => sheet !== apart && sheet.name.toLowerCase() === name.toLowerCase())) throw new ExcelError("ItemAlreadyExists", `sheet ${name}`);
}

/** Renames a sheet, with the formulas that refer to it. */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  refuseSheetName(book, name, sheet);
  const oldName = sheet.name.toLowerCase();
  sheet.name = name;
  rewriteAllFormulas(book, (formula) =>
    rewriteFormula(formula, (part) => (part.kind === "reference" && part.sheet?.toLowerCase() === oldName ? `${quotedSheet(name)}!${part.address}` : undefined)),
  );
  tellAgain(book);
}

/** The engine knows sheets by name: after a change of names it sees all cells anew. */
function tellAgain(book: Book): void {
  book.structureUnseen = true;
  for (const sheet of book.sheets) visitCells(sheet, WHOLE_SHEET, (_cell, row, column) => markUnseen(book, sheet, row, column));
}

/** Excel keeps one sheet in sight; references to a deleted sheet become #REF!. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  refuseLastVisible(book, sheet);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  for (const table of book.tables.filter((candidate) => candidate.sheet === sheet)) book.tables.splice(book.tables.indexOf(table), 1);
  for (const name of book.names.filter((candidate) => candidate.sheet === sheet)) book.names.splice(book.names.indexOf(name), 1);
  if (book.active === sheet) book.active = book.sheets.find(({ visibility }) => visibility === "Visible") ?? book.active;
  const gone = sheet.name.toLowerCase();
  rewriteAllFormulas(book, (formula) => rewriteFormula(formula, (part) => (part.kind === "reference" && part.sheet?.toLowerCase() === gone ? "#REF!" : undefined)));
  book.unseen.delete(sheet);
  tellAgain(book);
}

/** "A workbook must contain at least one visible worksheet." */
export function refuseLastVisible(book: Book, sheet: Sheet): void {
  if (!book.sheets.some((other) => other !== sheet && other.visibility === "Visible")) throw new ExcelError("InvalidOperation", "a workbook must contain at least one visible sheet");
}
