import type { Block } from "../block.ts";
import { isContentsLine, readSectionHeading } from "./section-heading.ts";

/**
 * A section heading inside a paragraph: number, up to 30 characters that end in a heading's last word, then text that goes on without a stop.
 * Lost line ends glue headings to what stands around them ("…。四、相关峰会本期有两个大会…", seed 000).
 */
const GLUED = /(?:^|(?<=[。；！？\d.…]))[一二三四五六七八九十]、[^。；！？.…]{2,30}?(?:落实情况|参与情况|发展情况|相关峰会|动态|专题|论坛)(?![及和与的“、\s]*(?:情况|动态))/g;

/** Takes glued headings out into heading blocks of their own; runs of table-of-contents entries on one line are dropped. */
export function splitGluedHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" && mayHoldHeading(block.text) ? splitParagraph(block) : [block]));
}

function mayHoldHeading(text: string): boolean {
  return /[一二三四五六七八九十]、/.test(text) && readSectionHeading(text) === null && (!isContentsLine(text) || isContentsRun(text));
}

function splitParagraph(block: Extract<Block, { kind: "paragraph" }>): Block[] {
  const matches = [...block.text.matchAll(GLUED)].filter((match) => readSectionHeading(match[0]) !== null);
  if (matches.length === 0) return [block];
  const result: Block[] = [];
  let from = 0;
  for (const match of matches) {
    const heading = match[0];
    const end = match.index + heading.length;
    if (/^\s*[.…·．]{3,}/.test(block.text.slice(end))) continue;
    const before = block.text.slice(from, match.index);
    if (before.trim() !== "") result.push({ ...block, text: before });
    result.push({ kind: "heading", level: 1, text: heading, place: block.place });
    from = end;
  }
  const rest = block.text.slice(from);
  if (rest.trim() !== "" && !isContentsRun(rest)) result.push({ ...block, text: rest });
  return result;
}

/** "一、……1二、……2三、……12": a table of contents on one line. */
function isContentsRun(text: string): boolean {
  return (text.match(/[.…·．]{3,}\s*\d{1,3}/g) ?? []).length >= 2;
}
