import type { Node } from "./dependency-graph.ts";

/** Formulas that wait to be computed, each once, the one with the lowest rank first (a binary heap). */
export class WaitingFormulas {
  readonly #heap: Node[] = [];
  readonly #known = new Set<Node>();

  readonly add = (node: Node): void => {
    if (this.#known.has(node)) return;
    this.#known.add(node);
    let at = this.#heap.length;
    this.#heap.push(node);
    for (let above = (at - 1) >> 1; at > 0 && this.#rank(above) > node.rank; above = (at - 1) >> 1) {
      this.#swap(at, above);
      at = above;
    }
  };

  take(): Node | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (!first || !last || first === last) return first;
    this.#heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const below = this.#rank(right) < this.#rank(left) ? right : left;
      if (this.#rank(below) >= last.rank) return first;
      this.#swap(at, below);
      at = below;
    }
  }

  #rank(at: number): number {
    return this.#heap[at]?.rank ?? Infinity;
  }

  #swap(one: number, other: number): void {
    const [first, second] = [this.#heap[one], this.#heap[other]];
    if (first && second) [this.#heap[one], this.#heap[other]] = [second, first];
  }
}
