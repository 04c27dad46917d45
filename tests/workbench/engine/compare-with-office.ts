import { openPackage } from "../../../src/xlsx/open-package.ts";
import { readSheets } from "../../../src/xlsx/read-sheets.ts";
import type { CellResult } from "../../../src/workbench/engine/sheet-engine.ts";
import { createSheetEngine } from "../../../src/workbench/engine/create-sheet-engine.ts";
import { fill, readBook } from "./read-book.ts";

/** Numbers agree within this share of their size. */
const TOLERANCE = 1e-9;
const LONG_NUMBER = 1e16;
const DIGITS = 15;

/** How many formulas a file has and which of them the engine computes otherwise than LibreOffice did in its copy of the file. */
export async function compareWithOffice(bytes: Uint8Array, recalculated: Uint8Array): Promise<{ formulas: number; differences: string[] }> {
  const book = readBook(bytes);
  const engine = createSheetEngine();
  fill(engine, book);
  const results = new Map((await engine.calculate()).map((result) => [`${result.sheet}:${result.row}:${result.column}`, result]));
  const office = readSheets(openPackage(recalculated)).sheets;
  const differences: string[] = [];
  let formulas = 0;
  for (const { name, cells } of book.sheets) {
    const expected = office.find((sheet) => sheet.name === name)?.cells;
    for (const { row, column, formula } of cells) {
      if (formula === undefined) continue;
      const cell = expected?.get(row + 1)?.get(column + 1);
      // LibreOffice lays pivots out anew, over whatever stood in their place.
      if (cell?.formula === false) continue;
      formulas += 1;
      const wanted = cell?.value ?? "";
      const given = results.get(`${name}:${row}:${column}`)?.value ?? "";
      if (!agree(given, wanted)) differences.push(`${name} row ${row + 1} column ${column + 1}: ${JSON.stringify(given)} instead of ${JSON.stringify(wanted)}, ${formula.slice(0, 200)}`);
    }
  }
  return { formulas, differences };
}

function agree(given: NonNullable<CellResult["value"]>, wanted: string | number | boolean): boolean {
  if (typeof given === "number" && typeof wanted === "number") return Math.abs(given - wanted) <= TOLERANCE * Math.max(1, Math.abs(wanted));
  return typeof given === "string" && typeof wanted === "string" ? alike(given) === alike(wanted) : given === wanted;
}

/** LibreOffice writes numbers from 1E16 on into texts as "1E+016", Excel with all their places or as "1E+20". */
function alike(text: string): string {
  return text.replace(/\d+(?:\.\d+)?(?:E\+\d+)?/g, (number) => (Number(number) >= LONG_NUMBER ? Number(number).toExponential(DIGITS - 1) : number));
}
