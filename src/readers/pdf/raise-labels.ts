import type { PageRow } from "./page-table.ts";
import type { TextLine } from "./set-lines.ts";

/** How far the baselines of a row's first lines may differ, in font sizes, where the row begins at its top. */
const ALIGNED = 0.5;

/**
 * Rows of a table without lines whose labels are centred on the rows that they stand for: each label is moved to the first of them. Labels at the top
 * of their rows stay.
 */
export function raiseLabels(rows: readonly PageRow[]): readonly PageRow[] {
  const labelled = [...rows.keys()].filter((i) => (rows[i]?.cells[0]?.lines.length ?? 0) > 0);
  if (!labelled.some((i) => isCentred(rows[i]))) return rows;
  const starts = bestStarts(rows, labelled);
  const labels = new Map(labelled.map((row, k) => [starts[k] ?? row, rows[row]?.cells[0]]));
  return rows.map((row, i) => {
    const [first, ...rest] = row.cells;
    return first ? { ...row, cells: [labels.get(i) ?? { ...first, lines: [] }, ...rest] } : row;
  });
}

function isCentred(row: PageRow | undefined): boolean {
  const [label, ...others] = row?.cells ?? [];
  const [first] = label?.lines ?? [];
  const tops = others.flatMap((cell) => cell.lines.slice(0, 1));
  return first !== undefined && !tops.some((line) => Math.abs(line.baseline - first.baseline) <= ALIGNED * line.size);
}

/** The first row of each label, so that the labels stand as near as can be to the middle of their rows; rows before the first may belong to none. */
function bestStarts(rows: readonly PageRow[], labelled: readonly number[]): number[] {
  /** For each label, by its first row: the least sum of distances up to it, and the first row of the label before. */
  const table: Map<number, { cost: number; before: number }>[] = [];
  labelled.forEach((row, k) => {
    const from = (labelled[k - 1] ?? -1) + 1;
    const choices = new Map<number, { cost: number; before: number }>();
    for (let start = from; start <= row; start += 1) {
      let best = { cost: k === 0 ? 0 : Infinity, before: -1 };
      for (const [before, { cost }] of table[k - 1] ?? []) {
        const sum = cost + distance(rows, labelled[k - 1] ?? 0, before, start - 1);
        if (sum < best.cost) best = { cost: sum, before };
      }
      choices.set(start, best);
    }
    table.push(choices);
  });
  return trace(rows, labelled, table);
}

function trace(rows: readonly PageRow[], labelled: readonly number[], table: readonly ReadonlyMap<number, { cost: number; before: number }>[]): number[] {
  const last = labelled.length - 1;
  const row = labelled[last] ?? 0;
  // The page may cut the last rows: then their label stands at the top of what is left.
  const atTop = (start: number): boolean => start === row && !isCentred(rows[row]);
  const ends = [...(table[last] ?? [])].map(([start, { cost }]) => ({ start, cost: cost + (atTop(start) ? 0 : distance(rows, row, start, rows.length - 1)) }));
  let start = ends.sort((a, b) => a.cost - b.cost)[0]?.start ?? 0;
  const starts: number[] = [];
  for (let k = last; k >= 0; k -= 1) {
    starts.unshift(start);
    start = table[k]?.get(start)?.before ?? 0;
  }
  return starts;
}

/** From the label in row `at` to the middle of rows `from`–`to`, points. */
function distance(rows: readonly PageRow[], at: number, from: number, to: number): number {
  const lines = rows.slice(from, to + 1).flatMap((row) => row.cells.slice(1).flatMap((cell) => cell.lines));
  const label = rows[at]?.cells[0]?.lines ?? [];
  return lines.length === 0 ? 0 : Math.abs(middle(lines) - middle(label));
}

function middle(lines: readonly TextLine[]): number {
  return (Math.min(...lines.map((line) => line.baseline)) + Math.max(...lines.map((line) => line.baseline))) / 2;
}
