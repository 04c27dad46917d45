import { WHOLE_SHEET, holds } from "./area.ts";
import type { Book, Sheet } from "./book.ts";
import type { Chart } from "./chart.ts";
import { rewriteFormula } from "./formula-parts.ts";
import { putCell, visitCells } from "./sheet-cells.ts";
import type { Table } from "./table.ts";

/** Rewrites every formula of the workbook: cells, calculated columns, names, validations, conditional formats, sources of charts. */
export function rewriteAllFormulas(book: Book, rewrite: (formula: string, sheet: Sheet, row?: number, column?: number) => string): void {
  for (const sheet of book.sheets) {
    visitCells(sheet, WHOLE_SHEET, (cell, row, column) => {
      if (cell.formula === undefined) return;
      const formula = rewrite(cell.formula, sheet, row, column);
      if (formula !== cell.formula) putCell(book, sheet, row, column, { ...cell, formula });
    });
    for (const format of sheet.conditionalFormats) rewriteSettings(format.settings, (formula) => rewrite(formula, sheet));
    sheet.validations = sheet.validations.map((validation) => ({ ...validation, rule: rewriteValues(validation.rule, (formula) => rewrite(formula, sheet)) }));
  }
  for (const { sheet, area, columns } of book.tables) {
    for (const column of columns) if (column.formula !== undefined) column.formula = rewrite(column.formula, sheet, area.top, area.left);
  }
  for (const sheet of book.sheets) for (const chart of sheet.charts) rewriteChart(chart, (address) => rewrite(address, sheet));
  for (const name of book.names) name.refersTo = rewrite(name.refersTo, name.sheet ?? book.active);
}

function rewriteChart(chart: Chart, rewrite: (address: string) => string): void {
  chart.source = rewrite(chart.source);
  for (const series of chart.series) {
    series.values = series.values && rewrite(series.values);
    series.categories = series.categories && rewrite(series.categories);
  }
  for (const key of ["StartCell", "EndCell"]) {
    const cell = chart.properties.get(key);
    if (typeof cell === "string") chart.properties.set(key, rewrite(cell));
  }
}

function rewriteSettings(settings: Map<string, unknown>, rewrite: (formula: string) => string): void {
  for (const [path, value] of settings) settings.set(path, rewriteValue(value, rewrite));
}

function rewriteValues(values: Readonly<Record<string, unknown>>, rewrite: (formula: string) => string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, rewriteValue(value, rewrite)]));
}

function rewriteValue(value: unknown, rewrite: (formula: string) => string): unknown {
  if (typeof value === "string") return value.startsWith("=") ? rewrite(value) : value;
  return isRecord(value) ? rewriteValues(value, rewrite) : value;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** After a table got another name. */
export function renameTableInFormulas(book: Book, oldName: string, newName: string): void {
  rewriteAllFormulas(book, (formula) =>
    rewriteFormula(formula, (part) => (part.kind === "structured" && part.table.toLowerCase() === oldName.toLowerCase() ? newName + part.body : undefined)),
  );
}

/** After a column got another header: `[old]`, `[@old]`, `[[#This Row],[old]]` in references to its table. */
export function renameColumnInFormulas(book: Book, table: Table, oldName: string, newName: string): void {
  rewriteAllFormulas(book, (formula, sheet, row, column) =>
    rewriteFormula(formula, (part) => {
      if (part.kind !== "structured") return undefined;
      const own = part.table === "" && row !== undefined && column !== undefined && sheet === table.sheet && holds(table.area, row, column);
      return own || part.table.toLowerCase() === table.name.toLowerCase() ? part.table + renameInBody(part.body, oldName, newName) : undefined;
    }),
  );
}

function renameInBody(body: string, oldName: string, newName: string): string {
  const [from, to] = [escapeHeader(oldName), escapeHeader(newName)];
  if (body === `[${from}]`) return `[${to}]`;
  if (body === `[@${from}]`) return /^[\p{L}\p{N}_]+$/u.test(newName) ? `[@${to}]` : `[@[${to}]]`;
  return body.replaceAll(`[${from}]`, `[${to}]`);
}

/** A header within a structured reference: brackets, "#" and apostrophes are marked with an apostrophe. */
const escapeHeader = (name: string): string => name.replace(/['#[\]@]/g, "'$&");

/**
 * The formula as the engine gets it: own-table references with the table's name, "@" written out
 * (support.microsoft.com, "Using structured references with Excel tables").
 */
export function spelledOut(formula: string, table: Table | undefined): string {
  if (!formula.includes("[")) return formula;
  return rewriteFormula(formula, (part) => {
    if (part.kind !== "structured") return undefined;
    const name = part.table === "" ? table?.name : part.table;
    return name === undefined ? undefined : name + spellBody(part.body);
  });
}

function spellBody(body: string): string {
  if (body === "[@]") return "[#This Row]";
  if (body.startsWith("[@[")) return `[[#This Row],${body.slice(2)}`;
  return body.startsWith("[@") ? `[[#This Row],[${body.slice(2)}]` : body;
}
