/// <reference types="office-js" />
import { cellAddress, parseAddress } from "../workbook/cell-address.ts";
import type { CellValues } from "../workbook/cell-values.ts";
import { compileFormula } from "../workbook/compile-formula.ts";
import type { CellDescription, SheetDescription, WorkbookDescription } from "../workbook/description.ts";
import { lookOfCell } from "../workbook/look-of.ts";
import { applyLook } from "./apply-look.ts";
import { paintRange, validateRange } from "./apply-rules.ts";
import type { Outbox } from "./batches.ts";
import { textInput } from "./cell-input.ts";
import { rectangles } from "./rectangles.ts";
import { setAll } from "./set-all.ts";

interface Ink {
  readonly book: WorkbookDescription;
  readonly values: CellValues;
  readonly box: Outbox;
  readonly supports: (version: string) => boolean;
}

/** The cells of a sheet outside its tables: formats first (a text stays text in a cell formatted so), then what stands in them. */
export async function writeFixedCells(sheet: Excel.Worksheet, { cells, rangeFormats }: SheetDescription, ink: Ink): Promise<void> {
  for (const group of alike(cells)) {
    await ink.box.add(group.addresses.length * 400);
    for (const address of group.addresses) dress(sheet.getRange(address), group.sample, ink);
  }
  for (const cell of cells) {
    if (cell.mergeTo !== undefined) sheet.getRange(`${cell.address}:${cell.mergeTo}`).merge(false);
  }
  for (const run of runsOf(cells, ink)) {
    await ink.box.add(run.contents.reduce<number>((sum, text) => sum + String(text).length * 3, 100));
    sheet.getRange(run.address).formulas = [run.contents];
  }
  for (const { range, ...formats } of rangeFormats ?? []) paintRange(sheet.getRange(range), { formats: formats.formats, dataBar: formats.dataBar ?? false }, ink);
}

function dress(range: Excel.Range, cell: CellDescription, { book, supports }: Ink): void {
  setAll(range, { numberFormat: cell.numberFormat ?? "General" });
  applyLook(range, lookOfCell(cell), supports);
  range.format.protection.locked = cell.input !== true;
  if (cell.validation) validateRange(range, cell.validation, { book, supports });
  paintRange(range, { formats: cell.conditionalFormats ?? [], dataBar: false }, { book, supports });
}

/** Cells that are drawn the same, as few rectangles. */
function alike(cells: readonly CellDescription[]): { readonly sample: CellDescription; readonly addresses: readonly string[] }[] {
  const groups = new Map<string, CellDescription[]>();
  for (const cell of cells) {
    const { style, numberFormat, input, wrap, validation, conditionalFormats } = cell;
    const key = JSON.stringify([style, numberFormat, input, wrap, validation, conditionalFormats]);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].map((group) => ({ sample: group[0] ?? { address: "A1" }, addresses: rectangles(group.map(({ address }) => parseAddress(address))) }));
}

/** Contents of neighbouring cells of a row in one write. */
function runsOf(cells: readonly CellDescription[], ink: Ink): { address: string; contents: (string | number)[] }[] {
  const filled = cells.flatMap((cell) => {
    const content = contentOf(cell, ink);
    return content === null ? [] : [{ ...parseAddress(cell.address), content }];
  }).sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; first: number; contents: (string | number)[] }[] = [];
  for (const { row, column, content } of filled) {
    const last = runs.at(-1);
    if (last !== undefined && last.row === row && last.first + last.contents.length === column) last.contents.push(content);
    else runs.push({ row, first: column, contents: [content] });
  }
  return runs.map(({ row, first, contents }) => ({ address: `${cellAddress(row, first)}:${cellAddress(row, first + contents.length - 1)}`, contents }));
}

function contentOf(cell: CellDescription, { book, values }: Ink): string | number | null {
  if (cell.formula !== undefined) return `=${compileFormula(cell.formula, book)}`;
  const given = cell.period ?? cell.number ?? cell.text ?? null;
  const { value } = values.prepare(given, cell.period === undefined ? "number" : "period", cell.address);
  return typeof value === "string" ? textInput(value, cell.numberFormat === "@") : value;
}
