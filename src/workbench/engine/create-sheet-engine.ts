import { DependencyGraph } from "./dependency-graph.ts";
import { withPlainHeaders } from "./plain-headers.ts";
import { prepareFormula } from "./prepare-formula.ts";
import type { Names } from "./resolve-names.ts";
import { namesOf, resolveNames } from "./resolve-names.ts";
import type { CellInput, CellResult, NameInput, SheetEngine, TableInput } from "./sheet-engine.ts";
import type { SyntaxTree } from "./univer-formulas.ts";
import { UniverFormulas } from "./univer-formulas.ts";

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface FormulaCell extends Place {
  readonly tree: SyntaxTree | null;
  result: { readonly value: CellResult["value"]; readonly error: boolean } | null;
}

/** An engine for one workbook, without sheets at first. */
export function createSheetEngine(): SheetEngine {
  return new UniverSheetEngine();
}

/**
 * Keeps the formulas and which of them are to be computed; one formula at a time is computed by Univer (see univer-formulas.ts).
 * Sheets are numbers here, written as text.
 */
class UniverSheetEngine implements SheetEngine {
  readonly #formulas = new UniverFormulas();
  #graph = new DependencyGraph();
  #sheets: readonly string[] = [];
  /** The sheets as they were when the formulas were last read. */
  #placedSheets: readonly string[] = [];
  #names: Names = new Map();
  #tables: ReadonlyMap<string, TableInput> = new Map();
  /** Everything that stands in the workbook, by sheet name and by row and column ("3:5"). */
  readonly #contents = new Map<string, Map<string, CellInput>>();
  readonly #cells = new Map<string, FormulaCell>();
  readonly #changed = new Map<string, Place>();
  /** Names, tables or sheets changed: any formula may mean something else now. */
  #stale = true;

  setSheets(names: readonly string[]): void {
    this.#sheets = [...names];
    for (const name of this.#contents.keys()) if (!names.includes(name)) this.#contents.delete(name);
    this.#stale = true;
  }

  setNames(names: readonly NameInput[]): void {
    this.#names = namesOf(names);
    this.#stale = true;
  }

  setTables(tables: readonly TableInput[]): void {
    this.#tables = new Map(tables.map((table) => [table.name, table]));
    this.#stale = true;
  }

  setCells(sheet: string, cells: readonly CellInput[]): void {
    if (!this.#sheets.includes(sheet)) throw new Error(`The sheet engine knows no sheet "${sheet}".`);
    const contents = this.#contents.get(sheet) ?? new Map<string, CellInput>();
    this.#contents.set(sheet, contents);
    for (const cell of cells) {
      const key = `${cell.row}:${cell.column}`;
      if (cell.formula === undefined && (cell.value ?? null) === null) contents.delete(key);
      else contents.set(key, cell);
      if (!this.#stale) this.#place(sheet, cell);
    }
  }

  calculate(): Promise<readonly CellResult[]> {
    if (this.#stale) this.#startAnew();
    this.#formulas.forgetValues();
    const { ordered, circular } = this.#graph.order(this.#graph.affected(this.#changed.values()));
    const results: CellResult[] = [];
    for (const node of ordered) {
      const cell = this.#cells.get(keyOf(node));
      const result = cell ? this.#compute(cell, circular.has(node)) : null;
      if (result) results.push(result);
    }
    this.#changed.clear();
    return Promise.resolve(results);
  }

  /** Gives the cell's result if it is another than before. */
  #compute(cell: FormulaCell, circular: boolean): CellResult | null {
    const sheet = Number(cell.sheet);
    const { value, error } = this.#resultOf(cell, circular);
    const before = cell.result;
    cell.result = { value, error };
    this.#formulas.setValue(sheet, cell.row, cell.column, value, error);
    if (before?.value === value && before.error === error) return null;
    return { sheet: this.#sheets[sheet] ?? "", row: cell.row, column: cell.column, value, error };
  }

  /** Without iterative calculation Excel shows 0 in a cell that reads itself. */
  #resultOf({ tree, sheet, row, column }: FormulaCell, circular: boolean): NonNullable<FormulaCell["result"]> {
    if (circular) return { value: 0, error: false };
    return tree ? this.#formulas.compute(tree, Number(sheet), row, column) : { value: "#NAME?", error: true };
  }

  #startAnew(): void {
    this.#formulas.setSheets(this.#sheets);
    this.#formulas.setTables([...this.#tables.values()], this.#sheets);
    this.#graph = new DependencyGraph();
    const before = new Map([...this.#cells.values()].map((cell) => [shownAt(this.#placedSheets, cell), cell.result] as const));
    this.#placedSheets = this.#sheets;
    this.#cells.clear();
    this.#changed.clear();
    for (const [sheet, contents] of this.#contents) for (const cell of contents.values()) this.#place(sheet, cell);
    // Cells keep what they showed, so that only what looks different now is reported.
    for (const cell of this.#cells.values()) cell.result = before.get(shownAt(this.#sheets, cell)) ?? null;
    this.#stale = false;
  }

  #place(sheetName: string, { row, column, value = null, formula, error = false }: CellInput): void {
    const sheet = this.#sheets.indexOf(sheetName);
    const place: Place = { sheet: String(sheet), row, column };
    const key = keyOf(place);
    this.#changed.set(key, place);
    if (formula === undefined) {
      this.#cells.delete(key);
      this.#graph.delete(place.sheet, row, column);
      this.#formulas.setValue(sheet, row, column, value, error);
      return;
    }
    const tree = this.#formulas.parse(withPlainHeaders(prepareFormula(resolveNames(formula, this.#names), this.#tables, () => this.#tableAt(sheetName, row, column))));
    this.#cells.set(key, { ...place, tree, result: null });
    this.#graph.set(place.sheet, row, column, tree ? this.#formulas.areasOf(tree, sheet, row, column) : []);
  }

  /** The table that a cell stands in. */
  #tableAt(sheet: string, row: number, column: number): string | undefined {
    return [...this.#tables.values()].find((table) => table.sheet === sheet && row >= table.top && row <= table.bottom && column >= table.left && column <= table.right)?.name;
  }
}

function keyOf({ sheet, row, column }: Place): string {
  return `${row}:${column}:${sheet}`;
}

/** A cell by its sheet's name: the number changes when sheets are moved. */
function shownAt(sheets: readonly string[], { sheet, row, column }: Place): string {
  return `${row}:${column}:${sheets[Number(sheet)] ?? ""}`;
}
