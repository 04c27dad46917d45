import type { Block } from "../domain/block.ts";
import { collectPageMarkup } from "./collect-markup.ts";
import { emitItems } from "./emit-blocks.ts";

/** Blocks of an HTML page or fragment: headings, paragraphs, list items and tables; scripts, styles and comments are left out. */
export function readHtml(source: string, firstLine = 1): Block[] {
  const blocks: Block[] = [];
  emitItems(collectPageMarkup(source.replace(/\r\n?/g, "\n")), blocks, firstLine);
  return blocks;
}
