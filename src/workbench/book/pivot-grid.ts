import type { CellValue } from "./cell.ts";
import { axisLines, groupKey, itemName, shownRecords } from "./pivot-axis.ts";
import type { AxisLine } from "./pivot-axis.ts";
import { summarize } from "./pivot-summary.ts";
import type { PivotCache, PivotField, PivotTable, PivotValue } from "./pivot-table.ts";
import { PIVOT_WORDS } from "./pivot-words.ts";

/** A cell of the body; `indent` is the depth of a label in compact layout. */
export interface GridCell {
  readonly value: CellValue;
  readonly numberFormat?: string | undefined;
  readonly indent?: number;
  readonly bold?: boolean;
}

export interface PivotGrid {
  readonly cells: readonly (readonly GridCell[])[];
  readonly headerRows: number;
  readonly labelColumns: number;
}

/** One column of data: a line of the column axis and the value that it shows. */
interface DataColumn {
  readonly line: AxisLine;
  readonly value: PivotValue;
}

const EMPTY: GridCell = { value: null };
const TOTAL: AxisLine = { labels: [], kind: "total" };

/** The body of a pivot table, as Excel lays it out (support.microsoft.com, "Design the layout and format of a PivotTable"). */
export function pivotGrid(pivot: PivotTable): PivotGrid {
  const { cache, fieldSettings: settings, values } = pivot;
  const compact = pivot.layoutType === "Compact";
  const records = shownRecords(cache, settings, [...pivot.rows, ...pivot.columns, ...pivot.filters]);
  const rowLines = withTotal(axisLines(cache, pivot.rows, records, settings, pivot.layoutType !== "Tabular"), pivot.rows, pivot.showColumnGrandTotals && values.length > 0);
  const columnLines = withTotal(axisLines(cache, pivot.columns, records, settings, false), pivot.columns, pivot.showRowGrandTotals && values.length > 0);
  const columns = (pivot.columns.length === 0 ? [TOTAL] : columnLines).flatMap((line) => values.map((value): DataColumn => ({ line, value })));
  const sums = new Groups(cache, pivot, records);
  const labelColumns = compact ? 1 : Math.max(pivot.rows.length, 1);
  const header = headerRows(pivot, columns, labelColumns);
  const body = rowLines.map((line, index) => [
    ...labelCells(pivot, line, rowLines[index - 1], labelColumns),
    ...columns.map(({ line: column, value }): GridCell => ({
      value: compactHole(pivot, line) ? null : sums.summary(line, column, value), numberFormat: value.numberFormat, bold: line.kind === "total",
    })),
  ]);
  // Without fields on rows there is one line of values.
  const onlyLine = columns.map(({ line, value }): GridCell => ({ value: sums.summary(TOTAL, line, value), numberFormat: value.numberFormat }));
  const lonely = pivot.rows.length === 0 && values.length > 0 ? [[...Array.from({ length: labelColumns }, () => EMPTY), ...onlyLine]] : [];
  return { cells: [...header, ...body, ...lonely], headerRows: header.length, labelColumns };
}

/** A subtotal's line shows no numbers where its field has none. */
const compactHole = (pivot: PivotTable, line: AxisLine): boolean => line.kind === "subtotal" && pivot.fieldSettings.get(pivot.rows[line.labels.length - 1]?.field ?? "")?.subtotals === false;

function withTotal(lines: AxisLine[], fields: readonly PivotField[], total: boolean): AxisLine[] {
  return total && fields.length > 0 ? [...lines, TOTAL] : lines;
}

/**
 * Header: with fields on columns, first the name of the only value beside "列标签", then a row for each of their fields, and one for
 * the values' names where there are several; "行标签" stands in the last.
 */
function headerRows(pivot: PivotTable, columns: readonly DataColumn[], labelColumns: number): GridCell[][] {
  const { values, layoutType } = pivot;
  const compact = layoutType === "Compact";
  const rowHeads: GridCell[] = compact ? [{ value: pivot.rows.length > 0 ? PIVOT_WORDS.rowLabels : null, bold: true }] : pivot.rows.map(({ field }) => ({ value: field, bold: true }));
  while (rowHeads.length < labelColumns) rowHeads.push(EMPTY);
  if (pivot.columns.length === 0) return pivot.rows.length + values.length === 0 ? [] : [[...rowHeads, ...columns.map(({ value }): GridCell => ({ value: value.name, bold: true }))]];
  const blanks = (count: number): GridCell[] => Array.from({ length: Math.max(count, 0) }, () => EMPTY);
  const caption = values.length === 1 ? { value: values[0]?.name ?? null, bold: true } : EMPTY;
  const first = [caption, ...blanks(labelColumns - 1), { value: compact ? PIVOT_WORDS.columnLabels : (pivot.columns[0]?.field ?? null), bold: true }, ...blanks(columns.length - 1)];
  const levels = pivot.columns.map((_field, level) => [...blanks(labelColumns), ...columns.map((column, index) => columnLabel(pivot, columns, column, index, level))]);
  const names = values.length > 1 ? [[...blanks(labelColumns), ...columns.map(({ line, value }): GridCell => (line.kind === "item" ? { value: value.name, bold: true } : EMPTY))]] : [];
  const rows = [first, ...levels, ...names];
  rows[rows.length - 1]?.splice(0, labelColumns, ...rowHeads);
  return rows;
}

