import { DependencyGraph } from "./dependency-graph.ts";
import type { AreaNode, Node } from "./dependency-graph.ts";
import { Evaluator } from "./evaluator.ts";
import type { Expression } from "./expression.ts";
import { FormulaReader } from "./formula-reader.ts";
import { Pace } from "./pace.ts";
import { COLUMNS } from "./read-address.ts";
import type { Place } from "./reference.ts";
import type { CellInput, CellResult, NameInput, SheetEngine, TableInput } from "./sheet-engine.ts";
import { UniverFunctions } from "./univer-functions.ts";
import { ValueStore } from "./value-store.ts";
import { ERRORS, ErrorValue, isError } from "./values.ts";
import type { Scalar } from "./values.ts";
import { WaitingFormulas } from "./waiting-formulas.ts";

interface FormulaCell {
  readonly tree: Expression | null;
  /** Null before it was computed. */
  result: Exclude<Scalar, null> | null;
}

interface Unplaced {
  readonly sheet: string;
  readonly cell: CellInput;
}

/** What stands in a sheet, by row × 16,384 + column. */
type BySheet<T> = Map<string, Map<number, T>>;

export interface EngineOptions {
  /** Called again and again during a long calculation: others have their turn until it resolves. */
  readonly pause?: () => Promise<void>;
}

/** An engine for one workbook, without sheets at first. */
export function createSheetEngine({ pause }: EngineOptions = {}): SheetEngine {
  return new GraphSheetEngine(pause);
}

/** Keeps the formulas and which of them are to be computed. What is set during a calculation counts in the next one. */
class GraphSheetEngine implements SheetEngine {
  readonly #store = new ValueStore();
  readonly #univer = new UniverFunctions(this.#store);
  readonly #evaluator = new Evaluator(this.#store, this.#univer);
  #graph = new DependencyGraph();
  #reader = new FormulaReader([], [], []);
  #sheets: readonly string[] = [];
  #names: readonly NameInput[] = [];
  #tables: readonly TableInput[] = [];
  /** Everything that stands in the workbook. */
  readonly #contents: BySheet<CellInput> = new Map();
  #cells: BySheet<FormulaCell> = new Map();
  /** Set since the last calculation. */
  #unplaced: Unplaced[] = [];
  /** Names, tables or sheets changed, so that every formula may mean something else now. */
  #stale = true;
  #running: Promise<unknown> = Promise.resolve();

  constructor(private readonly pause: (() => Promise<void>) | undefined) {}

