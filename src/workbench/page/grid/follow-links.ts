import type { Sheet } from "../../book/book.ts";
import type { Hyperlink } from "../../book/cell.ts";
import { cellAt } from "../../book/sheet-cells.ts";

/** Pixels that the pointer may move within a click. */
const STEADY = 4;
/** Milliseconds after which a press is for selecting, as in Excel ("click and hold to select this cell"). */
const HELD = 600;
/** Milliseconds within which a click's selection has reached the book. */
const SELECTED = 60;

/** Calls `follow` when a person clicks a cell with a link: a short click that does not move, on the sheet's drawing itself. */
export function followLinks(place: HTMLElement, activeSheet: () => Sheet | undefined, follow: (sheet: Sheet, link: Hyperlink) => void): void {
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
      const { top = 0, left = 0, height = 0, width = 0 } = sheet?.selection ?? {};
      const link = sheet && height === 1 && width === 1 ? cellAt(sheet, top, left)?.link : undefined;
      if (sheet && link) follow(sheet, link);
    }, SELECTED);
  }, true);
}
