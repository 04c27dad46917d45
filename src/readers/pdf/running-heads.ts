import type { TextLine } from "./set-lines.ts";

interface PageLines {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Share of the page's height at its top and bottom where running heads and page numbers stand, and the least of it, points (small pages). */
const MARGIN = 0.14;
const LEAST_MARGIN = 90;
/** Share of the pages (of the same parity, too) on which a line must come again. */
const MOST_PAGES = 0.5;
/** How far its height may vary, points. */
const SAME_HEIGHT = 4;
/** Lines at the top and at the bottom that may belong to a running head. */
const DEEPEST = 3;
const PAGE_NUMBER = /^(?:第\d{1,4}页(?:[,，、]?[(（]?共\d{1,4}页[)）]?)?|[-–—－·•~]{1,2}\d{1,4}[-–—－·•~]{1,2}|\d{1,4}[/／]\d{1,4}(?:页)?|[Pp](?:age)?\.?\d{1,4}(?:of\d{1,4})?|共\d{1,4}页[,，、]?第\d{1,4}页)$/;
const NUMBER = /^(?:\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6})$/;

/** The lines of each page without running heads and page numbers: what comes again at the same height on most pages, and numbers that count pages. */
export function withoutRunningHeads(pages: readonly PageLines[]): TextLine[][] {
  const margins = pages.map(marginLines);
  return pages.map((page, i) => page.lines.filter((line) => {
    if (!(margins[i]?.includes(line) ?? false)) return true;
    const text = squeezed(line);
    return !(PAGE_NUMBER.test(text) || countsPages(margins, line, i) || comesAgain(margins, line, i));
  }));
}

function marginLines({ lines, height }: PageLines): TextLine[] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline);
  const margin = Math.max(height * MARGIN, LEAST_MARGIN);
  const head = sorted.slice(0, DEEPEST).filter((line) => line.baseline < margin);
  const foot = sorted.slice(-DEEPEST).filter((line) => line.baseline > height - margin);
  return [...head, ...foot];
}

function squeezed(line: TextLine): string {
  return line.text.replace(/\s/g, "");
}

/** A bare number that is one more on the page after and one less on the page before; on the only page, a 1. */
function countsPages(margins: readonly (readonly TextLine[])[], line: TextLine, page: number): boolean {
  const text = squeezed(line);
  if (!NUMBER.test(text)) return false;
  if (!/^\d/.test(text)) return true;
  const neighbours = [page - 1, page + 1].filter((other) => margins[other] !== undefined);
  if (neighbours.length === 0) return text === "1";
  return neighbours.some((other) => (margins[other] ?? []).some((candidate) => (
    Math.abs(candidate.baseline - line.baseline) <= SAME_HEIGHT && Number(squeezed(candidate)) === Number(text) + other - page
  )));
}

/** Whether the same words, numbers apart, stand at the same height on most pages, or on most pages of the same side. */
function comesAgain(margins: readonly (readonly TextLine[])[], line: TextLine, page: number): boolean {
  const words = squeezed(line).replace(/\d+/g, "#");
  const on = margins.map((lines) => lines.some((other) => Math.abs(other.baseline - line.baseline) <= SAME_HEIGHT && squeezed(other).replace(/\d+/g, "#") === words));
  const side = on.filter((_found, i) => i % 2 === page % 2);
  return [on, side].some((found) => found.length >= 2 && found.filter(Boolean).length >= 2 && found.filter(Boolean).length > found.length * MOST_PAGES);
}
