import type { BaseValueObject } from "@univerjs/engine-formula";
import { ArrayValueObject, ErrorType } from "@univerjs/engine-formula";
import { arrayOf, errorOf, numberOf, textOf, valueAt, valueOf } from "./values.ts";

/** Numbers closer than this, relative to their size, are equal: Excel compares and subtracts by 15 digits. */
const NEAR = 2 ** -48;

/**
 * Excel's operators on two values or, element by element, on arrays
 * (https://support.microsoft.com/office/calculation-operators-and-precedence-in-excel-48be406d-4975-4d31-b2b8-7af9e0e2878a); null for an operator
 * that is not theirs. Univer takes texts that look like dates or numbers for numbers in comparisons, which Excel does not.
 */
export function operate(operator: string, left: BaseValueObject, right: BaseValueObject): BaseValueObject | null {
  const compute = OPERATORS[operator];
  if (!compute) return null;
  if (!(left instanceof ArrayValueObject) && !(right instanceof ArrayValueObject)) return compute(left, right);
  const [rows, columns] = [Math.max(rowsOf(left), rowsOf(right)), Math.max(columnsOf(left), columnsOf(right))];
  return arrayOf(rows, columns, (row, column) => compute(spread(left, row, column), spread(right, row, column)));
}

type Compute = (left: BaseValueObject, right: BaseValueObject) => BaseValueObject;

const OPERATORS: Readonly<Record<string, Compute>> = {
  "+": arithmetic((left, right) => (areNear(left, -right) ? 0 : left + right)),
  "-": arithmetic((left, right) => (areNear(left, right) ? 0 : left - right)),
  "*": arithmetic((left, right) => left * right),
  "/": arithmetic((left, right) => (right === 0 ? ErrorType.DIV_BY_ZERO : left / right)),
  "^": arithmetic(power),
  "&": withoutErrors((left, right) => valueOf(textOf(left) + textOf(right))),
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  "<=": comparison((order) => order <= 0),
  ">": comparison((order) => order > 0),
  ">=": comparison((order) => order >= 0),
};

function withoutErrors(compute: Compute): Compute {
  return (left, right) => (left.isError() ? left : right.isError() ? right : compute(left, right));
}

function arithmetic(compute: (left: number, right: number) => number | ErrorType): Compute {
  return withoutErrors((left, right) => {
    const [first, second] = [numberOf(left), numberOf(right)];
    if (first === null || second === null) return errorOf(ErrorType.VALUE);
    const result = compute(first, second);
    return typeof result === "number" ? valueOf(result) : errorOf(result);
  });
}

function power(base: number, exponent: number): number | ErrorType {
  if (base === 0 && exponent === 0) return ErrorType.NUM;
  return base === 0 && exponent < 0 ? ErrorType.DIV_BY_ZERO : base ** exponent;
}

function comparison(holds: (order: number) => boolean): Compute {
  return withoutErrors((left, right) => valueOf(holds(compareValues(left, right))));
}

/** Order of two values: numbers before texts before logical values; a blank is 0, "" or FALSE, as the other side wants it; case does not count. */
export function compareValues(left: BaseValueObject, right: BaseValueObject): number {
  const first = contentFor(left, right);
  const second = contentFor(right, left);
  if (typeof first === "number" && typeof second === "number") return areNear(first, second) ? 0 : first - second;
  if (typeof first === "string" && typeof second === "string") return compareTexts(first, second);
  return rankOf(first) - rankOf(second) || Number(first) - Number(second);
}

export function areNear(left: number, right: number): boolean {
  return left === right || Math.abs(left - right) < Math.min(Math.abs(left), Math.abs(right)) * NEAR;
}

const collator = new Intl.Collator("zh-CN");

function compareTexts(left: string, right: string): number {
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  return first === second ? 0 : collator.compare(first, second) || (first < second ? -1 : 1);
}

function contentFor(value: BaseValueObject, other: BaseValueObject): string | number | boolean {
  if (!value.isNull()) return value.getValue();
  if (other.isNull()) return 0;
  const content = other.getValue();
  return typeof content === "string" ? "" : typeof content === "boolean" ? false : 0;
}

function rankOf(content: string | number | boolean): number {
  return typeof content === "number" ? 0 : typeof content === "string" ? 1 : 2;
}

function rowsOf(value: BaseValueObject): number {
  return value instanceof ArrayValueObject ? value.getRowCount() : 1;
}

function columnsOf(value: BaseValueObject): number {
  return value instanceof ArrayValueObject ? value.getColumnCount() : 1;
}

/** The element beside which a place of the result stands: one row or column goes with all, beyond the end there is #N/A. */
function spread(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  const [own, ownColumn] = [value.getRowCount() === 1 ? 0 : row, value.getColumnCount() === 1 ? 0 : column];
  return own < value.getRowCount() && ownColumn < value.getColumnCount() ? valueAt(value, own, ownColumn) : errorOf(ErrorType.NA);
}
