import { cellAddress, columnLetter, parseAddress } from "./cell-address.ts";
import type { ColumnDescription, FormulaText, NameDescription, TableDescription, WorkbookDescription } from "./description.ts";

/** {#key}, {table.key}, {header:table.key}, {name:key}. Array constants and set braces are no part of our formulas. */
const REFERENCE = /\{(?:(#)|(name):|(header):)?([A-Za-z][A-Za-z0-9]*)(?:\.([A-Za-z][A-Za-z0-9]*))?\}/gu;

/** ASCII characters for which Excel wants a second pair of brackets around the header. */
const SPECIAL = /[\s,:.[\]#'"{}$^&*+=\-></()|;!@%~`?\\]/u;

/**
 * Writes a formula by column key as Excel stores it, without "=". Used inside `table` (needed for `{#key}`) or in a free cell.
 * A key nobody defined is a mistake of ours and throws.
 * @example compileFormula("{#actual}/{#target}", book, indicators) // 指标表[[#This Row],[实际值]]/指标表[[#This Row],[目标值]]
 */
export function compileFormula(formula: FormulaText, workbook: WorkbookDescription, table?: TableDescription): string {
  return replaceReferences(formula, workbook, table, (column, owner) => `${owner.name}[[#This Row],${bracketed(column.header)}]`);
}

/**
 * The same for conditional formats and custom validations, where Excel takes no structured reference: `{#key}` becomes the cell of that
 * column in the table's first data row, column fixed ("$D5"), so that the rule moves down with the row. Whole columns are not possible there.
 */
export function compileRowRule(formula: FormulaText, workbook: WorkbookDescription, table?: TableDescription): string {
  if (/\{(?:header:)?[A-Za-z0-9]+\.[A-Za-z0-9]+\}/u.test(formula)) throw new Error(`A rule cannot refer to a table column; use a name: ${formula}`);
  return replaceReferences(formula, workbook, table, (column, owner) => {
    const anchor = parseAddress(owner.anchor);
    return `$${columnLetter(anchor.column + owner.columns.indexOf(column))}${anchor.row + 1}`;
  });
}

/** What a name refers to: an absolute address, or a table column as its data rows stand now. `rows`: number of data rows of a table. */
export function compileName(name: NameDescription, workbook: WorkbookDescription, rows: (table: TableDescription) => number): string {
  const target = name.refersTo;
  if ("range" in target) {
    const sheet = workbook.sheets.find(({ key }) => key === target.sheet);
    if (!sheet) throw new Error(`The name ${name.key} refers to a sheet nobody defined: ${target.sheet}`);
    return `'${sheet.name}'!${target.range.split(":").map(absolute).join(":")}`;
  }
  const { sheet, table } = findTable(workbook, target.table);
  const { row, column } = parseAddress(table.anchor);
  const letter = column + table.columns.indexOf(findColumn(table, target.column));
  return `'${sheet}'!${absolute(cellAddress(row + 1, letter))}:${absolute(cellAddress(row + Math.max(1, rows(table)), letter))}`;
}

function replaceReferences(
  formula: FormulaText, workbook: WorkbookDescription, table: TableDescription | undefined,
  thisRow: (column: ColumnDescription, owner: TableDescription) => string,
): string {
  const text = formula.replace(REFERENCE, (whole, here: string | undefined, name: string | undefined, header: string | undefined, key: string, column: string | undefined) => {
    if (here) {
      if (!table || column) throw new Error(`No table row for ${whole} in ${formula}`);
      return thisRow(findColumn(table, key), table);
    }
    if (name) return findName(workbook, key).name;
    if (!column) throw new Error(`No such reference: ${whole} in ${formula}`);
    const owner = findTable(workbook, key).table;
    const printed = findColumn(owner, column).header;
    return header ? `${owner.name}[[#Headers],${bracketed(printed)}]` : `${owner.name}${SPECIAL.test(printed) ? `[${bracketed(printed)}]` : bracketed(printed)}`;
  });
  if (/[{}]/u.test(text)) throw new Error(`Left over braces in ${text}`);
  return text;
}

/** Excel's escape inside brackets is an apostrophe before [ ] # '. */
function bracketed(header: string): string {
  return `[${header.replace(/['[\]#]/gu, "'$&")}]`;
}

function absolute(address: string): string {
  const { row, column } = parseAddress(address);
  return `$${columnLetter(column)}$${row}`;
}

function findColumn(table: TableDescription, key: string): ColumnDescription {
  const column = table.columns.find((candidate) => candidate.key === key);
  if (!column) throw new Error(`The table ${table.key} has no column ${key}`);
  return column;
}

function findTable(workbook: WorkbookDescription, key: string): { sheet: string; table: TableDescription } {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((candidate) => candidate.key === key);
    if (table) return { sheet: sheet.name, table };
  }
  throw new Error(`No table ${key}`);
}

function findName(workbook: WorkbookDescription, key: string): NameDescription {
  const name = workbook.names.find((candidate) => candidate.key === key);
  if (!name) throw new Error(`No name ${key}`);
  return name;
}
