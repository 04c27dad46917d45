import type { Block, Cell } from "../../src/domain/block.ts";

/** Blocks as short lines for comparing: "H2 title", "P text", "• item", "--", "T0 | cell | cell" ("T0h" for a header; "¶" between paragraphs, "→" before links). */
export function showBlocks(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === "break") return "--";
    if (block.kind === "heading") return `H${block.level} ${block.text}`;
    if (block.kind === "row") return `T${block.table}${block.header ? "h" : ""} | ${block.cells.map(showCell).join(" | ")}`;
    return `${block.bullet ? "•" : "P"} ${block.text}`;
  });
}

export function showCell(cell: Cell): string {
  const text = cell.paragraphs.map((paragraph) => (paragraph.bullet ? `• ${paragraph.text}` : paragraph.text)).join(" ¶ ");
  const links = cell.links.map(({ href, text: label }) => (href === label ? `→${href}` : `→${href}(${label})`)).join(" ");
  return [text, links].filter((part) => part !== "").join(" ");
}

/** Everything that is read as text, in reading order, without blanks. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => {
    if (block.kind === "break") return [];
    if (block.kind !== "row") return [block.text];
    return block.cells.flatMap((cell) => [...cell.paragraphs.map((paragraph) => paragraph.text), ...cell.links.map((link) => link.text)]);
  }).join("").replace(/\s/g, "");
}
