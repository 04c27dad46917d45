import type { Glyph } from "./page-drawing.ts";
import { median, WIDE, type TextLine } from "./set-lines.ts";
import { countTabs, type TabStops } from "./tab-stops.ts";

/** A line of a page as it was typed. */
export interface TypedLine {
  readonly line: TextLine;
  /** Tabs before its first character. */
  readonly tabs: number;
  /** Without those; tabs inside are "\t", a blank at its end is one that was typed. */
  readonly text: string;
  /** Whether a blank line stands above it. */
  readonly apart: boolean;
}

/** Lines of Latin text that must be free above a line for a blank one. */
const BLANK_LINE = 0.6;
/** A gap that stands for a blank where a font has no glyph for it, font sizes. */
const BLANK_GAP = 0.3;

type Script = "wide" | "latin";

/** The lines of all pages. Lines with Chinese characters are higher than those without: each kind has a distance of its own from the line above. */
export function typedLines(pages: readonly (readonly TextLine[])[], stops: TabStops): TypedLine[] {
  const pitch = { wide: usualPitch(pages, "wide"), latin: usualPitch(pages, "latin") };
  const free = BLANK_LINE * Math.min(pitch.wide, pitch.latin);
  const top = Math.min(...pages.flatMap(([first]) => (first ? [first.baseline - pitch[scriptOf(first)]] : [])));
  return pages.flatMap((lines) => lines.map((line, i): TypedLine => {
    const [first] = line.glyphs;
    const room = line.baseline - (lines[i - 1]?.baseline ?? top) - pitch[scriptOf(line)];
    return { line, tabs: first === undefined || line.blanksBefore > 0 ? 0 : countTabs(stops, null, first), text: textOf(line, stops), apart: room > free };
  }));
}

function textOf({ glyphs, blanksAfter }: TextLine, stops: TabStops): string {
  const pieces = glyphs.map((glyph, i) => {
    const before = glyphs[i - 1];
    return (before ? between(before, glyph, stops, beginsLink(glyphs, i)) : "") + glyph.text;
  });
  return pieces.join("") + " ".repeat(blanksAfter);
}

function between(before: Glyph, glyph: Glyph, stops: TabStops, isLink: boolean): string {
  const tabs = glyph.text === " " ? 0 : countTabs(stops, before, glyph, isLink);
  if (tabs > 0) return "\t".repeat(tabs);
  return before.text !== " " && glyph.text !== " " && glyph.left - before.right > BLANK_GAP * glyph.size ? " " : "";
}

/** Whether a link begins here after Chinese text: at a stop it stands behind a tab, however small the gap. */
function beginsLink(glyphs: readonly Glyph[], at: number): boolean {
  return WIDE.test(glyphs[at - 1]?.text ?? "") && /^(?:<a|https?:|www\.)/i.test(glyphs.slice(at, at + 6).map(({ text }) => text).join(""));
}

function scriptOf(line: TextLine): Script {
  return WIDE.test(line.text) ? "wide" : "latin";
}

/** The usual distance of such a line from the one above, points; where there is none, that of all lines. */
function usualPitch(pages: readonly (readonly TextLine[])[], script: Script): number {
  const distances = pages.flatMap((lines) => lines.slice(1).map((line, i) => ({ script: scriptOf(line), distance: line.baseline - (lines[i]?.baseline ?? 0) })));
  const own = distances.filter((one) => one.script === script);
  return median((own.length > 0 ? own : distances).map(({ distance }) => distance));
}
