import type { Grid } from "./find-grids.ts";
import type { Glyph } from "./page-drawing.ts";
import type { TextLine } from "./set-lines.ts";

/** Lines that stand close together: one row of a table, or a paragraph. */
interface Band {
  readonly lines: readonly TextLine[];
  readonly top: number;
  readonly bottom: number;
}

/** A strip that no character of a run of lines touches. */
interface River {
  readonly from: number;
  readonly to: number;
}

interface Run {
  readonly bands: readonly Band[];
  readonly rivers: readonly River[];
}

/** Narrowest strip between two columns, in font sizes: the padding of cells. A blank between words is narrower. */
const NARROWEST_RIVER = 0.42;
/** Least distance of two columns, points. */
const CLOSEST = 1;
/** Height of a character above and below its baseline, in font sizes. */
const ASCENT = 0.88;
const DESCENT = 0.22;
/** By how much more than between the lines of a paragraph rows are apart, in font sizes. */
const ROW_GAP = 0.3;
/** Distance of a paragraph's lines, in font sizes, where the page has none to measure. */
const WIDEST_PITCH = 1.6;
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

function bandsOf(lines: readonly TextLine[]): Band[] {
  const bands: { lines: TextLine[]; top: number; bottom: number }[] = [];
  const pitch = paragraphPitch(lines);
  for (const line of lines) {
    const top = line.baseline - ASCENT * line.size;
    const bottom = line.baseline + DESCENT * line.size;
    const open = bands.at(-1);
    const gap = (pitch - ASCENT - DESCENT + ROW_GAP) * line.size;
    if (open && top <= open.bottom + gap) {
      open.lines.push(line);
      open.bottom = Math.max(open.bottom, bottom);
    } else bands.push({ lines: [line], top, bottom });
  }
  return bands;
}

/** Smaller distances from a line to the next one under it, in font sizes. */
function paragraphPitch(lines: readonly TextLine[]): number {
  const pitches = lines.flatMap((line, i) => {
    const below = lines.slice(i + 1, i + 8).find((other) => Math.min(line.right, other.right) - Math.max(line.left, other.left) > 0 && other.baseline - line.baseline > 0.8 * line.size);
    return below ? [(below.baseline - line.baseline) / line.size] : [];
  }).sort((a, b) => a - b);
  return Math.min(WIDEST_PITCH, pitches[Math.floor(pitches.length * 0.2)] ?? WIDEST_PITCH);
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

/** Strips inside the text that all lines leave free. */
function riversOf(lines: readonly TextLine[]): River[] {
  const glyphs = printed(lines).sort((a, b) => a.left - b.left);
  const rivers: River[] = [];
  let reached = glyphs[0]?.right ?? 0;
  for (const glyph of glyphs) {
    if (glyph.left - reached >= NARROWEST_RIVER * glyph.size) rivers.push({ from: reached, to: glyph.left });
    reached = Math.max(reached, glyph.right);
  }
  return rivers;
}

/** What the lines leave of the strips. */
function intersect(rivers: readonly River[], lines: readonly TextLine[]): River[] {
  const glyphs = printed(lines);
  const narrowest = NARROWEST_RIVER * Math.min(...lines.map((line) => line.size));
  return rivers.flatMap((river, i) => {
    let parts: River[] = [river];
    for (const glyph of glyphs) parts = parts.flatMap((part) => without(part, glyph));
    const wide = parts.filter((part) => part.to - part.from >= narrowest);
    // Where a column has begun at the same place, a full line before it may come close.
    const atStart = parts.find((part) => part.to === river.to && part.to - part.from >= CLOSEST);
    const chosen = choosePart(wide, glyphs, rivers[i - 1]?.to ?? -Infinity, rivers[i + 1]?.from ?? Infinity) ?? atStart;
    return chosen ? [chosen] : [];
  });
}

/**
 * Which part of a strip goes on when text stands in its middle: a header is centred over its column, so that the text belongs to the neighbour that is
 * empty here. `from` and `to` are where the columns on both sides end.
 */
function choosePart(parts: readonly River[], glyphs: readonly Glyph[], from: number, to: number): River | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || first === last) return first;
  if (!glyphs.some((glyph) => glyph.left >= last.to - 1 && glyph.right <= to + 1)) return first;
  if (!glyphs.some((glyph) => glyph.right <= first.from + 1 && glyph.left >= from - 1)) return last;
  return [...parts].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
}

function without(part: River, glyph: Glyph): River[] {
  if (glyph.right <= part.from || glyph.left >= part.to) return [part];
  return [{ from: part.from, to: glyph.left }, { from: glyph.right, to: part.to }].filter(({ from, to }) => to > from);
}

function printed(lines: readonly TextLine[]): Glyph[] {
  return lines.flatMap((line) => line.glyphs.filter((glyph) => glyph.text.trim() !== ""));
}

/** The columns in which the lines have text. */
function columnsOf(lines: readonly TextLine[], rivers: readonly River[]): Set<number> {
  return new Set(printed(lines).map((glyph) => rivers.filter((river) => river.to <= glyph.left + 1).length));
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

function bandOf(lines: readonly TextLine[]): Band {
  return {
    lines, top: Math.min(...lines.map((line) => line.baseline - ASCENT * line.size)), bottom: Math.max(...lines.map((line) => line.baseline + DESCENT * line.size)),
  };
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
