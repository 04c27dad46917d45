/// <reference types="office-js" />
import type { WorkbookFinding } from "../app/ports.ts";
import { parseAddress } from "../workbook/cell-address.ts";
import { compileFormula } from "../workbook/compile-formula.ts";
import { validateRange } from "./apply-rules.ts";
import { fixedCellsInPlace } from "./fixed-cells-in-place.ts";
import type { FoundSheet } from "./inspect-workbook.ts";
import { sameFormula } from "./same-formula.ts";
import type { Ink } from "./write-fixed-cells.ts";
import { fillFixedCells } from "./write-fixed-cells.ts";

/**
 * Formulas and blank labels of a sheet's fixed cells, and the validations of its inputs. A sheet without formulas and inputs (the issued report) is left
 * alone, and one whose cells are not in their places.
 */
export async function repairCells(found: FoundSheet, ink: Ink, tell: (finding: WorkbookFinding) => void): Promise<void> {
  const { description, sheet, grid, validated } = found;
  if (grid === null || !description.cells.some(({ formula, input }) => formula !== undefined || input === true)) return;
  if (!fixedCellsInPlace(found)) return tell({ code: "cells-moved", facts: { sheet: description.name } });
  const broken = description.cells.filter((cell) => {
    const { row, column } = parseAddress(cell.address);
    const text = String(grid.formulas[row - 1]?.[column - 1] ?? "");
    if (cell.formula === undefined) return cell.text !== undefined && cell.input !== true && text === "";
    if (sameFormula(text, compileFormula(cell.formula, ink.book))) return false;
    tell({ code: "cell-restored", facts: { sheet: description.name, cell: cell.address, ...(text === "" || text.startsWith("=") ? {} : { value: text }) } });
    return true;
  });
  await fillFixedCells(sheet, broken, ink);
  for (const { cell, validation } of validated) {
    if (cell.validation === undefined || validation.type !== "None") continue;
    validateRange(sheet.getRange(cell.address), cell.validation, ink);
    tell({ code: "validation-restored", facts: { sheet: description.name, column: cell.address } });
  }
}
