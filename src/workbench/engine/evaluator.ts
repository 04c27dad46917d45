import type { BaseAstNode, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { BaseReferenceObject, ErrorType } from "@univerjs/engine-formula";
import type { Area } from "./dependency-graph.ts";
import { CRITERIA } from "./functions/criteria.ts";
import { FIGURES } from "./functions/figures.ts";
import { LOGICAL } from "./functions/logical.ts";
import { LOOKUP } from "./functions/lookup.ts";
import type { OwnFunction } from "./functions/own-function.ts";
import { operate } from "./operators.ts";
import { readLiteral } from "./read-literal.ts";
import type { ValueStore } from "./value-store.ts";
import { errorOf, valueOf, valuesOf } from "./values.ts";

/** Numbers of Univer's NodeType, which is not exported. UNION joins two references by ":". */
const REFERENCE = 1;
const VALUE = 2;
const OPERATOR = 3;
const FUNCTION = 4;
const UNION = 10;
const PREFIX = 11;

/** Functions that ask where their argument stands, beside those that Univer itself marks. */
const ASK_FOR_PLACES: ReadonlySet<string> = new Set(["ROW", "COLUMN", "CELL", "SHEET", "AREAS", "ISREF", "ISFORMULA", "FORMULATEXT", "SUBTOTAL", "AGGREGATE"]);

const OWN: Readonly<Record<string, OwnFunction>> = { ...LOGICAL, ...LOOKUP, ...CRITERIA, ...FIGURES };

/** Where a formula stands. Sheets by number, as text. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a reference names; the same formula text stands in many cells. */
interface Located extends Area {
  /** The sheet is the formula's own. */
  readonly ownSheet: boolean;
  /** The row is the formula's own ("[#This Row]"). */
  readonly ownRow: boolean;
}

/** Computes one formula after another: with code of our own where Univer is wrong or slow, else by Univer. */
export class Evaluator {
  readonly #located = new WeakMap<BaseAstNode, Located>();
  /** References to sheets that are not there. */
  readonly #broken = new WeakSet<BaseAstNode>();
  readonly #literals = new WeakMap<BaseAstNode, BaseValueObject>();
  #place: Place = { sheet: "", row: 0, column: 0 };

  constructor(
    private readonly store: ValueStore,
    private readonly wantsReferences: (name: string) => boolean,
  ) {}

  /** The areas that a formula reads. Univer has to stand at the same place. */
  areasOf(tree: BaseAstNode, place: Place): Area[] {
    this.#place = place;
    const areas: Area[] = [];
    this.#collect(tree, areas);
    return areas;
  }

  /** The formula's result; a reference where it is nothing else. Univer has to stand at the same place. */
  compute(tree: BaseAstNode, place: Place): FunctionVariantType {
    this.#place = place;
    const [only, ...more] = tree.getChildren();
    return only && more.length === 0 && this.#areaOf(only) && !this.#cellOf(only) ? this.#refer(only) : this.evaluate(tree);
  }

  /** A node's values; what it refers to is read. */
  readonly evaluate = (node: BaseAstNode): BaseValueObject => {
    if (isReferencing(node)) {
      const area = this.#areaOf(node);
      if (area) return this.#cellOf(node) ?? this.store.area(area);
      if (this.#broken.has(node)) return errorOf(ErrorType.REF);
      return valuesOf(this.#refer(node));
    }
    return this.#computeHere(node) ?? valuesOf(this.#computeThere(node));
  };

  #computeHere(node: BaseAstNode): BaseValueObject | null {
    const children = node.getChildren();
    if (node.nodeType === VALUE) return this.#literal(node);
    const token = node.getToken().trim();
    if (node.nodeType === FUNCTION) return OWN[token.toUpperCase()]?.(children, this.evaluate) ?? null;
    const [first, second] = children;
    if (node.nodeType === OPERATOR && first && second) return operate(token, this.evaluate(first), this.evaluate(second));
    if (node.nodeType === PREFIX && token === "-" && first) return operate("*", this.evaluate(first), valueOf(-1));
    return first && children.length === 1 && node.nodeType !== PREFIX && node.getToken() === ROOT ? this.evaluate(first) : null;
  }

  #literal(node: BaseAstNode): BaseValueObject | null {
    const known = this.#literals.get(node);
    if (known) return known;
    const value = readLiteral(node.getToken());
    if (value) this.#literals.set(node, value);
    return value;
  }

  /** By Univer, after the node's children. */
  #computeThere(node: BaseAstNode): FunctionVariantType {
    const name = node.getToken().trim().toUpperCase();
    const referring = node.nodeType === PREFIX || (node.nodeType === FUNCTION && (ASK_FOR_PLACES.has(name) || this.wantsReferences(name)));
    for (const child of node.getChildren()) {
      if (referring) this.#refer(child);
      else child.setValue(this.evaluate(child));
    }
    node.execute();
    return node.getValue() ?? errorOf(ErrorType.VALUE);
  }

  /** A node's value as Univer has it: references stay references. */
  #refer(node: BaseAstNode): FunctionVariantType {
    if (node.nodeType === FUNCTION || isReferencing(node)) {
      if (isReferencing(node)) for (const child of node.getChildren()) this.#refer(child);
      else return this.#computeThere(node);
      node.execute();
    } else node.setValue(this.evaluate(node));
    return node.getValue() ?? errorOf(ErrorType.VALUE);
  }

  #collect(node: BaseAstNode, areas: Area[]): void {
    const area = isReferencing(node) ? this.#locate(node) : null;
    if (area) areas.push(area);
    else for (const child of node.getChildren()) this.#collect(child, areas);
  }

  #locate(node: BaseAstNode): Area | null {
    const known = this.#areaOf(node);
    if (known) return known;
    const value = isPlain(node) ? this.#refer(node) : null;
    if (!(value instanceof BaseReferenceObject)) return null;
    if (value.getForcedSheetName() !== "" && !value.getForcedSheetId()) {
      this.#broken.add(node);
      return null;
    }
    const { startRow, startColumn, endRow, endColumn } = value.getRangePosition();
    const located = {
      sheet: value.getSheetId(), top: startRow, left: startColumn, bottom: endRow, right: endColumn,
      ownSheet: (value.getForcedSheetId() ?? "") === "", ownRow: value.isCurrentRowForRange(),
    };
    this.#located.set(node, located);
    return this.#areaOf(node);
  }

  #areaOf(node: BaseAstNode): Area | null {
    const located = this.#located.get(node);
    if (!located) return null;
    const { sheet, row } = this.#place;
    if (!located.ownSheet && !located.ownRow) return located;
    const { left, right } = located;
    return { sheet: located.ownSheet ? sheet : located.sheet, left, right, top: located.ownRow ? row : located.top, bottom: located.ownRow ? row : located.bottom };
  }

  #cellOf(node: BaseAstNode): BaseValueObject | null {
    const area = this.#areaOf(node);
    return area && area.top === area.bottom && area.left === area.right ? this.store.cell(area.sheet, area.top, area.left) : null;
  }
}

/** Univer's name for the node that holds a whole formula. */
const ROOT = "R_1";

/** Whether a node names cells by itself. */
function isReferencing({ nodeType }: BaseAstNode): boolean {
  return nodeType === REFERENCE || nodeType === UNION;
}

/** References without functions in them stand for the same cells as long as names and tables do. */
function isPlain(node: BaseAstNode): boolean {
  return isReferencing(node) && node.getChildren().every(isPlain);
}
