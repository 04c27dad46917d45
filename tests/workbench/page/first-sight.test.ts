import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCommand } from "../../../src/cli/build-command.ts";
import { WHOLE_SHEET } from "../../../src/workbench/book/area.ts";
import type { Book } from "../../../src/workbench/book/book.ts";
import { calculate } from "../../../src/workbench/book/calculation.ts";
import type { CellValue } from "../../../src/workbench/book/cell.ts";
import { visitCells } from "../../../src/workbench/book/sheet-cells.ts";
import { createSheetEngine } from "../../../src/workbench/engine/create-sheet-engine.ts";
import { openBook } from "../../../src/workbench/file/open-book.ts";
import { openPackage } from "../../../src/xlsx/open-package.ts";
import { workbookSnapshot } from "../../../src/workbench/page/grid/workbook-snapshot.ts";

const folder = mkdtempSync(join(tmpdir(), "first-sight-"));
let file: Uint8Array;

beforeAll(async () => {
  const out = join(folder, "指标台账.xlsx");
  await buildCommand(["--out", out]);
  file = new Uint8Array(readFileSync(out));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the formula cells of the book hold, by sheet, row and column. */
function results(book: Book): Map<string, CellValue> {
  const found = new Map<string, CellValue>();
  for (const sheet of book.sheets) visitCells(sheet, WHOLE_SHEET, (cell, row, column) => {
    if (cell.formula !== undefined) found.set(`${sheet.name} ${row} ${column}`, cell.value);
  });
  return found;
}

/** How many results of formulas a sheet's part of the file holds that are the number 0. */
function writtenZeros(): number {
  const parts = openPackage(file);
  const sheets = [...parts.keys()].filter((path) => path.startsWith("xl/worksheets/sheet"));
  return sheets.reduce((count, path) => count + [...(parts.get(path) ?? "").matchAll(/<\/f><v>0<\/v>/g)].length, 0);
}

describe("a freshly built file, before it is calculated", () => {
  it("shows the file's own results in the grid, and nothing, never 0, where the file has none", async () => {
    const book = await openBook(file);
    const { sheets } = workbookSnapshot(book, "unit");
    let zeros = 0;
    for (const sheet of book.sheets) visitCells(sheet, WHOLE_SHEET, (cell, row, column) => {
      if (cell.formula === undefined) return;
      const shown = sheets[sheet.id]?.cellData?.[row]?.[column]?.v ?? null;
      expect(shown).toEqual(typeof cell.value === "boolean" ? Number(cell.value) : cell.value);
      if (shown === 0) zeros += 1;
    });
    expect(zeros).toBe(writtenZeros());
  });

  it("keeps showing these until all is calculated", async () => {
    const book = await openBook(file);
    const before = results(book);
    let turns = 0;
    const changed: string[] = [];
    await calculate(book, createSheetEngine({ pause: () => {
      turns += 1;
      for (const [place, value] of results(book)) if (value !== before.get(place)) changed.push(place);
      return Promise.resolve();
    } }));
    expect([turns > 0, changed]).toEqual([true, []]);
    expect([...results(book).values()].filter((value) => value === null)).toEqual([]);
    const home = results(book);
    // As of 2017-12: 8 exceeded, 6 met (the report's own counts).
    expect([home.get("首页 12 2"), home.get("首页 13 2")]).toEqual([8, 6]);
  });
});
