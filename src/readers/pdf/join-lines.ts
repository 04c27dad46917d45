import type { Segment } from "../markup-item.ts";
import { goesOnWithAddress, isFull, separator, startsItem } from "./line-end.ts";
import type { TextLine } from "./set-lines.ts";

/** Lines of a cell further apart than this many times the usual distance are paragraphs of their own. */
const PARAGRAPH_GAP = 1.6;
/** The same in font sizes: lines in two scripts stand unevenly. */
const LEAST_GAP = 2.1;
const BEGINS_ADDRESS = /^\s*(?:https?:\/\/|www\.)/i;

/**
 * The paragraphs of a cell whose lines end at `edge`: cut at bullets and wide gaps. A line that was broken for want of room goes on; another leaves
 * "\n", which means in a cell what `<br>` does (src/readers/line-join.ts).
 */
export function joinCellLines(lines: readonly TextLine[], edge: number): Segment[][] {
  const pitch = usualPitch(lines);
  const paragraphs: TextLine[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const apart = before === undefined || startsItem(line) || line.baseline - before.baseline > Math.max(PARAGRAPH_GAP * pitch, LEAST_GAP * line.size);
    if (apart) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  });
  return paragraphs.map((paragraph) => joinLines(paragraph, edge));
}

/** One paragraph. Where lines of the same page meet that do not fill their width, "\n" stands between them. */
export function joinLines(lines: readonly TextLine[], edge: number): Segment[] {
  const segments: { text: string; href: string | null }[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const between = before === undefined ? "" : isFull(before, line, edge) || goesOnWithAddress(before, line) ? separator(before, line) : "\n";
    line.segments.forEach((segment, j) => { append(segments, segment, j === 0 ? between : ""); });
  });
  return segments;
}

function append(segments: { text: string; href: string | null }[], segment: Segment, between: "" | " " | "\n"): void {
  const last = segments.at(-1);
  // A link broken over lines has one area a line; two links to the same address print it twice.
  const continues = last !== undefined && last.href === segment.href && (segment.href === null || !(BEGINS_ADDRESS.test(segment.text) || segment.text === last.text));
  if (last && continues) last.text += (segment.href === null ? between : linkGap(last.text, segment.text, between)) + segment.text;
  else {
    const gap = between === "" && last && last.href !== null && segment.href !== null ? " " : between;
    if (last?.href === null) last.text += gap;
    else if (last && gap !== "") segments.push({ text: gap, href: null });
    segments.push({ ...segment });
  }
}

/** A printed address has no blanks, wherever it was broken. */
function linkGap(before: string, after: string, between: "" | " " | "\n"): string {
  if (/^[!-~]*$/.test(before) && /^[!-~]*$/.test(after) && /[/.]/.test(before)) return "";
  return between === "\n" ? "" : between;
}

/** Distance of baselines that most lines keep; the smallest of a few. */
function usualPitch(lines: readonly TextLine[]): number {
  const distances = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0)).sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 3)] ?? Infinity;
}