  setSheets(names: readonly string[]): void {
    this.#sheets = [...names];
    for (const name of this.#contents.keys()) if (!names.includes(name)) this.#contents.delete(name);
    this.#stale = true;
  }

  setNames(names: readonly NameInput[]): void {
    this.#names = names;
    this.#stale = true;
  }

  setTables(tables: readonly TableInput[]): void {
    this.#tables = tables;
    this.#stale = true;
  }

  setCells(sheet: string, cells: readonly CellInput[]): void {
    if (!this.#sheets.includes(sheet)) throw new Error(`The sheet engine knows no sheet "${sheet}".`);
    const contents = sheetOf(this.#contents, sheet);
    for (const cell of cells) {
      const key = keyOf(cell);
      if (cell.formula === undefined && (cell.value ?? null) === null) contents.delete(key);
      else contents.set(key, cell);
      this.#unplaced.push({ sheet, cell });
    }
  }

  calculate(): Promise<readonly CellResult[]> {
    // Each calculation gives what follows from the cells that were set before it was asked for, also where another one is under way.
    const unplaced = this.#unplaced;
    this.#unplaced = [];
    const calculated = this.#running.then(() => this.#calculate(unplaced, new Pace(this.pause)));
    this.#running = calculated.catch(() => undefined);
    return calculated;
  }

  async #calculate(unplaced: readonly Unplaced[], pace: Pace): Promise<readonly CellResult[]> {
    const sheets = this.#sheets;
    const all = this.#stale;
    const changed = await this.#place(unplaced, pace);
    this.#univer.forget();
    const ordered = await this.#graph.ordered(pace);
    const turned = this.#graph.takeTurned();
    const results: CellResult[] = [];
    const compute = (node: Node): boolean => {
      const result = this.#compute(node, sheets[node.sheet] ?? "");
      if (result) results.push(result);
      return result !== null;
    };
    if (all) {
      for (const node of ordered) {
        compute(node);
        if (pace.isDue) await pace.rest();
      }
    } else await this.#computeAfter(changed, turned, compute, pace);
    return results;
  }

  /** Computes what reads the changed cells, what came into a circle or out of one, and goes on from there only where a result is another than before. */
  async #computeAfter(changed: readonly Place[], turned: readonly Node[], compute: (node: Node) => boolean, pace: Pace): Promise<void> {
    const waiting = new WaitingFormulas();
    const seen = new Set<AreaNode>();
    for (const node of turned) waiting.add(node);
    for (const { sheet, row, column } of changed) {
      const node = this.#graph.at(sheet, row, column);
      if (node) waiting.add(node);
      else this.#graph.eachReader(sheet, row, column, seen, waiting.add);
    }
    for (let node = waiting.take(); node; node = waiting.take()) {
      if (compute(node)) this.#graph.eachReader(node.sheet, node.row, node.column, seen, waiting.add);
      if (pace.isDue) await pace.rest();
    }
  }

  /** Takes in what was set, and gives the places of the cells. */
  async #place(unplaced: readonly Unplaced[], pace: Pace): Promise<readonly Place[]> {
    if (this.#stale) {
      await this.#placeAll(pace);
      return [];
    }
    const changed: Place[] = [];
    for (const { sheet, cell } of unplaced) {
      if (!this.#sheets.includes(sheet)) continue;
      changed.push(this.#placeCell(sheet, this.#sheets.indexOf(sheet), cell));
      if (pace.isDue) await pace.rest();
    }
    return changed;
  }

  async #placeAll(pace: Pace): Promise<void> {
    this.#stale = false;
    this.#reader = new FormulaReader(this.#sheets, this.#tables, this.#names);
    this.#univer.setSheets(this.#sheets);
    this.#store.clear();
    this.#graph = new DependencyGraph();
    const before = this.#cells;
    this.#cells = new Map();
    const standing = this.#sheets.map((sheet, number) => ({ sheet, number, cells: [...(this.#contents.get(sheet)?.values() ?? [])] }));
    for (const { sheet, number, cells } of standing) {
      for (const cell of cells) {
        this.#placeCell(sheet, number, cell);
        if (pace.isDue) await pace.rest();
      }
      // Cells keep what they showed, so that only what looks different now is reported.
      for (const [key, cell] of this.#cells.get(sheet) ?? []) cell.result = before.get(sheet)?.get(key)?.result ?? null;
    }
  }

  #placeCell(sheet: string, number: number, { row, column, value = null, formula, error = false }: CellInput): Place {
    const place: Place = { sheet: number, row, column };
    const cells = sheetOf(this.#cells, sheet);
    if (formula === undefined) {
      cells.delete(keyOf(place));
      this.#graph.delete(number, row, column);
      this.#store.set(number, row, column, error ? ErrorValue.of(String(value)) : value);
      return place;
    }
    const tree = this.#reader.read(formula, () => this.#tableAt(sheet, row, column));
    cells.set(keyOf(place), { tree, result: null });
    this.#graph.set(number, row, column, tree ? this.#evaluator.areasOf(tree, place) : []);
    return place;
  }

  /** Gives the cell's result if it is another than before. Without iterative calculation Excel shows 0 in a cell that reads itself. */
  #compute(node: Node, sheet: string): CellResult | null {
    const cell = this.#cells.get(sheet)?.get(keyOf(node));
    if (!cell) return null;
    const result = node.circular ? 0 : cell.tree ? this.#evaluator.compute(cell.tree, node) : ERRORS.name;
    const before = cell.result;
    cell.result = result;
    this.#store.set(node.sheet, node.row, node.column, result);
    if (before === result) return null;
    return { sheet, row: node.row, column: node.column, value: isError(result) ? result.text : result, error: isError(result) };
  }

  /** The table that a cell stands in. */
  #tableAt(sheet: string, row: number, column: number): TableInput | undefined {
    return this.#tables.find((table) => table.sheet === sheet && row >= table.top && row <= table.bottom && column >= table.left && column <= table.right);
  }
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): number => row * COLUMNS + column;

function sheetOf<T>(sheets: BySheet<T>, name: string): Map<number, T> {
  const known = sheets.get(name) ?? new Map<number, T>();
  sheets.set(name, known);
  return known;
}
