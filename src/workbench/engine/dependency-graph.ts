import type { Pace } from "./pace.ts";
import type { Area } from "./value-store.ts";
import { cellKey } from "./value-store.ts";

/** A formula cell as the graph knows it. */
export interface Node {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** Single cells that it reads, by their keys. */
  readonly cells: readonly number[];
  readonly areas: readonly AreaNode[];
  /** Lower than the rank of all formulas that read it, directly or through others, unless it is circular. */
  rank: number;
  /** It reads itself, directly or through others. */
  circular: boolean;
}

/** An area of several cells that one formula or many read: formulas of one table column read the same areas, so each is kept once. */
export interface AreaNode extends Area {
  readonly key: string;
  readonly readers: Set<Node>;
}

/** Where a calculation stands among the formulas that it orders. */
type Step = Node | AreaNode;

/** When a step was met, and the earliest step that is known to lead back to it; both by number. */
interface Mark {
  readonly number: number;
  earliest: number;
  /** Until all that may belong to the same circle is known. */
  isOpen: boolean;
}

/** A step that is not done, with what of its reading is left. */
interface OpenStep {
  readonly step: Step;
  readonly mark: Mark;
  readonly next: Iterator<Step>;
  readsItself: boolean;
}

/**
 * Which formula reads what. Excel's order of calculation follows from it: before a formula is computed, all formulas in the areas that it
 * reads are (https://learn.microsoft.com/office/client-developer/excel/excel-recalculation).
 */
export class DependencyGraph {
  readonly #nodes = new Map<number, Node>();
  /** Formula cells by sheet, then column, then row. */
  readonly #columns = new Map<number, Map<number, Map<number, Node>>>();
  readonly #areas = new Map<string, AreaNode>();
  /** Areas by sheet and by each column they cover. */
  readonly #areasByColumn = new Map<number, Map<number, Set<AreaNode>>>();
  readonly #readers = new Map<number, Set<Node>>();
  #ordered: readonly Node[] | undefined;
  #turned: Node[] = [];

