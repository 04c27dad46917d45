import type { ReportRow, ReportTable, ReportTableKey } from "../../domain/narrate/status-report.ts";
import type { LaidCell, LaidRow } from "./laid-row.ts";
import { laidRow, linesOf, mostLines, wideCell } from "./laid-row.ts";
import type { ReportStyle } from "./report-looks.ts";
import { PAGE_HEIGHT } from "./report-page.ts";

interface TableForm {
  /** Columns of the grid that each column takes; 48 in all. */
  readonly spans: readonly number[];
  /** How each column's cells are drawn. */
  readonly styles: readonly ReportStyle[];
}

const [TEXT, CENTRE, FIGURE] = ["reportCell", "reportCentre", "reportNumber"] as const;

const FORMS: Readonly<Record<ReportTableKey, TableForm>> = {
  statuses: { spans: [6, 6, 6, 6, 6, 6, 6, 6], styles: [FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE] },
  categories: { spans: [10, 4, 4, 4, 4, 4, 4, 4, 4, 6], styles: [TEXT, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE] },
  indicators: { spans: [5, 10, 4, 5, 6, 5, 5, 8], styles: [CENTRE, TEXT, CENTRE, FIGURE, FIGURE, FIGURE, FIGURE, CENTRE] },
  lagging: { spans: [5, 11, 5, 6, 5, 5, 7, 4], styles: [CENTRE, TEXT, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, CENTRE] },
  events: { spans: [8, 6, 8, 17, 9], styles: [CENTRE, CENTRE, TEXT, TEXT, TEXT] },
  findings: { spans: [8, 9, 18, 13], styles: [CENTRE, TEXT, TEXT, TEXT] },
  lateChanges: { spans: [10, 5, 7, 7, 10, 9], styles: [TEXT, CENTRE, CENTRE, CENTRE, CENTRE, TEXT] },
};

/** Height in points up to which a table is moved to the next page rather than broken. */
const SMALL_TABLE = PAGE_HEIGHT * 0.4;

/** Rows of one line are a little higher than their text. */
const LOWEST_LINE = 23;

/** A table as rows: head, groups and lines; each knows what to repeat where it opens a page. */
export function layOutTable(table: ReportTable): LaidRow[] {
  const form = FORMS[table.key];
  const head = laidRow(headsOf(table.heads, form), { keepWithNext: true, lowest: LOWEST_LINE });
  let group: LaidRow | null = null;
  const rows = table.rows.flatMap((row): LaidRow[] => {
    if (row.kind === "group") {
      group = laidRow([wideCell(`${row.text}（续）`, "reportGroup")], { keepWithNext: true, lowest: LOWEST_LINE });
      return [laidRow([wideCell(row.text, "reportGroup")], { keepWithNext: true, repeat: [head], lowest: LOWEST_LINE })];
    }
    return layOutLine(row, form, group === null ? [head] : [head, group]);
  });
  return keptTogether([head, ...rows]);
}

/** A small table stands on one page. */
function keptTogether(rows: readonly LaidRow[]): LaidRow[] {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return rows.map((row, index) => (height > SMALL_TABLE || index === rows.length - 1 ? row : { ...row, keepWithNext: true }));
}

function layOutLine(row: Exclude<ReportRow, { readonly kind: "group" }>, form: TableForm, repeat: readonly LaidRow[]): LaidRow[] {
  const below = row.kind === "cells" ? row.below : undefined;
  const style = (index: number): ReportStyle => form.styles[index] ?? "reportCell";
  const line = laidRow(cellsOf(row.cells, form, row.kind === "total" ? (index) => (index === 0 ? "reportGroup" : style(index)) : style), { keepWithNext: below !== undefined, repeat, lowest: LOWEST_LINE });
  return below === undefined ? [line] : [line, laidRow([fittedCell(wideCell(below, "reportCell"))], { repeat, lowest: LOWEST_LINE })];
}

function cellsOf(texts: readonly string[], { spans }: TableForm, style: (index: number) => ReportStyle): LaidCell[] {
  let from = 1;
  return spans.map((span, index) => {
    const cell: LaidCell = { from, to: from + span - 1, text: texts[index] ?? "", style: style(index) };
    from += span;
    return fittedCell(cell);
  });
}

/** Heads that do not fit on one line break into lines of equal length, a bracket to a line of its own. */
function headsOf(heads: readonly string[], form: TableForm): LaidCell[] {
  return cellsOf(heads, form, () => "reportHead").map((cell) => {
    const parts = cell.text.replace(/(?!^)（/u, "\n（").split("\n");
    const fits = linesOf(cell.text, cell.from, cell.to, cell.style).length === 1;
    return fits ? cell : { ...cell, text: parts.map((part) => evenLines(part, linesOf(part, cell.from, cell.to, cell.style).length)).join("\n") };
  });
}

function evenLines(text: string, lines: number): string {
  const length = Math.ceil(text.length / lines);
  return Array.from({ length: lines }, (_, line) => text.slice(line * length, (line + 1) * length)).join("\n");
}

/** A text too long for the highest row ends in an ellipsis; the ledger has it in full. */
function fittedCell(cell: LaidCell): LaidCell {
  const lines = linesOf(cell.text, cell.from, cell.to, cell.style);
  const most = mostLines(cell.style);
  return lines.length <= most ? cell : { ...cell, text: `${lines.slice(0, most - 1).join("")}……` };
}
