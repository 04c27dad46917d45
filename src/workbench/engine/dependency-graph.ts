/** An area that a formula reads; rows and columns from 0, ends included. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A formula cell as the graph knows it. */
export interface Node {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly reads: readonly AreaNode[];
}

/** An area that one formula or many read: formulas of one table column read the same areas, so each is kept once. */
interface AreaNode extends Area {
  readonly readers: Set<Node>;
}

/**
 * Which formula reads what. Excel's order of calculation follows from it: before a formula is computed, all formulas in the areas that it
 * reads are (https://learn.microsoft.com/office/client-developer/excel/excel-recalculation).
 */
export class DependencyGraph {
  /** Formula cells by sheet, column, row. */
  readonly #nodes = new Map<string, Map<number, Map<number, Node>>>();
  readonly #areas = new Map<string, AreaNode>();
  /** Areas of more than one cell by sheet and by each column they cover; areas of one cell are found by their key. */
  readonly #areasByColumn = new Map<string, Map<number, Set<AreaNode>>>();

  /** Puts a formula in, in place of the one that stood there. */
  set(sheet: string, row: number, column: number, areas: readonly Area[]): void {
    this.delete(sheet, row, column);
    const reads = [...new Set(areas.map((area) => this.#intern(area)))];
    const node: Node = { sheet, row, column, reads };
    for (const area of reads) area.readers.add(node);
    const columns = getOrAdd(this.#nodes, sheet, () => new Map<number, Map<number, Node>>());
    getOrAdd(columns, column, () => new Map<number, Node>()).set(row, node);
  }

  /** Takes a formula out; nothing happens where there is none. */
  delete(sheet: string, row: number, column: number): void {
    const rows = this.#nodes.get(sheet)?.get(column);
    const node = rows?.get(row);
    if (!node) return;
    rows?.delete(row);
    for (const area of node.reads) {
      area.readers.delete(node);
      if (area.readers.size === 0) this.#forget(area);
    }
  }

  at(sheet: string, row: number, column: number): Node | undefined {
    return this.#nodes.get(sheet)?.get(column)?.get(row);
  }

  /** The formulas among the changed cells and all that depend on any of them, directly or through others. */
  affected(changed: Iterable<{ readonly sheet: string; readonly row: number; readonly column: number }>): Set<Node> {
    const found = new Set<Node>();
    const waiting: { readonly sheet: string; readonly row: number; readonly column: number }[] = [];
    for (const cell of changed) {
      const node = this.at(cell.sheet, cell.row, cell.column);
      if (node) found.add(node);
      waiting.push(cell);
    }
    for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
      for (const area of this.#areasOver(cell.sheet, cell.row, cell.column)) {
        for (const reader of area.readers) {
          if (found.has(reader)) continue;
          found.add(reader);
          waiting.push(reader);
        }
      }
    }
    return found;
  }

  /** The given formulas, each after those that it reads; `circular` holds those that read themselves, directly or through others. */
  order(nodes: ReadonlySet<Node>): { ordered: Node[]; circular: Set<Node> } {
    const ordered: Node[] = [];
    const circular = new Set<Node>();
    const states = new Map<Node | AreaNode, "open" | "done">();
    const inside = new Map<AreaNode, Node[]>();
    const nextOf = (step: Node | AreaNode): readonly (Node | AreaNode)[] =>
      "reads" in step ? step.reads : getOrAdd(inside, step, () => this.#formulasIn(step).filter((node) => nodes.has(node)));
    for (const start of nodes) {
      // A stack of its own: a running total over ten thousand rows is deeper than the program's.
      const path: { readonly step: Node | AreaNode; index: number }[] = states.has(start) ? [] : [{ step: start, index: 0 }];
      if (path.length > 0) states.set(start, "open");
      for (let top = path.at(-1); top; top = path.at(-1)) {
        const next = nextOf(top.step)[top.index++];
        if (next === undefined) {
          path.pop();
          states.set(top.step, "done");
          if ("reads" in top.step) ordered.push(top.step);
        } else if (states.get(next) === "open") {
          for (let back = path.length - 1; back >= 0; back -= 1) {
            const step = path[back]?.step;
            if (step && "reads" in step) circular.add(step);
            if (step === next) break;
          }
        } else if (!states.has(next)) {
          states.set(next, "open");
          path.push({ step: next, index: 0 });
        }
      }
    }
    return { ordered, circular };
  }

  #intern(area: Area): AreaNode {
    const key = keyOf(area);
    const known = this.#areas.get(key);
    if (known) return known;
    const node: AreaNode = { ...area, readers: new Set() };
    this.#areas.set(key, node);
    if (!isCell(area)) for (const bucket of this.#buckets(area)) bucket.add(node);
    return node;
  }

  #forget(area: AreaNode): void {
    this.#areas.delete(keyOf(area));
    if (!isCell(area)) for (const bucket of this.#buckets(area)) bucket.delete(area);
  }

  #buckets({ sheet, left, right }: Area): Set<AreaNode>[] {
    const columns = getOrAdd(this.#areasByColumn, sheet, () => new Map<number, Set<AreaNode>>());
    return Array.from({ length: right - left + 1 }, (_, index) => getOrAdd(columns, left + index, () => new Set<AreaNode>()));
  }

  #areasOver(sheet: string, row: number, column: number): AreaNode[] {
    const cell = this.#areas.get(keyOf({ sheet, top: row, left: column, bottom: row, right: column }));
    const wider = [...(this.#areasByColumn.get(sheet)?.get(column) ?? [])].filter(({ top, bottom }) => top <= row && row <= bottom);
    return cell ? [cell, ...wider] : wider;
  }

  #formulasIn({ sheet, top, left, bottom, right }: Area): Node[] {
    const found: Node[] = [];
    for (const [column, rows] of this.#nodes.get(sheet) ?? []) {
      if (column < left || column > right) continue;
      if (rows.size < bottom - top) found.push(...[...rows.values()].filter(({ row }) => row >= top && row <= bottom));
      else for (let row = top; row <= bottom; row += 1) found.push(...[rows.get(row)].filter((node) => node !== undefined));
    }
    return found;
  }
}

function keyOf({ sheet, top, left, bottom, right }: Area): string {
  return `${top}:${left}:${bottom}:${right}:${sheet}`;
}

function isCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
