import type { AreaExpression, Expression } from "./expression.ts";
import { AGGREGATE } from "./functions/aggregate.ts";
import { CRITERIA } from "./functions/criteria.ts";
import { FIGURES } from "./functions/figures.ts";
import { LOGICAL } from "./functions/logical.ts";
import { LOOKUP } from "./functions/lookup.ts";
import type { OwnFunction } from "./functions/own-function.ts";
import { PLAIN } from "./functions/plain.ts";
import { TOTALS } from "./functions/totals.ts";
import { operate } from "./operators.ts";
import { Reference } from "./reference.ts";
import type { Place } from "./reference.ts";
import type { UniverFunctions } from "./univer-functions.ts";
import type { ValueStore } from "./value-store.ts";
import type { Scalar, Value } from "./values.ts";
import { ERRORS, Matrix, isError, matrixOf, scalarOf } from "./values.ts";

const OWN: ReadonlyMap<string, OwnFunction> = new Map(Object.entries({ ...LOGICAL, ...LOOKUP, ...CRITERIA, ...FIGURES, ...PLAIN, ...TOTALS, ...AGGREGATE }));
const PERCENT = 100;

/** Computes one formula after another: with code of our own where Univer is wrong or slow, else with Univer's functions. */
export class Evaluator {
  #place: Place = { sheet: 0, row: 0, column: 0 };

  constructor(
    private readonly store: ValueStore,
    private readonly univer: UniverFunctions,
  ) {}

  /** The areas that a formula reads. */
  areasOf(formula: Expression, place: Place): Reference[] {
    this.#place = place;
    const areas: Reference[] = [];
    this.#collect(formula, areas);
    return areas;
  }

  /**
   * What a formula shows. Of an area that is the cell in the formula's own row or column, as Excel 2016 has it
   * (https://support.microsoft.com/office/implicit-intersection-operator-ce3be07b-0101-4450-a24e-c1c999be2b34), of an array its first value; a blank
   * cell is shown as 0.
   */
  compute(formula: Expression, place: Place): Exclude<Scalar, null> {
    this.#place = place;
    return this.#single(this.#result(formula)) ?? 0;
  }

  /** A part's values; what it refers to is read. */
  readonly evaluate = (expression: Expression): Value => {
    const result = this.#result(expression);
    return result instanceof Reference ? this.#read(result) : result;
  };

  #result(expression: Expression): Value | Reference {
    switch (expression.kind) {
      case "value": return expression.value;
      case "area": return this.#located(expression);
      case "call": return this.#call(expression.name, expression.args);
      case "operator": return operate(expression.token, this.evaluate(expression.left), this.evaluate(expression.right));
      case "minus": return operate("*", this.evaluate(expression.operand), -1);
      case "plus": return this.#result(expression.operand);
      case "percent": return operate("/", this.evaluate(expression.operand), PERCENT);
      case "single": return this.#single(this.#result(expression.operand));
      case "span": return this.#span(expression.from, expression.to);
      case "array": return new Matrix(expression.rows.length, expression.rows[0]?.length ?? 0, expression.rows.flat());
    }
  }

  #located({ sheet, top, left, bottom, right, ownRow }: AreaExpression): Value | Reference {
    const { sheet: own, row } = this.#place;
    if (!ownRow) return new Reference(sheet ?? own, top, left, bottom, right);
    // Excel gives #VALUE! where a formula beside no row of the table asks for "this row".
    return row < top || row > bottom ? ERRORS.value : new Reference(sheet ?? own, row, left, row, right);
  }

  #read(reference: Reference): Value {
    return reference.isCell ? this.store.cell(reference.sheet, reference.top, reference.left) : this.store.area(reference);
  }

  #span(from: Expression, to: Expression): Value | Reference {
    const [start, end] = [this.#end(from), this.#end(to)];
    if (start instanceof Reference && end instanceof Reference) return start.with(end) ?? ERRORS.value;
    return isError(start) ? start : isError(end) ? end : ERRORS.reference;
  }

  /** The end of a span has to be a reference, which our own INDEX does not give. */
  #end(end: Expression): Value | Reference {
    return end.kind === "call" ? this.univer.call(end.name, end.args.map((arg) => this.#result(arg)), this.#place) : this.#result(end);
  }

  #call(name: string, args: readonly Expression[]): Value | Reference {
    const own = PLACES.has(name) ? this.#placeOf(name, args) : OWN.get(name)?.(args, this.evaluate);
    if (own !== undefined) return own;
    const given = this.univer.wantsReferences(name) ? args.map((arg) => this.#result(arg)) : args.map(this.evaluate);
    return this.univer.call(name, given, this.#place);
  }

  /** ROW and COLUMN of the formula or of an area, ROWS and COLUMNS of an area or array; numbers from 1. */
  #placeOf(name: string, [arg]: readonly Expression[]): Value {
    const result = arg ? this.#result(arg) : new Reference(this.#place.sheet, this.#place.row, this.#place.column, this.#place.row, this.#place.column);
    if (isError(result)) return result;
    const [rows, columns] = sizeOf(result);
    if (name === "ROWS" || name === "COLUMNS") return arg === undefined ? ERRORS.missing : name === "ROWS" ? rows : columns;
    if (!(result instanceof Reference)) return ERRORS.value;
    if (name === "ROW") return rows === 1 ? result.top + 1 : matrixOf(rows, 1, (row) => result.top + row + 1);
    return columns === 1 ? result.left + 1 : matrixOf(1, columns, (_, column) => result.left + column + 1);
  }

  #single(result: Value | Reference): Scalar {
    if (!(result instanceof Reference)) return scalarOf(result) ?? (result instanceof Matrix ? result.at(0, 0) : null);
    const { sheet, top, left, bottom, right } = result;
    const { row, column } = this.#place;
    if (result.isCell) return this.store.cell(sheet, top, left);
    if (left === right && row >= top && row <= bottom) return this.store.cell(sheet, row, left);
    if (top === bottom && column >= left && column <= right) return this.store.cell(sheet, top, column);
    return ERRORS.value;
  }

  #collect(expression: Expression, areas: Reference[]): void {
    switch (expression.kind) {
      case "area": {
        const area = this.#located(expression);
        if (area instanceof Reference) areas.push(area);
        return;
      }
      case "span": {
        const [from, to] = [expression.from, expression.to];
        const area = from.kind === "area" && to.kind === "area" ? this.#span(from, to) : undefined;
        if (area instanceof Reference) areas.push(area);
        else for (const end of [from, to]) this.#collect(end, areas);
        return;
      }
      case "call":
        for (const arg of expression.args) this.#collect(arg, areas);
        return;
      case "operator":
        this.#collect(expression.left, areas);
        this.#collect(expression.right, areas);
        return;
      case "minus": case "plus": case "percent": case "single":
        this.#collect(expression.operand, areas);
        return;
      case "value": case "array":
    }
  }
}

const PLACES: ReadonlySet<string> = new Set(["ROW", "COLUMN", "ROWS", "COLUMNS"]);

function sizeOf(result: Value | Reference): readonly [rows: number, columns: number] {
  if (result instanceof Reference) return [result.bottom - result.top + 1, result.right - result.left + 1];
  return result instanceof Matrix ? [result.rows, result.columns] : [1, 1];
}
