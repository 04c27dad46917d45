import type { Block } from "../domain/block.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { readText } from "./read-text.ts";
import { classifyLine } from "./text-line.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const EXTENSIONS: ReadonlyMap<string, "text" | "markdown" | "html"> = new Map([
  ["txt", "text"], ["tsv", "text"], ["md", "markdown"], ["markdown", "markdown"], ["html", "html"], ["htm", "html"],
]);
/** The line under the header of a pipe table. */
const PIPE_RULE = /^[ \t]*\|?[ \t]*:?-{1,}:?[ \t]*\|[ \t|:-]*$/m;
const PAGE_START = /^[\s\uFEFF]*(?:<!doctype\s+html|<html[\s>])/i;

/**
 * The blocks of a file, by its name's extension and by its content: a .txt that is a page is read as HTML, a .md with tab-separated rows as text, a
 * .txt with pipe or HTML tables as markdown. Throws UnreadableFile. Markdown and HTML readers load when first needed.
 */
export async function readDocument(fileName: string, bytes: Uint8Array): Promise<readonly Block[]> {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const byName = EXTENSIONS.get(extension);
  if (byName === undefined) throw new UnreadableFile("unsupported-format", { name: fileName, extension });
  if (bytes.length === 0) throw new UnreadableFile("empty", { name: fileName });
  const source = decodeBytes(fileName, bytes);
  const format = byName === "html" ? "html" : formatOfContent(source, byName);
  if (format === "html") return (await import("./read-html.ts")).readHtml(source);
  if (format === "markdown") return (await import("./read-markdown.ts")).readMarkdown(source);
  return readText(source);
}

function formatOfContent(source: string, byName: "text" | "markdown"): "text" | "markdown" | "html" {
  if (PAGE_START.test(source)) return "html";
  if (hasTabRows(source)) return "text";
  if (PIPE_RULE.test(source) || /^\s*<table[\s>]/im.test(source)) return "markdown";
  return byName;
}

/** Two rows with tabs: one may be a stray line. */
function hasTabRows(source: string): boolean {
  let rows = 0;
  for (const line of source.split(/[\r\n]+/)) {
    if (line.includes("\t") && classifyLine(line, false).kind === "row") rows += 1;
    if (rows === 2) return true;
  }
  return false;
}
