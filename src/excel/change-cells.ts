/// <reference types="office-js" />
import type { CellChange, WorkbookChange } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";
import { parseAddress } from "../workbook/cell-address.ts";
import { cellContent } from "../workbook/cell-content.ts";
import { cellValues } from "../workbook/cell-values.ts";
import type { CellDescription, WorkbookDescription } from "../workbook/description.ts";
import { fixedCellType, readValue } from "../workbook/read-value.ts";
import type { Writing } from "./append-rows.ts";
import { textInput } from "./cell-input.ts";
import { PROTECTION } from "./lift-protection.ts";
import { foundValue } from "./read-workbook.ts";

/** A named or fixed cell that is to be changed, as it stands. */
interface CellTarget extends CellChange {
  /** Where the description has it; a named cell may stand elsewhere by now. */
  readonly place: { readonly sheet: string; readonly address: string };
  readonly described: CellDescription | undefined;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

/** Finds the cells that are to be changed and asks for what stands in them. */
export function openCells(context: Excel.RequestContext, book: WorkbookDescription, { names, cells }: WorkbookChange): CellTarget[] {
  const { workbook } = context;
  const named = Object.entries(names ?? {}).map(([key, change]) => {
    const name = book.names.find((described) => described.key === key);
    if (name === undefined || !("range" in name.refersTo)) throw new RangeError(`no cell has the name ${key}`);
    return targetOf(book, name.refersTo.sheet, name.refersTo.range, workbook.names.getItemOrNullObject(name.name).getRangeOrNullObject(), change);
  });
  const fixed = Object.entries(cells ?? {}).flatMap(([key, changes]) => Object.entries(changes).map(([address, change]) => {
    const name = book.sheets.find((sheet) => sheet.key === key)?.name ?? "";
    return targetOf(book, key, address, workbook.worksheets.getItemOrNullObject(name).getRange(address), change);
  }));
  return [...named, ...fixed];
}

function targetOf(book: WorkbookDescription, key: string, address: string, range: Excel.Range, change: CellChange): CellTarget {
  const sheet = book.sheets.find((described) => described.key === key);
  const described = sheet?.cells.find((cell) => cell.address === address);
  if (described?.formula !== undefined) throw new RangeError(`${key} ${address} is computed`);
  const { worksheet } = range;
  range.load({ values: true });
  worksheet.load(PROTECTION);
  return { ...change, described, range, sheet: worksheet, place: { sheet: sheet?.name ?? key, address } };
}

/** Throws WorkbookError where a cell is gone or no longer holds what was read. */
export function requireCells(targets: readonly CellTarget[]): void {
  for (const { place, described, range, expected } of targets) {
    const type = fixedCellType(described);
    const present = range.isNullObject ? undefined : cellContent(readValue(foundValue(range.values[0]?.[0]), type), type);
    if (present !== cellContent(expected, type)) throw new WorkbookError("changed-meanwhile", { table: place.sheet, line: parseAddress(place.address).row });
  }
}

export async function writeCells(targets: readonly CellTarget[], { box, findings }: Writing): Promise<void> {
  for (const { place, described, range, value } of targets) {
    const prepared = cellValues(place.sheet, (finding) => findings.push(finding)).prepare(value, fixedCellType(described), place.address).value;
    await box.add(200 + String(prepared ?? "").length * 3);
    range.values = [[typeof prepared === "string" ? textInput(prepared, described?.numberFormat === "@") : (prepared ?? "")]];
  }
}
