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
}

/** An area of several cells that one formula or many read: formulas of one table column read the same areas, so each is kept once. */
interface AreaNode extends Area {
  readonly key: string;
  readonly readers: Set<Node>;
}

/** Where a calculation stands among the formulas that it orders. */
type Step = Node | AreaNode;

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

  /** Puts a formula in, in place of the one that stood there. */
  set(sheet: number, row: number, column: number, areas: readonly Area[]): void {
    this.delete(sheet, row, column);
    const cells = new Set<number>();
    const wider = new Set<AreaNode>();
    for (const area of areas) {
      if (area.top === area.bottom && area.left === area.right) cells.add(cellKey(area.sheet, area.top, area.left));
      else wider.add(this.#intern(area));
    }
    const node: Node = { sheet, row, column, cells: [...cells], areas: [...wider] };
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
    this.#nodes.delete(key);
    this.#columns.get(sheet)?.get(column)?.delete(row);
    for (const cell of node.cells) this.#readers.get(cell)?.delete(node);
    for (const area of node.areas) {
      area.readers.delete(node);
      if (area.readers.size === 0) this.#forget(area);
    }
  }

  /** All formulas. */
  all(): Set<Node> {
    return new Set(this.#nodes.values());
  }

  /** The formulas among the changed cells (by their keys) and all that depend on any of them, directly or through others. */
  affected(changed: Iterable<{ readonly sheet: number; readonly row: number; readonly column: number }>): Set<Node> {
    const found = new Set<Node>();
    const waiting: { readonly sheet: number; readonly row: number; readonly column: number }[] = [];
    const areasSeen = new Set<AreaNode>();
    const add = (reader: Node): void => {
      if (found.has(reader)) return;
      found.add(reader);
      waiting.push(reader);
    };
    for (const cell of changed) {
      const node = this.#nodes.get(cellKey(cell.sheet, cell.row, cell.column));
      if (node) add(node);
      else waiting.push(cell);
    }
    for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
      const { sheet, row, column } = cell;
      for (const reader of this.#readers.get(cellKey(sheet, row, column)) ?? []) add(reader);
      for (const area of this.#areasByColumn.get(sheet)?.get(column) ?? []) {
        if (row < area.top || row > area.bottom || areasSeen.has(area)) continue;
        areasSeen.add(area);
        for (const reader of area.readers) add(reader);
      }
    }
    return found;
  }

  /** The given formulas, each after those that it reads; `circular` holds those that read themselves, directly or through others. */
  order(nodes: ReadonlySet<Node>): { ordered: Node[]; circular: Set<Node> } {
    const ordered: Node[] = [];
    const circular = new Set<Node>();
    const states = new Map<Step, "open" | "done">();
    for (const start of nodes) {
      if (states.has(start)) continue;
      // A stack of its own: a running total over ten thousand rows is deeper than the program's.
      const path: { readonly step: Step; readonly next: Iterator<Step> }[] = [{ step: start, next: this.#readBy(start, nodes) }];
      states.set(start, "open");
      for (let top = path.at(-1); top; top = path.at(-1)) {
        const { value: next, done = false } = top.next.next();
        if (done) {
          path.pop();
          states.set(top.step, "done");
          if ("cells" in top.step) ordered.push(top.step);
        } else if (states.get(next) === "open") {
          for (let back = path.length - 1; back >= 0; back -= 1) {
            const step = path[back]?.step;
            if (step && "cells" in step) circular.add(step);
            if (step === next) break;
          }
        } else if (!states.has(next)) {
          states.set(next, "open");
          path.push({ step: next, next: this.#readBy(next, nodes) });
        }
      }
    }
    return { ordered, circular };
  }

  /** What has to be computed before: of a formula the cells and areas that it reads, of an area the formulas in it. */
  *#readBy(step: Step, nodes: ReadonlySet<Node>): Generator<Step, undefined> {
    if ("cells" in step) {
      for (const cell of step.cells) {
        const node = this.#nodes.get(cell);
        if (node && nodes.has(node)) yield node;
      }
      yield* step.areas;
      return;
    }
    const { sheet, top, left, bottom, right } = step;
    for (const [column, rows] of this.#columns.get(sheet) ?? []) {
      if (column < left || column > right) continue;
      if (rows.size < bottom - top) {
        for (const node of rows.values()) if (node.row >= top && node.row <= bottom && nodes.has(node)) yield node;
        continue;
      }
      for (let row = top; row <= bottom; row += 1) {
        const node = rows.get(row);
        if (node && nodes.has(node)) yield node;
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
