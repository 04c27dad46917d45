import type { Block } from "../domain/block.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { containerOf } from "./office/container.ts";
import { hasTabRows, readText } from "./read-text.ts";
import { UnreadableFile } from "./unreadable-file.ts";

type TextFormat = "text" | "markdown" | "html" | "csv";
type Format = TextFormat | "pdf" | "word" | "excel";

const EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  ["txt", "text"], ["tsv", "text"], ["md", "markdown"], ["markdown", "markdown"], ["html", "html"], ["htm", "html"], ["csv", "csv"], ["pdf", "pdf"],
  ["docx", "word"], ["docm", "word"], ["doc", "word"], ["wps", "word"], ["xlsx", "excel"], ["xlsm", "excel"], ["xls", "excel"], ["et", "excel"],
]);
/** The line under the header of a pipe table. */
const PIPE_RULE = /^[ \t]*\|?[ \t]*:?-{1,}:?[ \t]*\|[ \t|:-]*$/m;
const PAGE_START = /^[\s\uFEFF]*(?:<!doctype\s+html|<html[\s>])/i;

/**
 * The blocks of a file, by its name's extension and by its content: a .txt that is a page is read as HTML, a .md with tab-separated rows as text, a
 * .txt with pipe or HTML tables as markdown, a .doc or .xls that is a page (many systems export so) as HTML. Throws UnreadableFile. All readers but
 * that of text load when first needed.
 */
export async function readDocument(fileName: string, bytes: Uint8Array): Promise<readonly Block[]> {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const byName = EXTENSIONS.get(extension);
  if (byName === undefined) throw new UnreadableFile("unsupported-format", { name: fileName, extension });
  if (bytes.length === 0) throw new UnreadableFile("empty", { name: fileName });
  if (byName === "pdf") return (await import("./read-pdf.ts")).readPdf(fileName, bytes);
  if (byName === "word" || byName === "excel") return readOffice(fileName, extension, byName, bytes);
  return readSource(decodeBytes(fileName, bytes), byName);
}

async function readSource(source: string, byName: TextFormat): Promise<readonly Block[]> {
  const format = byName === "text" || byName === "markdown" ? formatOfContent(source, byName) : byName;
  if (format === "html") return readPage(source);
  if (format === "markdown") return (await import("./read-markdown.ts")).readMarkdown(source);
  if (format === "csv") return (await import("./read-csv.ts")).readCsv(source);
  return readText(source);
}

/** A page, or the text it was made from where that has tables in a form of its own: tabs, pipes, mark-up that stands there as text. */
async function readPage(html: string): Promise<readonly Block[]> {
  const lines = /\t|\||&lt;/.test(html) ? (await import("./plain-lines.ts")).plainLines(html) : null;
  if (lines !== null && (hasTabRows(lines) || PIPE_RULE.test(lines) || /^\s*<table[\s>]/im.test(lines))) return readSource(lines, "text");
  return (await import("./read-html.ts")).readHtml(html);
}

async function readOffice(name: string, extension: string, byName: "word" | "excel", bytes: Uint8Array): Promise<readonly Block[]> {
  const container = containerOf(bytes);
  if (container === "encrypted") throw new UnreadableFile("password-protected", { name });
  if (container === "ole") throw new UnreadableFile("old-format", { name, extension, saveAs: byName === "word" ? "docx" : "xlsx" });
  if (container === "zip" && byName === "excel") return (await import("./read-xlsx.ts")).readXlsx(name, bytes);
  if (container === "zip") return blocksOrEmpty(name, await readPage(await (await import("./docx-page.ts")).docxPage(name, bytes)));
  const source = pageIn(name, bytes);
  if (source === null) throw new UnreadableFile("wrong-format", { name, format: byName === "word" ? "Word" : "Excel" });
  return readSource(source, "html");
}

function blocksOrEmpty(name: string, blocks: readonly Block[]): readonly Block[] {
  if (blocks.length === 0) throw new UnreadableFile("empty", { name });
  return blocks;
}

/** The HTML page that a file with an Office name holds, else null. */
function pageIn(name: string, bytes: Uint8Array): string | null {
  try {
    const source = decodeBytes(name, bytes);
    return PAGE_START.test(source) || /<table[\s>]/i.test(source) ? source : null;
  } catch (error) {
    if (error instanceof UnreadableFile && error.code !== "empty") return null;
    throw error;
  }
}

function formatOfContent(source: string, byName: "text" | "markdown"): TextFormat {
  if (PAGE_START.test(source)) return "html";
  if (hasTabRows(source)) return "text";
  if (PIPE_RULE.test(source) || /^\s*<table[\s>]/im.test(source)) return "markdown";
  return byName;
}
