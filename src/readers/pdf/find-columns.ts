import type { Grid } from "./find-grids.ts";
import { columnsOf, intersect, printed, riversOf, type River } from "./rivers.ts";
import type { TextLine } from "./set-lines.ts";
import { bandOf, bandsOf, type Band } from "./text-bands.ts";

interface Run {
  readonly bands: readonly Band[];
  readonly rivers: readonly River[];
}

/** Rows with several columns that make a table. */
const FEWEST_ROWS = 2;
/** Bands at a table's beginning whose strips are tried together. */
const FIRST_BANDS = 4;
/** Free space before a column that goes on from the page before, points. */
const CLEARANCE = 3;
const FEWEST_TIGHT_ROWS = 3;
const BULLET = /[➢➤➣\uE000-\uF8FF•●■◆▶►▪◦·○\-–*]/;
const PAGE_NUMBER = /^[\s.…·]*(?:\d{1,3}|[ivx]{1,5})$/i;

/**
 * Tables without lines: runs of rows between which the text keeps the same strips free. `width` is the page's. `before`: the columns of such a table at
 * the end of the page before, which may go on at the top.
 */
export function findColumns(lines: readonly TextLine[], width: number, before: readonly number[] | null): Grid[] {
  const bands = bandsOf(lines);
  const grids: Grid[] = [];
  let i = 0;
  if (before) {
    i = countFitting(bands, before);
    if (i > 0) grids.push(gridOf(bands.slice(0, i), before));
  }
  while (i < bands.length) {
    const run = withoutBulletColumns(longestRun(bands, i));
    const rows = splitTight(run.bands, run.rivers);
    if (isTabular(rows, run.rivers)) {
      // The page's edges are the table's: nothing else stands beside it. A column begins where its text does.
      grids.push(gridOf(rows, [0, ...run.rivers.map((river) => river.to - 1), width]));
      i += run.bands.length;
    } else i += 1;
  }
  return grids;
}

/** How many bands keep free the places before the columns at `xs`. The last of them has text beyond the first column. */
function countFitting(bands: readonly Band[], xs: readonly number[]): number {
  const rivers = xs.slice(1, -1).map((x): River => ({ from: x - CLEARANCE, to: x + 1 }));
  const end = bands.findIndex((band) => printed(band.lines).some((glyph) => rivers.some((river) => glyph.right > river.from && glyph.left < river.to - 0.5)));
  const fitting = bands.slice(0, end < 0 ? bands.length : end);
  return fitting.findLastIndex((band) => [...columnsOf(band.lines, rivers)].some((column) => column > 0)) + 1;
}

/** The bands from `start` on that leave the same strips free. The first bands may lack a column (a label further down): the strips of several are tried. */
function longestRun(bands: readonly Band[], start: number): Run {
  let best: Run = { bands: bands.slice(start, start + 1), rivers: [] };
  for (let first = 1; first <= FIRST_BANDS && start + first <= bands.length; first += 1) {
    const run = runFrom(bands, start, riversOf(bands.slice(start, start + first).flatMap((band) => band.lines)));
    if (run.bands.length * run.rivers.length > best.bands.length * best.rivers.length && (first === 1 || hasNoBareColumn(run))) best = run;
  }
  return best;
}

/** Whether several bands fill each column: a centred header between two of them fills one of its own. */
function hasNoBareColumn({ bands, rivers }: Run): boolean {
  const filled = bands.map((band) => columnsOf(band.lines, rivers));
  return Array.from({ length: rivers.length + 1 }, (_, column) => filled.filter((columns) => columns.has(column)).length).every((count) => count >= 2);
}

/** The bands from `start` on that leave `rivers` free. A first band may be a header with gaps of its own. */
function runFrom(bands: readonly Band[], start: number, from: readonly River[]): Run {
  let rivers = from;
  let end = start;
  let left = Infinity;
  for (; end < bands.length && rivers.length > 0; end += 1) {
    const band = bands[end];
    if (!band) break;
    const narrowed = intersect(rivers, band.lines);
    const columns = columnsOf(band.lines, narrowed);
    if (narrowed.length === 0 || (narrowed.length < rivers.length && end > start + 1)) break;
    // A line at the page's edge that stays in the first column is a heading, unless labels begin there, too; no table begins with a single column.
    if (columns.size === 1 && (end === start || (columns.has(0) && (leftOf(band) < left - 1 || end + 1 === bands.length)))) break;
    rivers = narrowed;
    left = Math.min(left, leftOf(band));
  }
  const last = bands.slice(start, end).findLastIndex((band) => [...columnsOf(band.lines, rivers)].some((column) => column > 0));
  return { bands: bands.slice(start, start + last + 1), rivers };
}

/** A strip between bullets and their text parts no columns. */
function withoutBulletColumns(run: Run): Run {
  const glyphs = printed(run.bands.flatMap((band) => band.lines));
  const rivers = run.rivers.filter((river, i) => {
    const from = run.rivers[i - 1]?.to ?? -Infinity;
    return glyphs.some((glyph) => glyph.left >= from - 1 && glyph.right <= river.from + 1 && !BULLET.test(glyph.text));
  });
  return { bands: run.bands, rivers };
}

function leftOf(band: Band): number {
  return Math.min(...band.lines.map((line) => line.left));
}

/** Rows that no gap parts, in a table of one band or two: there each line with text in nearly all columns is a row, lines without a label go with it. */
function splitTight(bands: readonly Band[], rivers: readonly River[]): readonly Band[] {
  if (bands.length > 2) return bands;
  return bands.flatMap((band) => {
    const rows: TextLine[][] = [];
    for (const line of band.lines) {
      const columns = columnsOf([line], rivers);
      const open = rows.at(-1);
      if (open && !(columns.has(0) && columns.size >= rivers.length)) open.push(line);
      else rows.push([line]);
    }
    return rows.length >= FEWEST_TIGHT_ROWS ? rows.map(bandOf) : [band];
  });
}

/** Enough rows with several columns, and no table of contents, whose last column counts pages. */
function isTabular(rows: readonly Band[], rivers: readonly River[]): boolean {
  const several = rows.filter((row) => columnsOf(row.lines, rivers).size > 1);
  if (rivers.length === 0 || several.length < FEWEST_ROWS || several.length * 2 < rows.length) return false;
  const edge = rivers.at(-1)?.to ?? 0;
  return !several.every((row) => row.lines.every((line) => PAGE_NUMBER.test(line.glyphs.filter((glyph) => glyph.left >= edge - 1).map((glyph) => glyph.text).join("")) || line.right < edge));
}

function gridOf(rows: readonly Band[], xs: readonly number[]): Grid {
  const ys = rows.map((row) => row.top - 0.1).concat(rows.at(-1)?.bottom ?? 0);
  const columns = xs.length - 1;
  return { xs, ys, cellOf: rows.map((_row, i) => Array.from({ length: columns }, (_, j) => i * columns + j)) };
}
