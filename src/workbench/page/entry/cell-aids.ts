import type { Book } from "../../book/book.ts";
import { element } from "../element.ts";
import type { GridViewport } from "../grid/grid-viewport.ts";
import { isRecord, wordOf } from "../grid/rule-values.ts";
import { validationAt } from "./entry-problem.ts";

/** Pixels between the cell and what stands beside it. */
const GAP = 2;

/** What Excel shows beside the selected cell: the button that opens its list, and the validation's prompt. */
export class CellAids {
  private readonly place: HTMLElement;
  private readonly openList: (row: number, column: number) => void;
  private shown: HTMLElement[] = [];

  constructor(place: HTMLElement, openList: (row: number, column: number) => void) {
    this.place = place;
    this.openList = openList;
  }

  show({ active: sheet }: Book, viewport: GridViewport | undefined): void {
    for (const old of this.shown.splice(0)) old.remove();
    const { top, left } = sheet.selection;
    const validation = validationAt(sheet, top, left);
    if (!validation || !viewport) return;
    const corner = viewport.cornerOf(top, left);
    if (!corner) return;
    const list = validation.rule["list"];
    if (isRecord(list) && list["inCellDropDown"] !== false) this.add(this.listButton(top, left), corner.right + GAP, corner.bottom - 20);
    const message = wordOf(validation.prompt?.["message"]);
    if (message !== "" && validation.prompt?.["showPrompt"] !== false) this.add(element("div", { class: "input-prompt" }, [element("strong", {}, [wordOf(validation.prompt?.["title"])]), message]), corner.left, corner.bottom + 6);
  }

  private listButton(row: number, column: number): HTMLElement {
    const button = element("button", { type: "button", class: "list-button", title: "从清单中选择", "aria-label": "从清单中选择" }, ["▼"]);
    button.addEventListener("click", () => this.openList(row, column));
    return button;
  }

  private add(made: HTMLElement, left: number, top: number): void {
    made.style.left = `${left}px`;
    made.style.top = `${top}px`;
    this.shown.push(this.place.appendChild(made));
  }
}
