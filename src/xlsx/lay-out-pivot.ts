import { cellAddress, parseAddress } from "../workbook/cell-address.ts";
import type { CellDescription, PivotDescription, TableDescription, TableRow } from "../workbook/description.ts";
import type { PivotItem, PivotItems } from "./pivot-items.ts";
import type { PivotKey, PivotSummary } from "./summarise-pivot.ts";
import { summarisePivot } from "./summarise-pivot.ts";

export const TOTAL_CAPTION = "合计";
export const BLANK_CAPTION = "（空白）";
export const ALL_CAPTION = "（全部）";
export const VALUES_CAPTION = "数值";

/** One line of a pivot along an axis: the items that lead to it (`total`: none) and which of the values it shows. */
export interface PivotLine {
  readonly key: PivotKey;
  readonly total: boolean;
  readonly value: number;
}

export interface PivotLayout {
  readonly pivot: PivotDescription;
  readonly rows: readonly PivotLine[];
  readonly columns: readonly PivotLine[];
  /** Rows of heads above the first number. */
  readonly headRows: number;
  /** The body without its filters: "R6:AE40". */
  readonly range: string;
  /** What the pivot shows, filters included, as fixed cells: programs that do not refresh it show these. */
  readonly cells: readonly CellDescription[];
}

/**
 * A pivot as Excel lays it out in tabular form: filters, a blank row, the names of the column fields, a row of heads for each of them (and for several
 * values), then one row for each combination of row items. `itemsOf`: items of a column of the table.
 */
export function layOutPivot(pivot: PivotDescription, table: TableDescription, rows: readonly TableRow[], itemsOf: (column: string) => PivotItems): PivotLayout {
  const summary = summarisePivot(pivot, table, rows, itemsOf);
  const several = pivot.values.length > 1;
  const headRows = pivot.columns.length === 0 ? 1 : 1 + pivot.columns.length + (several ? 1 : 0);
  const total = pivot.totals ?? true;
  const lines = { rows: axisLines(summary.rows, pivot.rows.length > 0 && total, 1), columns: axisLines(summary.columns, pivot.columns.length > 0 && total, pivot.values.length) };
  const { row, column } = parseAddress(pivot.anchor);
  const bottom = row + headRows + Math.max(1, lines.rows.length) - 1;
  const right = column + pivot.rows.length + Math.max(1, lines.columns.length) - 1;
  return {
    pivot, ...lines, headRows, range: `${pivot.anchor}:${cellAddress(bottom, right)}`,
    cells: [...filterCells(pivot, table), ...headCells(pivot, table, lines.columns, headRows, itemsOf), ...bodyCells(pivot, lines, headRows, summary, itemsOf)],
  };
}

/** Every combination that occurs, then the total, each once for every value. */
function axisLines(keys: readonly PivotKey[], total: boolean, values: number): PivotLine[] {
  const each = (key: PivotKey, isTotal: boolean): PivotLine[] => Array.from({ length: values }, (_, value) => ({ key, total: isTotal, value }));
  return [...keys.flatMap((key) => each(key, false)), ...(total ? each([], true) : [])];
}

function headerOf(table: TableDescription, key: string): string {
  const column = table.columns.find((candidate) => candidate.key === key);
  if (!column) throw new Error(`The table ${table.key} has no column ${key}`);
  return column.header;
}

const head = (address: string, text: string): CellDescription => ({ address, text, style: "listHead" });

function filterCells(pivot: PivotDescription, table: TableDescription): CellDescription[] {
  const { row, column } = parseAddress(pivot.anchor);
  const filters = pivot.filters ?? [];
  return filters.flatMap((key, index) => {
    const place = row - 1 - filters.length + index;
    return [head(cellAddress(place, column), headerOf(table, key)), { address: cellAddress(place, column + 1), text: pivot.chosen?.[key] ?? ALL_CAPTION, style: "listText" as const }];
  });
}

function headCells(pivot: PivotDescription, table: TableDescription, lines: readonly PivotLine[], headRows: number, itemsOf: (column: string) => PivotItems): CellDescription[] {
  const { row, column } = parseAddress(pivot.anchor);
  const first = column + pivot.rows.length;
  const several = pivot.values.length > 1;
  const [only] = pivot.values;
  const rowFields = pivot.rows.map((key, index) => head(cellAddress(row + headRows - 1, column + index), headerOf(table, key)));
  if (pivot.columns.length === 0) return [...rowFields, ...pivot.values.map(({ caption }, index) => head(cellAddress(row, first + index), caption))];
  const names = [...pivot.columns.map((key) => headerOf(table, key)), ...(several ? [VALUES_CAPTION] : [])];
  return [
    ...(several || only === undefined ? [] : [head(pivot.anchor, only.caption)]),
    ...names.map((name, index) => head(cellAddress(row, first + index), name)),
    ...rowFields,
    ...lines.flatMap(({ key, total, value }, index): CellDescription[] => {
      const caption = pivot.values[value]?.caption ?? "";
      if (total) return [head(cellAddress(row + 1, first + index), several ? `${TOTAL_CAPTION} ${caption}` : TOTAL_CAPTION)];
      const before = lines[index - 1];
      const items = labels(key, before?.total === false ? before.key : [], pivot.columns, itemsOf);
      return [
        ...items.map(({ level, text }) => head(cellAddress(row + 1 + level, first + index), text)),
        ...(several ? [head(cellAddress(row + headRows - 1, first + index), caption)] : []),
      ];
    }),
  ];
}

function bodyCells(pivot: PivotDescription, lines: Pick<PivotLayout, "rows" | "columns">, headRows: number, summary: PivotSummary, itemsOf: (column: string) => PivotItems): CellDescription[] {
  const { row, column } = parseAddress(pivot.anchor);
  return lines.rows.flatMap((line, index): CellDescription[] => {
    const place = row + headRows + index;
    const items = line.total ? [{ level: 0, text: TOTAL_CAPTION }] : labels(line.key, lines.rows[index - 1]?.key ?? [], pivot.rows, itemsOf);
    return [
      ...items.map(({ level, text }): CellDescription => ({ address: cellAddress(place, column + level), text, style: "listText" })),
      ...lines.columns.flatMap((across, step): CellDescription[] => {
        const value = pivot.values[across.value];
        const number = value === undefined ? null : summary.at(line.key, across.key, value);
        if (number === null) return [];
        return [{ address: cellAddress(place, column + pivot.rows.length + step), number, style: "listText", ...(value?.numberFormat === undefined ? {} : { numberFormat: value.numberFormat }) }];
      }),
    ];
  });
}

/** The items of a line that differ from the line before: an item stands once before all that belongs to it. */
function labels(key: PivotKey, before: PivotKey, fields: readonly string[], itemsOf: (column: string) => PivotItems): { level: number; text: string }[] {
  const same = repeated(key, before);
  return key.flatMap((position, level) => (level < same ? [] : [{ level, text: caption(itemsOf(fields[level] ?? "").items[position] ?? null) }]));
}

/** How many leading items two lines share. */
export function repeated(key: PivotKey, before: PivotKey): number {
  const differs = key.findIndex((position, level) => position !== before[level]);
  return differs === -1 ? key.length : differs;
}

function caption(item: PivotItem): string {
  return item === null ? BLANK_CAPTION : String(item);
}
