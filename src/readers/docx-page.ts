import { zipSync } from "fflate";
import { unpackParts } from "./office/unpack-parts.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/** The parts that hold text and its form; pictures, fonts and embedded files stay packed. */
const TEXT_PARTS = /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|word\/(?:_rels\/.*\.rels|[^/]*\.xml))$/i;
/** Heading styles by their Chinese names: Word writes "heading 1", WPS and converters often the name on screen. */
const HEADING_STYLES = [
  "p[style-name='Title'] => h1:fresh", "p[style-name='标题'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "p[style-name='副标题'] => h2:fresh",
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [`标题 ${level}`, `标题${level}`, `heading ${level}`].map((style) => `p[style-name='${style}'] => h${level}:fresh`)),
];
/** What mammoth writes for the mark of a note in the text, and for the way back from the note. */
const NOTE_MARK = /<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">\[\d+\]<\/a><\/sup>/g;
const NOTE_RETURN = /\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;
const NOTE_ITEM = /<li id="(?:foot|end)note-[^"]*">/;
/** Links inside the document (table of contents) lead nowhere outside of it. */
const INNER_LINK = /<a href="#[^"]*">([\s\S]*?)<\/a>/g;
const BLOCK_END = /<\/(?:p|h[1-6]|li|tr|table)>(?!\n)/g;

/**
 * A Word document as a page: headings by their styles, paragraphs (blank ones too), lists, tables with merged cells, links; footnotes as paragraphs at the
 * end, pictures left out. One paragraph a line, so that places count paragraphs. Throws UnreadableFile: "wrong-format", "too-large", "damaged".
 */
export async function docxPage(fileName: string, bytes: Uint8Array): Promise<string> {
  const parts = unpackParts(fileName, bytes, (path) => TEXT_PARTS.test(path));
  if (Object.keys(parts).length === 0) throw new UnreadableFile("wrong-format", { name: fileName, format: "Word" });
  return withoutNoteMarks(await convert(fileName, zipSync(parts, { level: 0 })));
}

async function convert(name: string, packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  try {
    // The browser build takes an ArrayBuffer, the one for Node a buffer.
    const input = { arrayBuffer: packed.buffer, buffer: packed };
    const { value } = await mammoth.convertToHtml(input, { styleMap: HEADING_STYLES, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })), externalFileAccess: false, ignoreEmptyParagraphs: false });
    return value;
  } catch {
    throw new UnreadableFile("damaged", { name });
  }
}

/** The page with one line a paragraph (places count them), its notes behind a rule as numbered paragraphs of their own. */
function withoutNoteMarks(html: string): string {
  const list = html.search(new RegExp(`<ol>(?=${NOTE_ITEM.source})`));
  const text = list < 0 ? html : html.slice(0, list);
  const notes = list < 0 ? [] : html.slice(list + "<ol>".length).replace(/<\/ol>\s*$/, "").split(NOTE_ITEM).slice(1);
  const paragraphs = notes.map((note, i) => `<p>注${i + 1}：${note.replace(NOTE_RETURN, "").replace(/<\/?(?:p|li)>/g, " ").trim()}</p>`);
  const page = text.replace(NOTE_MARK, "") + (paragraphs.length > 0 ? `<hr />${paragraphs.join("")}` : "");
  return page.replace(INNER_LINK, "$1").replace(BLOCK_END, "$&\n");
}
