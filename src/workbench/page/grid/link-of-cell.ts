import type { Area } from "../../book/area.ts";
import type { Book, Sheet } from "../../book/book.ts";
import type { Hyperlink } from "../../book/cell.ts";
import { formulaParts } from "../../book/formula-parts.ts";
import { cellAt } from "../../book/sheet-cells.ts";
import type { SheetEngine } from "../../engine/sheet-engine.ts";
import { placeOf } from "../chart/chart-model.ts";
import { computeAside } from "../entry/compute-aside.ts";

/** Where a click on a cell leads: its link, or what its HYPERLINK formula computes; undefined where it leads nowhere. */
export async function linkOfCell(engine: SheetEngine, sheet: Sheet, row: number, column: number): Promise<Hyperlink | undefined> {
  const cell = cellAt(sheet, row, column);
  if (cell?.link) return cell.link;
  const place = cell?.formula === undefined ? undefined : linkedPlace(cell.formula);
  const result = place === undefined ? undefined : await computeAside(engine, sheet, place);
  return result && !result.error && typeof result.value === "string" ? linkTo(result.value) : undefined;
}

/**
 * The first argument of a formula that is a HYPERLINK, as a formula
 * (https://support.microsoft.com/office/hyperlink-function-333c7ce6-c5ae-4164-9c47-7de9b76f577f); undefined for any other formula.
 */
export function linkedPlace(formula: string): string | undefined {
  const [equals, name, bracket, ...rest] = formulaParts(formula).map(({ text }) => text);
  if (equals !== "=" || name?.toUpperCase() !== "HYPERLINK" || bracket !== "(") return undefined;
  let depth = 0;
  for (const [index, part] of rest.entries()) {
    if (part === "(" || part === "{") depth += 1;
    else if (depth > 0 && (part === ")" || part === "}")) depth -= 1;
    else if (depth === 0 && (part === "," || part === ")")) return `=${rest.slice(0, index).join("")}`;
  }
  return undefined;
}

/** "#'分析'!A1" is a place in the workbook, anything else an address. */
export function linkTo(place: string): Hyperlink {
  return place.startsWith("#") ? { documentReference: place.slice(1) } : { address: place };
}

const ADDRESS = /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i;

/** Where "'分析'!A1", "B2" or a name lies; undefined where there is no such place. */
export function placeOfLink(book: Book, home: Sheet, reference: string): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const name = book.names.find((candidate) => candidate.name.toLowerCase() === reference.toLowerCase() && (candidate.sheet ?? home) === home);
  const address = name?.refersTo.replace(/^=/, "") ?? reference;
  const bang = address.lastIndexOf("!");
  if (!ADDRESS.test(address.slice(bang + 1))) return undefined;
  const place = placeOf(book, home, address);
  const sheet = address.slice(0, Math.max(bang, 0)).replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
  return bang === -1 || place.sheet.name.toLowerCase() === sheet.toLowerCase() ? place : undefined;
}
