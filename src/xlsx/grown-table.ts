import type { TableDescription, WorkbookDescription } from "../workbook/description.ts";
import { compileFormula } from "../workbook/compile-formula.ts";
import { escapeXml } from "./escape-xml.ts";
import { fileFormula } from "./file-formula.ts";
import type { RowPlacement } from "./place-rows.ts";
import type { RawWorkbook } from "./read-sheets.ts";
import { locateTable } from "./locate-table.ts";

/**
 * The description with tables and headers called as they are in the file: staff and other programs change white space and width of a header,
 * and a formula must use the header that is there.
 */
export function asNamed(description: WorkbookDescription, workbook: RawWorkbook): WorkbookDescription {
  return { ...description, sheets: description.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map((table) => tableAsNamed(table, workbook)) })) };
}

function tableAsNamed(table: TableDescription, workbook: RawWorkbook): TableDescription {
  const located = locateTable(workbook, table);
  const part = located?.part;
  if (!located || !part) return table;
  const columns = table.columns.map((column) => {
    const at = located.columns.get(column.key);
    return { ...column, header: (at === undefined ? undefined : part.columns[at - part.range.from.column]) ?? column.header };
  });
  return { ...table, name: part.name, columns };
}

/** Formula by sheet column, escaped for XML: ours as described, those of staff's own calculated columns as the table part has them. */
export function columnFormulas({ table, part, located, data }: RowPlacement, actual: WorkbookDescription, tableXml: string): ReadonlyMap<number, string> {
  const formulas = new Map<number, string>();
  for (const [index, column] of tableColumns(tableXml).entries()) {
    const formula = /<(?:\w+:)?calculatedColumnFormula\b[^>]*>([^<]*)</.exec(column)?.[1];
    if (formula !== undefined) formulas.set(data.from.column + index, formula);
  }
  const renamed = actual.sheets.flatMap(({ tables }) => tables).find(({ key }) => key === table.key) ?? table;
  for (const column of renamed.columns) {
    const at = located.columns.get(column.key);
    if (at === undefined) continue;
    if (column.formula === undefined) formulas.delete(at);
    else formulas.set(at, escapeXml(fileFormula(compileFormula(column.formula, actual, renamed))));
  }
  if (part.columns.length === 0) throw new Error(`table ${part.name} has no columns`);
  return formulas;
}

/** A table part whose range and filter end with the new last row. Calculated columns get back the formulas that other programs drop. */
export function grownTable(xml: string, { part, lastRow, data }: RowPlacement, formulas: ReadonlyMap<number, string>): string {
  const end = lastRow + part.totalRows;
  const ranged = xml
    .replace(/(<(?:\w+:)?table\b[^>]*? ref="\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?)\d+"/, (_, start: string) => `${start}${end}"`)
    .replace(/(<(?:\w+:)?autoFilter\b[^>]*? ref="\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?)\d+"/, (_, start: string) => `${start}${lastRow}"`);
  let index = -1;
  return ranged.replace(COLUMN, (column) => {
    index += 1;
    const formula = formulas.get(data.from.column + index);
    if (formula === undefined || column.includes("calculatedColumnFormula")) return column;
    const [, prefix = ""] = /^<(\w+:)?/.exec(column) ?? [];
    const element = `<${prefix}calculatedColumnFormula>${formula}</${prefix}calculatedColumnFormula>`;
    return column.endsWith("/>") ? `${column.slice(0, -2)}>${element}</${prefix}tableColumn>` : column.replace(/>/, () => `>${element}`);
  });
}

const COLUMN = /<(?:\w+:)?tableColumn\b[^>]*?(?:\/>|>[^]*?<\/(?:\w+:)?tableColumn>)/g;

function tableColumns(xml: string): string[] {
  return [...xml.matchAll(COLUMN)].map(([column]) => column);
}
