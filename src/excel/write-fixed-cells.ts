/// <reference types="office-js" />
import type { CellPosition } from "../workbook/cell-address.ts";
import { cellAddress, parseAddress } from "../workbook/cell-address.ts";
import type { CellValues } from "../workbook/cell-values.ts";
import { compileFormula } from "../workbook/compile-formula.ts";
import type { CellDescription, SheetDescription, WorkbookDescription } from "../workbook/description.ts";
import { lookOfCell } from "../workbook/look-of.ts";
import { applyLook } from "./apply-look.ts";
import { paintRange, validateRange } from "./apply-rules.ts";
import type { Outbox } from "./batches.ts";
import { textInput } from "./cell-input.ts";
import { blocksOf } from "./cell-blocks.ts";
import type { Rectangle } from "./rectangles.ts";
import { rectanglesOf } from "./rectangles.ts";
import { setAll } from "./set-all.ts";

export interface Ink {
  readonly book: WorkbookDescription;
  readonly values: CellValues;
  readonly box: Outbox;
  readonly supports: (version: string) => boolean;
}

/** About so many characters of a request go into one property of a range, addresses and objects on the way to it included. */
const BYTES_OF_A_SETTING = 400;

/** The cells of a sheet outside its tables: formats first (a text stays text in a cell formatted so), then what stands in them. */
export async function writeFixedCells(sheet: Excel.Worksheet, description: SheetDescription, ink: Ink): Promise<void> {
  await dressFixedCells(sheet, description, ink);
  await fillFixedCells(sheet, description.cells, ink);
}

/** Looks, number formats, locks, rules: each for all cells alike in it at once, as few rectangles. */
async function dressFixedCells(sheet: Excel.Worksheet, { cells, rangeFormats }: SheetDescription, ink: Ink): Promise<void> {
  const { book, supports } = ink;
  const ranges = new Map<string, Excel.Range>();
  const rangeAt = (address: string): Excel.Range => ranges.get(address) ?? ranges.set(address, sheet.getRange(address)).get(address) ?? sheet.getRange(address);
  const dress = async (keyOf: (cell: CellDescription) => unknown, settings: number, act: (range: Excel.Range, sample: CellDescription, size: Rectangle) => void, whole = true): Promise<void> => {
    for (const { sample, areas } of alike(cells, keyOf, whole ? coveredBy : ({ address }) => [parseAddress(address)])) {
      await ink.box.add(areas.length * settings * BYTES_OF_A_SETTING);
      for (const area of areas) act(rangeAt(area.address), sample, area);
    }
  };
  await dress((cell) => lookOfCell(cell), 12, (range, sample, size) => applyLook(range, lookOfCell(sample), supports, size));
  await dress(({ numberFormat }) => numberFormat, 1, (range, { numberFormat }) => setAll(range, { numberFormat: numberFormat ?? "General" }));
  await dress(({ input }) => (input ? "open" : undefined), 1, (range) => (range.format.protection.locked = false));
  await dress(({ validation }) => validation, 4, (range, { validation }) => validation && validateRange(range, validation, { book, supports }), false);
  await dress(({ conditionalFormats }) => conditionalFormats, 8, (range, { conditionalFormats = [] }) => paintRange(range, { formats: conditionalFormats, dataBar: false }, { book, supports }), false);
  for (const { address, across } of mergedAreas(cells)) {
    await ink.box.add(2 * BYTES_OF_A_SETTING);
    sheet.getRange(address).merge(across);
  }
  for (const { range, ...formats } of rangeFormats ?? []) paintRange(rangeAt(range), { formats: formats.formats, dataBar: formats.dataBar ?? false }, { book, supports });
}

/** Cells that have the same of something, as rectangles; those that have nothing are left out. Looks cover merged areas, rules stand on their first cell. */
function alike(cells: readonly CellDescription[], keyOf: (cell: CellDescription) => unknown, placesOf: (cell: CellDescription) => CellPosition[]): { readonly sample: CellDescription; readonly areas: readonly Rectangle[] }[] {
  const groups = new Map<string, { readonly sample: CellDescription; readonly places: CellPosition[] }>();
  for (const cell of cells) {
    const what = keyOf(cell);
    if (what === undefined) continue;
    const key = JSON.stringify(what);
    const group = groups.get(key) ?? { sample: cell, places: [] };
    group.places.push(...placesOf(cell));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ sample, places }) => ({ sample, areas: rectanglesOf(places) }));
}

/** Areas to merge; those of one row that lie below each other go together, row by row: a report of a thousand lines would not fit into a request otherwise. */
function mergedAreas(cells: readonly CellDescription[]): { readonly address: string; readonly across: boolean }[] {
  const spans = new Map<string, CellPosition[]>();
  const higher: string[] = [];
  for (const { address, mergeTo } of cells) {
    if (mergeTo === undefined) continue;
    const [from, to] = [parseAddress(address), parseAddress(mergeTo)];
    if (from.row !== to.row) higher.push(`${address}:${mergeTo}`);
    else {
      const span = `${from.column}:${to.column}`;
      spans.set(span, spans.get(span) ?? []);
      spans.get(span)?.push(...coveredBy({ address, mergeTo }));
    }
  }
  return [...[...spans.values()].flatMap(rectanglesOf).map(({ address }) => ({ address, across: true })), ...higher.map((address) => ({ address, across: false }))];
}

function coveredBy({ address, mergeTo }: CellDescription): CellPosition[] {
  const from = parseAddress(address);
  const to = mergeTo === undefined ? from : parseAddress(mergeTo);
  return Array.from({ length: (to.row - from.row + 1) * (to.column - from.column + 1) }, (_cell, index) => {
    const width = to.column - from.column + 1;
    return { row: from.row + Math.floor(index / width), column: from.column + (index % width) };
  });
}

/** Contents of neighbouring cells in one write, formulas included. */
export async function fillFixedCells(sheet: Excel.Worksheet, cells: readonly CellDescription[], ink: Ink): Promise<void> {
  const filled = cells.flatMap((cell) => {
    const content = contentOf(cell, ink);
    return content === null ? [] : [{ ...parseAddress(cell.address), content }];
  });
  for (const { row, column, contents } of blocksOf(filled)) {
    await ink.box.add(contents.flat().reduce<number>((sum, text) => sum + String(text).length * 3 + 3, BYTES_OF_A_SETTING));
    const width = contents[0]?.length ?? 1;
    sheet.getRange(`${cellAddress(row, column)}:${cellAddress(row + contents.length - 1, column + width - 1)}`).formulas = contents;
  }
}

/** What a cell is given: a formula with "=", a text as it has to be handed to Excel, a number; null for one that is left blank. */
export function contentOf(cell: CellDescription, { book, values }: Pick<Ink, "book" | "values">): string | number | null {
  if (cell.formula !== undefined) return `=${compileFormula(cell.formula, book)}`;
  const given = cell.period ?? cell.number ?? cell.text ?? null;
  const { value } = values.prepare(given, cell.period === undefined ? "number" : "period", cell.address);
  return typeof value === "string" ? textInput(value, cell.numberFormat === "@") : value;
}
