import { continueTable, startTable, type JoinedTable } from "./join-tables.ts";
import { flowStyleOf, type FlowStyle } from "./page-flow.ts";
import type { PageTable } from "./page-table.ts";
import type { TextLine } from "./set-lines.ts";
import { goesOn, setParagraphs, type FlowParagraph } from "./set-paragraphs.ts";

/** What a document holds, in reading order, whatever pages it stands on. Pages count from 0. */
export type DocumentPart =
  | (FlowParagraph & { readonly page: number; readonly edge: number })
  | JoinedTable
  | { readonly kind: "break"; readonly page: number };

/** Tables and running text of a page, running heads taken out. */
interface PageContent {
  readonly width: number;
  readonly tables: readonly PageTable[];
  readonly lines: readonly TextLine[];
}

type PagePart = FlowParagraph | PageTable;

/** Puts the pages together: tables and paragraphs that a page boundary cuts are one, elsewhere it is a break. */
export function joinPages(pages: readonly PageContent[]): DocumentPart[] {
  const parts: DocumentPart[] = [];
  const styles = new Map<number, FlowStyle>();
  pages.forEach((page, number) => {
    const width = Math.round(page.width);
    const style = styles.get(width) ?? flowStyleOf(pages.filter((other) => Math.round(other.width) === width).map((other) => other.lines), width);
    styles.set(width, style);
    const [first, ...rest] = partsOf(page, style);
    if (!first) return;
    const boundary = joinAtBoundary(parts.at(-1), first, number, style);
    if (boundary) parts.splice(-1, 1, boundary);
    else {
      if (parts.length > 0) parts.push({ kind: "break", page: number });
      parts.push(placed(first, number, style));
    }
    parts.push(...rest.map((part) => placed(part, number, style)));
  });
  return parts;
}

function placed(part: PagePart, page: number, style: FlowStyle): DocumentPart {
  return part.kind === "table" ? startTable(part, page) : { ...part, page, edge: style.right };
}

/** Tables and the paragraphs between them, from top to bottom. */
function partsOf(page: PageContent, style: FlowStyle): PagePart[] {
  const parts: PagePart[] = [];
  let from = -Infinity;
  for (const table of [...page.tables].sort((a, b) => a.top - b.top)) {
    parts.push(...setParagraphs(page.lines.filter((line) => line.baseline > from && line.baseline <= table.top), style), table);
    from = table.top;
  }
  parts.push(...setParagraphs(page.lines.filter((line) => line.baseline > from), style));
  return parts;
}

function joinAtBoundary(before: DocumentPart | undefined, after: PagePart, page: number, style: FlowStyle): DocumentPart | null {
  if (before?.kind === "table" && after.kind === "table") return continueTable(before, after, page);
  if (before?.kind !== "paragraph" || after.kind !== "paragraph" || before.level !== null || after.level !== null) return null;
  const [line] = after.lines;
  const end = before.lines.at(-1)?.text ?? "";
  const joined = line !== undefined && !/[。！？；]\s*$/.test(end) && goesOn(before.lines, line, style);
  return joined ? { ...before, lines: [...before.lines, ...after.lines] } : null;
}
