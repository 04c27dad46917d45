/** What a line of a text file is; `cells` of a row are its source, mark-up and all. */
export type TextLine =
  | { readonly kind: "blank" }
  | { readonly kind: "separator" }
  | { readonly kind: "heading"; readonly level: number; readonly source: string }
  | { readonly kind: "row"; readonly cells: readonly string[] }
  | { readonly kind: "text"; readonly source: string };

const INVISIBLE_START = /^[\s\u200B-\u200D\u2060\uFEFF]+/;
const HEADING = /^(#{1,6})\s+(\S.*)$/;
/** Two cells, the second a page number, the first numbered, led out with dots, or a part that every contents page names. */
const CONTENTS_TITLE = /^(?:第?[一二三四五六七八九十百]{1,3}\s*(?:[、.．章节]|部分)|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}(?:\.\d{1,2})*[、.．\s]|[【\[]|(?:前\s*言|摘\s*要|附\s*录))|(?:\.{3,}|…{2,}|·{3,})\s*$/;
/** A section's heading that is indented by a tab right after a table. */
const INDENTED_HEADING = /^[一二三四五六七八九十]{1,3}\s*[、.．]/;

/**
 * Classifies a line. A line with tabs is a row, but for lines of the table of contents ("一、…\t1") and, outside a table, a line that only begins or
 * ends with tabs (an indented paragraph). `inTable`: the last non-blank line was a row.
 */
export function classifyLine(line: string, inTable: boolean): TextLine {
  if (line.replace(INVISIBLE_START, "") === "") return { kind: "blank" };
  if (!line.includes("\t")) return classifyText(line);
  const cells = line.split("\t").map((cell) => cell.replace(INVISIBLE_START, "").trimEnd());
  const filled = cells.filter((cell) => cell !== "");
  const [first, second] = filled;
  if (first === undefined) return { kind: "blank" };
  if (filled.every((cell) => /^:?[-—–]+:?$/.test(cell)) && (filled.length > 1 || inTable)) return { kind: "separator" };
  if (filled.length === 2 && /^(?:\d{1,3}|[ivx]{1,5})$/i.test(second ?? "") && CONTENTS_TITLE.test(first)) return { kind: "text", source: line.trim() };
  if (filled.length === 1 && (!inTable || INDENTED_HEADING.test(first))) return classifyText(first);
  return { kind: "row", cells };
}

function classifyText(line: string): TextLine {
  const source = line.replace(INVISIBLE_START, "");
  const heading = HEADING.exec(source);
  if (heading?.[1] !== undefined && heading[2] !== undefined) return { kind: "heading", level: heading[1].length, source: heading[2] };
  // The mark of invisible characters at the beginning must reach the paragraph: only blanks are cut here.
  return { kind: "text", source: line.trim() };
}
