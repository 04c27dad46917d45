/** A row or column with its size in points; hidden ones are left out before. */
export interface PrintLine {
  readonly at: number;
  readonly size: number;
}

/** What is cut into pages. `repeated` lines stand on every page that begins behind them; a page ends before each line of `breaks`. */
export interface PrintAxis {
  readonly lines: readonly PrintLine[];
  readonly repeated: readonly PrintLine[];
  readonly breaks: readonly number[];
}

const total = (lines: readonly PrintLine[]): number => lines.reduce((sum, { size }) => sum + size, 0);

/** The largest scale, at most 1, at which the lines fit on `pages` pages of this room. */
export function fittingScale(axis: PrintAxis, room: number, pages: number): number {
  let scale = Math.min(1, (room * pages) / (total(axis.lines) || 1));
  // Lines are not cut through: a little smaller until they fit.
  while (scale > LEAST_SCALE && cutLines(axis, room / scale).length > pages) scale -= STEP;
  return Math.max(scale, LEAST_SCALE);
}

/** Excel prints no smaller than 10 %. */
const LEAST_SCALE = 0.1;
const STEP = 0.005;

/** The lines of each page, repeated ones included. A line larger than the room has a page of its own. */
export function cutLines({ lines, repeated, breaks }: PrintAxis, room: number): (readonly PrintLine[])[] {
  const pages: PrintLine[][] = [];
  let page: PrintLine[] = [];
  let left = room;
  for (const line of lines) {
    const full = page.length > 0 && line.size > left + 0.01;
    if (page.length > 0 && (full || breaks.includes(line.at))) {
      pages.push(page);
      page = repeated.filter(({ at }) => at < line.at);
      left = room - total(page);
    }
    page.push(line);
    left -= line.size;
  }
  return page.length > 0 ? [...pages, page] : pages;
}
