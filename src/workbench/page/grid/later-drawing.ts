import type { Sheet } from "../../book/book.ts";
import type { Places } from "./shown-book.ts";

/** Cells drawn in one go: a few milliseconds of work. */
const AT_ONCE = 400;

/** Draws the cells of sheets that are not in front a few at a time, so that the page stays free while thousands of results come in. */
export class LaterDrawing {
  private waiting: { readonly sheet: Sheet; readonly places: Places }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly draw: (sheet: Sheet, places: Places) => void) {}

  add(sheet: Sheet, places: Places): void {
    for (let from = 0; from < places.length; from += AT_ONCE) this.waiting.push({ sheet, places: places.slice(from, from + AT_ONCE) });
    this.timer ??= setTimeout(() => this.next());
  }

  /** Draws what waits on a sheet at once: it comes to the front. */
  hurry(sheet: Sheet): void {
    const due = this.waiting.filter((part) => part.sheet === sheet);
    this.waiting = this.waiting.filter((part) => part.sheet !== sheet);
    for (const { places } of due) this.draw(sheet, places);
  }

  /** Forgets what waits: everything is drawn anew. */
  clear(): void {
    this.waiting = [];
  }

  private next(): void {
    const part = this.waiting.shift();
    this.timer = undefined;
    if (!part) return;
    this.draw(part.sheet, part.places);
    this.timer = setTimeout(() => this.next());
  }
}
