import type { CellInput, CellResult, SheetEngine } from "../../../src/workbench/engine/sheet-engine.ts";

/**
 * An engine for tests of everything around the engine: numbers, texts, sums of cells ("=A1+B1*2", "=SUM(A1:A3)") within one sheet.
 * Anything else is "#NAME?".
 */
export class TinyEngine implements SheetEngine {
  private readonly sheets = new Map<string, Map<string, CellInput>>();
  tables: readonly { readonly name: string; readonly headers: readonly string[] }[] = [];
  names: readonly { readonly name: string; readonly refersTo: string }[] = [];
  calculations = 0;

  setSheets(): void {}

  setCells(sheet: string, cells: readonly CellInput[]): void {
    const known = this.sheets.get(sheet) ?? new Map<string, CellInput>();
    for (const cell of cells) known.set(`${cell.row},${cell.column}`, cell);
    this.sheets.set(sheet, known);
  }

  setNames(names: readonly { readonly name: string; readonly refersTo: string }[]): void {
    this.names = names;
  }

  setTables(tables: readonly { readonly name: string; readonly headers: readonly string[] }[]): void {
    this.tables = tables;
  }

  calculate(): Promise<readonly CellResult[]> {
    this.calculations += 1;
    const results: CellResult[] = [];
    for (const [sheet, cells] of this.sheets) {
      for (const { row, column, formula } of cells.values()) {
        if (formula === undefined) continue;
        const value = this.compute(sheet, formula.slice(1));
        results.push({ sheet, row, column, value: Number.isNaN(value) ? "#NAME?" : value, error: Number.isNaN(value) });
      }
    }
    return Promise.resolve(results);
  }

  private compute(sheet: string, formula: string): number {
    const sum = /^SUM\(([A-Z])(\d+):([A-Z])(\d+)\)$/.exec(formula);
    if (sum) return this.total(sheet, column(sum[1]), Number(sum[2]) - 1, column(sum[3]), Number(sum[4]) - 1);
    return formula.split("+").reduce((total, term) => total + term.split("*").reduce((product, factor) => product * this.factor(sheet, factor.trim()), 1), 0);
  }

  private factor(sheet: string, factor: string): number {
    const cell = /^\$?([A-Z])\$?(\d+)$/.exec(factor);
    return cell ? this.valueAt(sheet, Number(cell[2]) - 1, column(cell[1])) : Number(factor === "" ? Number.NaN : factor);
  }

  private total(sheet: string, left: number, top: number, right: number, bottom: number): number {
    let total = 0;
    for (let row = top; row <= bottom; row += 1) for (let at = left; at <= right; at += 1) total += this.valueAt(sheet, row, at);
    return total;
  }

  private valueAt(sheet: string, row: number, at: number): number {
    const cell = this.sheets.get(sheet)?.get(`${row},${at}`);
    return cell?.formula === undefined ? Number(cell?.value ?? 0) : this.compute(sheet, cell.formula.slice(1));
  }
}

const column = (letter = "A"): number => letter.charCodeAt(0) - 65;
