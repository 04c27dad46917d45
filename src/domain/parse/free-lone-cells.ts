import type { Block, Cell } from "../block.ts";
import type { Section } from "../event.ts";
import { readSectionHeading } from "./section-heading.ts";

type RowBlock = Extract<Block, { kind: "row" }>;

/**
 * In a sheet a heading stands in a row of its own under the table before it, and the lines of summits and special items below each other in one column. Such
 * rows become the headings and paragraphs they are; rows of a table that only go on with a text stay.
 */
export function freeLoneCells(blocks: readonly Block[]): readonly Block[] {
  let open: Section | null = null;
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === "heading" || block.kind === "paragraph") open = readSectionHeading(block.text) ?? open;
    const cell = block.kind === "row" ? loneFirstCell(block) : null;
    if (block.kind !== "row" || cell === null) return [block];
    const text = cell.paragraphs.map((paragraph) => paragraph.text).join("");
    const section = cell.links.length === 0 ? readSectionHeading(text) : null;
    if (section !== null) {
      open = section;
      return [{ kind: "heading", level: 2, text, place: block.place }];
    }
    return open === "峰会" || open === "专题" ? paragraphsOf(cell, block) : [block];
  });
}

function loneFirstCell({ cells, header }: RowBlock): Cell | null {
  const [first, ...others] = cells;
  const blank = (cell: Cell): boolean => cell.paragraphs.length === 0 && cell.links.length === 0;
  return first !== undefined && !header && !blank(first) && others.every(blank) ? first : null;
}

/** The links of the cell go with its last paragraph. */
function paragraphsOf({ paragraphs, links }: Cell, { place }: RowBlock): Block[] {
  const shown = paragraphs.length > 0 ? paragraphs : [{ text: "", bullet: false }];
  return shown.map((paragraph, i) => ({ kind: "paragraph", ...paragraph, links: i === shown.length - 1 ? links : [], place }));
}
