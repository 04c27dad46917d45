import { firstUnitWidth, goesOnWithAddress, isFull } from "./line-end.ts";
import { flowStyleOf } from "./page-flow.ts";
import type { TextLine } from "./set-lines.ts";
import { findTabStops, nextStop, type TabStops } from "./tab-stops.ts";
import { typedLines, type TypedLine } from "./typed-lines.ts";

/** What is known where a line may go on with the one before: `open` is the text so far, `columns` the tabs that rows of its table have. */
interface Meeting {
  readonly open: string;
  readonly before: TypedLine;
  readonly next: TypedLine;
  readonly columns: number;
  readonly edge: number;
  readonly stops: TabStops;
}

/** What begins the cell of a link: also the rest of an address that the row before had no room for ("ws/2018/a.htm"). */
const LINK_START = /^(?:<p>\s*)?(?:<a[\s>]|https?:|www\.|[!-;=-~]+\/[!-~]+|[\w-]+\.s?html?\b)/i;
const LINK_END = /(?:<\/a>(?:\s*<\/p>)?|(?:https?:\/\/|www\.)[!-~]+)\s*$/i;
/** Mark-up or an address: no line that was typed begins so, in a table. */
const MARKUP_START = /^(?:<\/?(?:p|a)[\s>]|https?:|www\.)/i;
/** Mark-up that the line does not end: `<a href="…`, `<a href="…">…`. */
const OPEN_MARKUP = /<[A-Za-z/][^<>]*$|<a\s(?:(?!<\/a>)[^])*$/i;
const LONGEST_MARKUP = 2000;
const HEADING = /^(?:#{1,6}\s|[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十]{1,3}[）)]|【)/;
const SENTENCE_END = /[。！？；!?;：:]\s*$/;
const ADDRESS_PIECE = /^[!-~]+$/;

/**
 * The text that was typed with tabs and that a word processor saved as pages, line by line as it was: what the right edge broke is put together, tabs are
 * "\t", blank lines stay. Null where the pages are no such text.
 */
export function typedText(pages: readonly (readonly TextLine[])[], width: number): string | null {
  const stops = findTabStops(pages.flat());
  if (stops === null) return null;
  const edge = flowStyleOf(pages, width).right;
  const lines: string[] = [];
  let open = "";
  let columns = 0;
  let before: TypedLine | null = null;
  for (const next of typedLines(pages, stops)) {
    const joint = before === null ? null : jointOf({ open, before, next, columns, edge, stops });
    if (joint === null) {
      if (before !== null) lines.push(open);
      if (next.apart) lines.push("");
      if (!open.includes("\t")) columns = 0;
      open = "\t".repeat(next.tabs) + next.text;
    } else open += joint + next.text;
    columns = Math.max(columns, tabsIn(open));
    before = next;
  }
  return [...lines, open].join("\n");
}

/** What stands between two lines of the page that were one; null where they were two. */
function jointOf(meeting: Meeting): string | null {
  const { open, before, next, edge, stops, columns } = meeting;
  const awaitsLink = open.includes("\t") && LINK_START.test(next.text) && !LINK_END.test(open) && tabsIn(open) < columns;
  // A tab may stand on a line of its own between text and link.
  if (next.apart) return awaitsLink && next.tabs === 0 ? "\t" : null;
  // A link that has no room after its tab takes the tab along to the next line.
  if (next.tabs > 0) return awaitsLink && tabsIn(open) + next.tabs <= columns ? "\t".repeat(next.tabs) : null;
  if (next.line.blanksBefore > 0) return null;
  // Only a line that may stand inside mark-up: a stray "<" must not take in the rest of the document.
  if (OPEN_MARKUP.test(open.slice(-LONGEST_MARKUP)) && ADDRESS_PIECE.test(next.text.charAt(0)) && !HEADING.test(next.text)) return "";
  if (awaitsLink && nextStop(stops, before.line.right) + firstUnitWidth(next.line, false) > edge) return "\t";
  if (open.includes("\t") && MARKUP_START.test(next.text)) return "";
  if (goesOnWithAddress(before.line, next.line) && before.line.blanksAfter === 0 && tabsIn(next.text) === 0) return "";
  return isFull(before.line, next.line, edge) && !beginsAnew(meeting) ? "" : null;
}

/** Whether a line after a full one begins another: a heading, a row of its own. */
function beginsAnew({ open, next, columns }: Meeting): boolean {
  if (HEADING.test(next.text) && (SENTENCE_END.test(open) || LINK_END.test(open))) return true;
  const tabs = tabsIn(next.text);
  if (!open.includes("\t")) return tabs > 0 && SENTENCE_END.test(open);
  if (tabs > 0 && tabsIn(open) + tabs > columns) return true;
  return LINK_END.test(open) && !ADDRESS_PIECE.test(next.text.split(/[\s<]/, 1)[0] ?? "");
}

function tabsIn(text: string): number {
  return text.split("\t").length - 1;
}