  /** Puts a formula in, in place of the one that stood there. */
  set(sheet: number, row: number, column: number, areas: readonly Area[]): void {
    this.delete(sheet, row, column);
    const cells = new Set<number>();
    const wider = new Set<AreaNode>();
    for (const area of areas) {
      if (area.top === area.bottom && area.left === area.right) cells.add(cellKey(area.sheet, area.top, area.left));
      else wider.add(this.#intern(area));
    }
    const node: Node = { sheet, row, column, cells: [...cells], areas: [...wider], rank: 0, circular: false };
    this.#ordered = undefined;
    for (const cell of cells) getOrAdd(this.#readers, cell, () => new Set<Node>()).add(node);
    for (const area of wider) area.readers.add(node);
    this.#nodes.set(cellKey(sheet, row, column), node);
    getOrAdd(getOrAdd(this.#columns, sheet, () => new Map<number, Map<number, Node>>()), column, () => new Map<number, Node>()).set(row, node);
  }

  /** Takes a formula out; nothing happens where there is none. */
  delete(sheet: number, row: number, column: number): void {
    const key = cellKey(sheet, row, column);
    const node = this.#nodes.get(key);
    if (!node) return;
    this.#ordered = undefined;
    this.#nodes.delete(key);
    this.#columns.get(sheet)?.get(column)?.delete(row);
    for (const cell of node.cells) this.#readers.get(cell)?.delete(node);
    for (const area of node.areas) {
      area.readers.delete(node);
      if (area.readers.size === 0) this.#forget(area);
    }
  }

  at(sheet: number, row: number, column: number): Node | undefined {
    return this.#nodes.get(cellKey(sheet, row, column));
  }

  /** Calls back with the formulas that read a cell. Those of an area that is in `seen` are left out, others are put there. */
  eachReader(sheet: number, row: number, column: number, seen: Set<AreaNode>, visit: (reader: Node) => void): void {
    for (const reader of this.#readers.get(cellKey(sheet, row, column)) ?? []) visit(reader);
    for (const area of this.#areasByColumn.get(sheet)?.get(column) ?? []) {
      if (row < area.top || row > area.bottom || seen.has(area)) continue;
      seen.add(area);
      for (const reader of area.readers) visit(reader);
    }
  }

  /**
   * All formulas, each after those that it reads; what it found is kept until formulas change. Circles are the strongly connected parts of the graph
   * (Tarjan 1972), so that they do not depend on where the search begins.
   */
  async ordered(pace: Pace): Promise<readonly Node[]> {
    if (this.#ordered) return this.#ordered;
    const ordered: Node[] = [];
    const marks = new Map<Step, Mark>();
    const held: Step[] = [];
    // A stack of its own: a running total over ten thousand rows is deeper than the program's.
    const path: OpenStep[] = [];
    const open = (step: Step): void => {
      const mark = { number: marks.size, earliest: marks.size, isOpen: true };
      marks.set(step, mark);
      held.push(step);
      path.push({ step, mark, next: this.#readBy(step), readsItself: false });
    };
    for (const start of this.#nodes.values()) {
      if (!marks.has(start)) open(start);
      for (let top = path.at(-1); top; top = path.at(-1)) {
        if (pace.isDue) await pace.rest();
        const { value: next, done = false } = top.next.next();
        const known = next && marks.get(next);
        if (next && !known) open(next);
        else if (known?.isOpen) {
          top.mark.earliest = Math.min(top.mark.earliest, known.number);
          if (next === top.step) top.readsItself = true;
        }
        if (!done) continue;
        path.pop();
        const above = path.at(-1);
        if (above) above.mark.earliest = Math.min(above.mark.earliest, top.mark.earliest);
        if ("cells" in top.step) top.step.rank = ordered.push(top.step);
        if (top.mark.earliest === top.mark.number) this.#close(held.splice(held.lastIndexOf(top.step)), marks, top.readsItself);
      }
    }
    this.#ordered = ordered;
    return ordered;
  }

  /** Formulas that became part of a circle, or are no more, since this was last asked. */
  takeTurned(): readonly Node[] {
    const turned = this.#turned.filter((node) => this.#nodes.get(cellKey(node.sheet, node.row, node.column)) === node);
    this.#turned = [];
    return turned;
  }

  /** Steps that lead to one another, or one alone. */
  #close(steps: readonly Step[], marks: ReadonlyMap<Step, Mark>, readsItself: boolean): void {
    const circular = readsItself || steps.length > 1;
    for (const step of steps) {
      const mark = marks.get(step);
      if (mark) mark.isOpen = false;
      if (!("cells" in step) || step.circular === circular) continue;
      step.circular = circular;
      this.#turned.push(step);
    }
  }

  /** What has to be computed before: of a formula the cells and areas that it reads, of an area the formulas in it. */
  *#readBy(step: Step): Generator<Step, undefined> {
    if ("cells" in step) {
      for (const cell of step.cells) {
        const node = this.#nodes.get(cell);
        if (node) yield node;
      }
      yield* step.areas;
      return;
    }
    const { sheet, top, left, bottom, right } = step;
    for (const [column, rows] of this.#columns.get(sheet) ?? []) {
      if (column < left || column > right) continue;
      if (rows.size < bottom - top) {
        for (const node of rows.values()) if (node.row >= top && node.row <= bottom) yield node;
        continue;
      }
      for (let row = top; row <= bottom; row += 1) {
        const node = rows.get(row);
        if (node) yield node;
      }
    }
  }

  #intern({ sheet, top, left, bottom, right }: Area): AreaNode {
    const key = `${sheet}:${top}:${left}:${bottom}:${right}`;
    const known = this.#areas.get(key);
    if (known) return known;
    const area: AreaNode = { key, sheet, top, left, bottom, right, readers: new Set() };
    this.#areas.set(key, area);
    for (const bucket of this.#buckets(area)) bucket.add(area);
    return area;
  }

  #forget(area: AreaNode): void {
    this.#areas.delete(area.key);
    for (const bucket of this.#buckets(area)) bucket.delete(area);
  }

  #buckets({ sheet, left, right }: Area): Set<AreaNode>[] {
    const columns = getOrAdd(this.#areasByColumn, sheet, () => new Map<number, Set<AreaNode>>());
    return Array.from({ length: right - left + 1 }, (_, index) => getOrAdd(columns, left + index, () => new Set<AreaNode>()));
  }
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
