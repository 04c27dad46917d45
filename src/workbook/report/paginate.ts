import type { LaidRow } from "./laid-row.ts";

export interface PagedRows {
  readonly rows: readonly LaidRow[];
  /** Numbers of rows, from 1, below which a new page begins. */
  readonly breaks: readonly number[];
}

/**
 * Breaks rows into pages of this height (points). Rows that keep with the next stay together where a page can hold them; a table that goes on
 * begins its page with its head and group again.
 */
export function paginate(rows: readonly LaidRow[], pageHeight: number): PagedRows {
  const paged: LaidRow[] = [];
  const breaks: number[] = [];
  let used = 0;
  const openPage = (first: LaidRow): void => {
    if (paged.length > 0) breaks.push(paged.length);
    paged.push(...first.repeat);
    used = heightOf(first.repeat);
  };
  for (const block of blocksOf(rows)) {
    const [first] = block;
    if (first === undefined) continue;
    if (used > 0 && used + heightOf(block) > pageHeight) openPage(first);
    for (const row of block) {
      // A block higher than a page breaks where it has to.
      if (used > 0 && row !== first && used + row.height > pageHeight) openPage(row);
      // No space above what opens a page.
      if (used === 0 && paged.length > 0 && row.cells.length === 0) continue;
      paged.push(row);
      used += row.height;
    }
  }
  return { rows: paged, breaks };
}

/** Runs of rows that keep together. */
function blocksOf(rows: readonly LaidRow[]): LaidRow[][] {
  const blocks: LaidRow[][] = [];
  let open: LaidRow[] | null = null;
  for (const row of rows) {
    if (open === null) blocks.push((open = []));
    open.push(row);
    if (!row.keepWithNext) open = null;
  }
  return blocks;
}

function heightOf(rows: readonly LaidRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}
