import type { Sheet } from "../../book/book.ts";
import type { Hyperlink } from "../../book/cell.ts";

/** Pixels that the pointer may move within a click. */
const STEADY = 4;
/** Milliseconds after which a press is for selecting, as in Excel ("click and hold to select this cell"). */
const HELD = 600;
/** Milliseconds within which a click's selection has reached the book. */
const SELECTED = 60;

export interface LinkEvents {
  readonly activeSheet: () => Sheet | undefined;
  /** Where a cell leads; undefined where it has no link. */
  readonly linkAt: (sheet: Sheet, row: number, column: number) => Promise<Hyperlink | undefined>;
  readonly follow: (sheet: Sheet, link: Hyperlink) => void;
  readonly report: (error: unknown) => void;
}

/** Calls `follow` when a person clicks a cell with a link: a short click that does not move, on the sheet's drawing itself. */
export function followLinks(place: HTMLElement, { activeSheet, linkAt, follow, report }: LinkEvents): void {
  let pressed: PointerEvent | undefined;
  place.addEventListener("pointerdown", (event) => {
    pressed = event;
  }, true);
  place.addEventListener("pointerup", (event) => {
    const start = pressed;
    const still = start && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < STEADY && event.timeStamp - start.timeStamp < HELD;
    if (!still || event.button !== 0 || !(event.target instanceof HTMLCanvasElement)) return;
    setTimeout(() => {
      const sheet = activeSheet();
      if (!sheet) return;
      const { top, left, height, width } = sheet.selection;
      if (height !== 1 || width !== 1) return;
      linkAt(sheet, top, left).then((link) => {
        if (link) follow(sheet, link);
      }).catch(report);
    }, SELECTED);
  }, true);
}
