import { cellAt, formatAt, putCell, storeCell, visitCells } from "../book/sheet-cells.ts";
import { invalidArgument } from "../book/excel-error.ts";
import { refuseLocked, refuseProtected } from "../book/protection.ts";
import type { Hyperlink } from "../book/cell.ts";
import { isRecord } from "./arguments.ts";
import type { Host } from "./host.ts";
import type { RangeData } from "./object-model.ts";
import { placeOf } from "./range-area.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-hyperlink-member: null where the cells differ or have none. */
export function getLink(range: RangeData): Hyperlink | null {
  const { top, left, height, width } = placeOf(range);
  const link = cellAt(range.sheet, top, left)?.link;
  let linked = 0;
  visitCells(range.sheet, { top, left, height, width }, (cell) => {
    if (cell.link && JSON.stringify(cell.link) === JSON.stringify(link)) linked += 1;
  });
  return link && linked === height * width ? link : null;
}

/** A link puts its text (or its address) into blank cells and gives them Excel's look of links. */
export function setLink(range: RangeData, value: unknown, { book }: Host): void {
  const link = readLink(value);
  const area = placeOf(range);
  refuseProtected(range.sheet, "allowInsertHyperlinks");
  refuseLocked(range.sheet, area);
  for (let row = area.top; row < area.top + area.height; row += 1) {
    for (let column = area.left; column < area.left + area.width; column += 1) {
      const cell = cellAt(range.sheet, row, column);
      const format = { ...formatAt(range.sheet, row, column), fontColor: "#0563C1", underline: "Single", style: "Hyperlink" };
      const text = link.textToDisplay ?? (cell?.value === null || !cell ? (link.address ?? link.documentReference ?? null) : undefined);
      if (text === undefined) storeCell(range.sheet, row, column, { ...cell, value: cell?.value ?? null, link, format });
      else putCell(book, range.sheet, row, column, { value: text, link, format });
    }
  }
  book.changes.push({ sheet: range.sheet, area, kind: "RangeEdited" });
}

function readLink(value: unknown): Hyperlink {
  if (!isRecord(value)) throw invalidArgument("a hyperlink is an object");
  const text = (key: string): string | undefined => {
    const part = value[key];
    return typeof part === "string" ? part : undefined;
  };
  const link: Record<string, string> = {};
  for (const key of ["address", "documentReference", "screenTip", "textToDisplay"]) {
    const part = text(key);
    if (part !== undefined) link[key] = part;
  }
  if (link["address"] === undefined && link["documentReference"] === undefined) throw invalidArgument("a hyperlink needs an address or a reference");
  return link;
}
