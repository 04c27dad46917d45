/// <reference types="office-js" />
import type { WorkbookFinding } from "../app/ports.ts";
import { cellAddress, columnLetter } from "../workbook/cell-address.ts";
import { compileFormula } from "../workbook/compile-formula.ts";
import type { ColumnDescription, WorkbookDescription } from "../workbook/description.ts";
import { validateRange } from "./apply-rules.ts";
import type { Outbox } from "./batches.ts";
import { textInput } from "./cell-input.ts";
import type { FoundTable } from "./inspect-workbook.ts";
import type { LaidColumns } from "./lay-out-columns.ts";
import type { ColumnFormulas } from "./load-formulas.ts";
import { sameFormula } from "./same-formula.ts";
import { setAll } from "./set-all.ts";
import { dressRows, pointsOf } from "./write-table.ts";

export interface Repair {
  readonly book: WorkbookDescription;
  readonly box: Outbox;
  readonly supports: (version: string) => boolean;
  readonly tell: (finding: WorkbookFinding) => void;
}

/** Headers, columns, formulas and validations of a table that is there. */
export async function repairTable(found: FoundTable, laid: LaidColumns, formulas: ColumnFormulas, repair: Repair): Promise<void> {
  const { table, sheet, header } = found;
  for (const { column, was } of laid.renamed) {
    sheet.getRange(cellAddress(header.rowIndex + 1, laid.places.get(column.key) ?? 1)).values = [[textInput(column.header, false)]];
    repair.tell({ code: "header-restored", facts: { table: table.name, column: column.header, was } });
  }
  for (const column of laid.missing) addColumn(found, column, laid, repair);
  for (const column of table.columns) {
    if (column.formula === undefined) continue;
    const wanted = `=${compileFormula(column.formula, repair.book, table)}`;
    if (!laid.missing.includes(column) && !reportFormulas(found, column, laid, formulas.get(column.key) ?? [], wanted, repair)) continue;
    await repair.box.add(wanted.length * 3);
    setAll(columnOf(found, column, laid), { formulas: wanted });
  }
  for (const { key, validation } of found.validations) {
    const column = table.columns.find((one) => one.key === key);
    if (column?.validation === undefined || validation.isNullObject || (validation.type !== "None" && validation.type !== "Inconsistent")) continue;
    validateRange(columnOf(found, column, laid), column.validation, { book: repair.book, table: standing(found, laid), supports: repair.supports });
    repair.tell({ code: "validation-restored", facts: { sheet: sheet.name, column: column.header } });
  }
}

function columnOf({ sheet, body }: FoundTable, { key }: ColumnDescription, { places }: LaidColumns): Excel.Range {
  const letter = columnLetter(places.get(key) ?? 1);
  return sheet.getRange(`${letter}${body.rowIndex + 1}:${letter}${body.rowIndex + body.rowCount}`);
}

/** The table as rules see it, which name addresses: its columns from where it stands now, those of the staff's between them counted. */
function standing({ table, header }: FoundTable, { places }: LaidColumns): FoundTable["table"] {
  const width = Math.max(...places.values()) - header.columnIndex;
  const byPlace = new Map(table.columns.map((column) => [(places.get(column.key) ?? 0) - header.columnIndex - 1, column]));
  const filler = (index: number): ColumnDescription => ({ key: `own${index}`, header: "", type: "text", numberFormat: "General", width: 10, input: true });
  return { ...table, anchor: cellAddress(header.rowIndex + 1, header.columnIndex + 1), columns: Array.from({ length: width }, (_, index) => byPlace.get(index) ?? filler(index)) };
}

function addColumn(found: FoundTable, column: ColumnDescription, laid: LaidColumns, { book, supports, tell }: Repair): void {
  const { table, sheet, body } = found;
  found.found.columns.add(undefined, undefined, column.header);
  const place = { sheet, table: standing(found, laid), firstRow: body.rowIndex + 1, columns: new Map([[column.key, laid.places.get(column.key) ?? 1]]) };
  dressRows(place, body.rowCount, book, supports);
  const letter = columnLetter(laid.places.get(column.key) ?? 1);
  const whole = sheet.getRange(`${letter}:${letter}`);
  if (column.helper) whole.columnHidden = true;
  else whole.format.columnWidth = pointsOf(column.width);
  tell({ code: "column-created", facts: { table: table.name, column: column.header } });
}

/** True where the column wants its formulas back; each value that covered one is told with its cell. */
function reportFormulas({ table, sheet, body }: FoundTable, column: ColumnDescription, { places }: LaidColumns, found: readonly unknown[], wanted: string, { tell }: Repair): boolean {
  let changed = 0;
  for (const [index, formula] of found.entries()) {
    const text = String(formula ?? "");
    if (sameFormula(text, wanted, table.name)) continue;
    if (text === "" || text.startsWith("=")) changed += 1;
    else tell({ code: "formula-restored", facts: { sheet: sheet.name, table: table.name, column: column.header, cell: cellAddress(body.rowIndex + index + 1, places.get(column.key) ?? 1), value: text } });
  }
  if (changed > 0) tell({ code: "formulas-restored", facts: { table: table.name, column: column.header, rows: changed } });
  return found.some((formula) => !sameFormula(String(formula ?? ""), wanted, table.name));
}
