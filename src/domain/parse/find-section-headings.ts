import type { Block } from "../block.ts";
import type { Section } from "../event.ts";
import { readSectionHeading } from "./section-heading.ts";

interface Found {
  readonly index: number;
  readonly section: Section;
}

/** Section headings by block index. A table of contents is left out: a run of headings with nothing between them that all come again later. */
export function findSectionHeadings(blocks: readonly Block[]): ReadonlyMap<number, Section> {
  const found: Found[] = blocks.flatMap((block, index) => {
    const section = block.kind === "heading" || block.kind === "paragraph" ? readSectionHeading(block.text) : null;
    return section ? [{ index, section }] : [];
  });
  const headings = new Map<number, Section>();
  for (const run of adjacentRuns(found, blocks)) {
    const last = run.at(-1)?.index ?? -1;
    const repeated = run.length >= 2 && run.every(({ section }) => found.some((other) => other.index > last && other.section === section));
    if (!repeated) for (const { index, section } of run) headings.set(index, section);
  }
  return headings;
}

function adjacentRuns(found: readonly Found[], blocks: readonly Block[]): Found[][] {
  const runs: Found[][] = [];
  for (const heading of found) {
    const run = runs.at(-1);
    const previous = run?.at(-1)?.index;
    const adjacent = previous !== undefined && blocks.slice(previous + 1, heading.index).every((block) => block.kind === "break");
    if (run && adjacent) run.push(heading);
    else runs.push([heading]);
  }
  return runs;
}