/** A label stands over the first of its columns; totals carry theirs in the first row of labels. */
function columnLabel(pivot: PivotTable, columns: readonly DataColumn[], { line, value }: DataColumn, index: number, level: number): GridCell {
  const several = pivot.values.length > 1;
  if (line.kind === "total") return level === 0 ? { value: several ? PIVOT_WORDS.totalOf(value.name) : PIVOT_WORDS.grandTotal, bold: true } : EMPTY;
  if (line.kind === "subtotal") {
    const last = line.labels.length - 1;
    const item = itemName(line.labels[last] ?? null);
    return level === last ? { value: several ? `${item} ${value.name}` : PIVOT_WORDS.subtotal(item), bold: true } : EMPTY;
  }
  const before = columns[index - 1]?.line;
  const repeated = before?.kind === "item" && sameLabels(before, line, level + 1);
  return repeated ? EMPTY : labelCell(pivot, pivot.columns[level], line.labels[level] ?? null);
}

function labelCell(pivot: PivotTable, field: PivotField | undefined, label: CellValue): GridCell {
  const format = pivot.cache.numberFormats[pivot.cache.fields.indexOf(field?.field ?? "")];
  return typeof label === "number" ? { value: label, numberFormat: format } : { value: itemName(label) };
}

/** Compact: one column, indented by depth. Else a column for each field, a label only where it changes, "… 汇总" behind its items. */
function labelCells(pivot: PivotTable, line: AxisLine, before: AxisLine | undefined, labelColumns: number): GridCell[] {
  const depth = line.labels.length - 1;
  if (line.kind === "total") return [{ value: PIVOT_WORDS.grandTotal, bold: true }, ...Array.from({ length: labelColumns - 1 }, () => EMPTY)];
  if (labelColumns === 1) return [{ ...labelCell(pivot, pivot.rows[depth], line.labels[depth] ?? null), indent: pivot.layoutType === "Compact" ? depth : 0 }];
  return Array.from({ length: labelColumns }, (_, column): GridCell => {
    const label = line.labels[column];
    if (label === undefined) return EMPTY;
    if (line.kind === "subtotal" && pivot.layoutType === "Tabular") return column === depth ? { value: PIVOT_WORDS.subtotal(itemName(label)), bold: true } : EMPTY;
    return column < depth && sameLabels(before, line, column + 1) ? EMPTY : labelCell(pivot, pivot.rows[column], label);
  });
}

/** True where both lines have the same first `count` labels. */
function sameLabels(before: AxisLine | undefined, line: AxisLine, count: number): boolean {
  return before !== undefined && before.labels.length >= count && groupKey(before.labels.slice(0, count)) === groupKey(line.labels.slice(0, count));
}

/** Values of the records by their items on both axes, for every depth that lines ask for. */
class Groups {
  private readonly groups = new Map<string, Map<string, CellValue[]>>();
  private readonly cache: PivotCache;
  private readonly pivot: PivotTable;
  private readonly records: PivotCache["records"];

  constructor(cache: PivotCache, pivot: PivotTable, records: PivotCache["records"]) {
    this.cache = cache;
    this.pivot = pivot;
    this.records = records;
  }

  summary(row: AxisLine, column: AxisLine, { field, summarizeBy }: PivotValue): CellValue {
    const group = this.grouped(row.labels.length, column.labels.length, field);
    return summarize(summarizeBy, group.get(`${groupKey(row.labels)}\u0001${groupKey(column.labels)}`) ?? []);
  }

  private grouped(rowDepth: number, columnDepth: number, field: string): Map<string, CellValue[]> {
    const name = `${rowDepth}/${columnDepth}/${field}`;
    const known = this.groups.get(name);
    if (known) return known;
    const at = (fields: readonly PivotField[], depth: number): number[] => fields.slice(0, depth).map((entry) => this.cache.fields.indexOf(entry.field));
    const [rows, columns, value] = [at(this.pivot.rows, rowDepth), at(this.pivot.columns, columnDepth), this.cache.fields.indexOf(field)];
    const group = new Map<string, CellValue[]>();
    for (const record of this.records) {
      const key = `${groupKey(rows.map((index) => record[index] ?? null))}\u0001${groupKey(columns.map((index) => record[index] ?? null))}`;
      const values = group.get(key);
      if (values) values.push(record[value] ?? null);
      else group.set(key, [record[value] ?? null]);
    }
    this.groups.set(name, group);
    return group;
  }
}
