import { displayText } from "./display-text.ts";
import { invalidArgument, ExcelError } from "./excel-error.ts";
import { refuseProtected } from "./protection.ts";
import { cellAt, formatAt } from "./sheet-cells.ts";
import { tableBody } from "./table.ts";
import type { Table } from "./table.ts";

type Criteria = Readonly<Record<string, unknown>>;

export function clearFilters(table: Table): void {
  for (const column of table.columns) column.filter = undefined;
  applyFilters(table);
}

/** Hides the data rows that a column's criteria do not let through. */
export function applyFilters(table: Table): void {
  refuseProtected(table.sheet, "allowAutoFilter");
  const { top, height } = tableBody(table);
  const filters = table.columns.flatMap(({ filter }, index) => (filter ? [{ index, passes: criterion(table, index, filter) }] : []));
  for (let row = top; row < top + height; row += 1) {
    const hidden = !filters.every(({ passes }) => passes(row));
    const line = table.sheet.rows.get(row);
    if (hidden || line?.hidden) table.sheet.rows.set(row, { ...line, hidden });
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.filtercriteria: the kinds that have a model here. */
function criterion(table: Table, index: number, filter: Criteria): (row: number) => boolean {
  const column = table.area.left + index;
  const textAt = (row: number): string => displayText(cellAt(table.sheet, row, column) ?? { value: null }, formatAt(table.sheet, row, column).numberFormat);
  if (filter["filterOn"] === "Values") {
    const values = new Set((Array.isArray(filter["values"]) ? filter["values"] : []).map(String));
    return (row) => values.has(textAt(row));
  }
  if (filter["filterOn"] !== "Custom") throw new ExcelError("NotModelled", `filters on ${String(filter["filterOn"])}`);
  const first = customTest(filter["criterion1"]);
  if (filter["criterion2"] === undefined) return (row) => first(textAt(row), cellAt(table.sheet, row, column)?.value ?? null);
  const second = customTest(filter["criterion2"]);
  return (row) => {
    const [text, value] = [textAt(row), cellAt(table.sheet, row, column)?.value ?? null];
    return filter["operator"] === "Or" ? first(text, value) || second(text, value) : first(text, value) && second(text, value);
  };
}

/** ">50", "<>", "=abc*": an operator and a number or a text with wildcards. */
function customTest(criterion: unknown): (text: string, value: unknown) => boolean {
  if (typeof criterion !== "string") throw invalidArgument("a custom filter needs criterion1");
  const [, operator = "=", operand = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const number = operand === "" ? Number.NaN : Number(operand);
  if (operator === "=" || operator === "<>") {
    const pattern = new RegExp(`^${operand.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".")}$`, "iu");
    return (text, value) => (pattern.test(text) || (!Number.isNaN(number) && value === number)) === (operator === "=");
  }
  return (text, value) => {
    const order = Number.isNaN(number) ? text.localeCompare(operand) : typeof value === "number" ? value - number : Number.NaN;
    if (operator === ">") return order > 0;
    if (operator === "<") return order < 0;
    return operator === ">=" ? order >= 0 : order <= 0;
  };
}
