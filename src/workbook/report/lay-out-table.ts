import type { ReportRow, ReportTable, ReportTableKey } from "../../domain/narrate/status-report.ts";
import type { LaidCell, LaidRow } from "./laid-row.ts";
import { laidRow, linesOf, mostLines, wideCell } from "./laid-row.ts";
import type { ReportStyle } from "./report-looks.ts";

interface TableForm {
  /** Columns of the grid that each column takes; 36 in all. */
  readonly spans: readonly number[];
  /** How each column's cells are drawn. */
  readonly styles: readonly ReportStyle[];
}

const [TEXT, CENTRE, FIGURE] = ["reportCell", "reportCentre", "reportNumber"] as const;

const FORMS: Readonly<Record<ReportTableKey, TableForm>> = {
  statuses: { spans: [10, 5, 21], styles: [TEXT, FIGURE, TEXT] },
  categories: { spans: [8, 3, 3, 3, 3, 3, 3, 3, 3, 4], styles: [TEXT, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE] },
  indicators: { spans: [4, 9, 3, 4, 4, 4, 4, 4], styles: [CENTRE, TEXT, CENTRE, FIGURE, FIGURE, FIGURE, FIGURE, TEXT] },
  lagging: { spans: [4, 9, 4, 4, 4, 4, 4, 3], styles: [CENTRE, TEXT, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, CENTRE] },
  events: { spans: [6, 5, 6, 13, 6], styles: [CENTRE, TEXT, TEXT, TEXT, TEXT] },
  findings: { spans: [5, 7, 13, 11], styles: [CENTRE, TEXT, TEXT, TEXT] },
};

/** A table as rows: head, groups and lines; each knows what to repeat where it opens a page. */
export function layOutTable(table: ReportTable): LaidRow[] {
  const form = FORMS[table.key];
  const head = laidRow(cellsOf(table.heads, form, () => "reportHead"), { keepWithNext: true });
  let group: LaidRow | null = null;
  const rows = table.rows.flatMap((row): LaidRow[] => {
    if (row.kind === "group") {
      group = laidRow([wideCell(`${row.text}（续）`, "reportGroup")], { keepWithNext: true });
      return [laidRow([wideCell(row.text, "reportGroup")], { keepWithNext: true, repeat: [head] })];
    }
    return layOutLine(row, form, group === null ? [head] : [head, group]);
  });
  return [head, ...rows];
}

function layOutLine(row: Exclude<ReportRow, { readonly kind: "group" }>, form: TableForm, repeat: readonly LaidRow[]): LaidRow[] {
  const below = row.kind === "cells" ? row.below : undefined;
  const style = (index: number): ReportStyle => form.styles[index] ?? "reportCell";
  const line = laidRow(cellsOf(row.cells, form, row.kind === "total" ? (index) => (index === 0 ? "reportGroup" : style(index)) : style), { keepWithNext: below !== undefined, repeat });
  return below === undefined ? [line] : [line, laidRow([fittedCell(wideCell(below, "reportCell"))], { repeat })];
}

function cellsOf(texts: readonly string[], { spans }: TableForm, style: (index: number) => ReportStyle): LaidCell[] {
  let from = 1;
  return spans.map((span, index) => {
    const cell: LaidCell = { from, to: from + span - 1, text: texts[index] ?? "", style: style(index) };
    from += span;
    return fittedCell(cell);
  });
}

/** A text too long for the highest row ends in an ellipsis; the ledger has it in full. */
function fittedCell(cell: LaidCell): LaidCell {
  const lines = linesOf(cell.text, cell.from, cell.to, cell.style);
  const most = mostLines(cell.style);
  return lines.length <= most ? cell : { ...cell, text: `${lines.slice(0, most - 1).join("")}……` };
}
