import type { ErrorValue, Scalar, Value } from "./values.ts";
import { ERRORS, Matrix, isError, matrixOf, numberOf, numeric, textOf } from "./values.ts";

/** Numbers closer than this, relative to their size, are equal: Excel compares and subtracts by 15 digits. */
const NEAR = 2 ** -48;

/**
 * Excel's operators on two values or, element by element, on arrays
 * (https://support.microsoft.com/office/calculation-operators-and-precedence-in-excel-48be406d-4975-4d31-b2b8-7af9e0e2878a).
 */
export function operate(operator: string, left: Value, right: Value): Value {
  const compute = OPERATORS[operator];
  if (!compute) return ERRORS.name;
  if (!(left instanceof Matrix) && !(right instanceof Matrix)) return compute(left, right);
  const [rows, columns] = [Math.max(rowsOf(left), rowsOf(right)), Math.max(columnsOf(left), columnsOf(right))];
  return matrixOf(rows, columns, (row, column) => compute(spread(left, row, column), spread(right, row, column)));
}

type Sound = Exclude<Scalar, ErrorValue>;
type Compute = (left: Scalar, right: Scalar) => Scalar;

const OPERATORS: Readonly<Record<string, Compute>> = {
  "+": arithmetic((left, right) => (areNear(left, -right) ? 0 : left + right)),
  "-": arithmetic((left, right) => (areNear(left, right) ? 0 : left - right)),
  "*": arithmetic((left, right) => left * right),
  "/": arithmetic((left, right) => (right === 0 ? ERRORS.divide : left / right)),
  "^": arithmetic(power),
  "&": withoutErrors((left, right) => textOf(left) + textOf(right)),
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  "<=": comparison((order) => order <= 0),
  ">": comparison((order) => order > 0),
  ">=": comparison((order) => order >= 0),
};

function withoutErrors(compute: (left: Sound, right: Sound) => Scalar): Compute {
  return (left, right) => (isError(left) ? left : isError(right) ? right : compute(left, right));
}

function arithmetic(compute: (left: number, right: number) => number | ErrorValue): Compute {
  return withoutErrors((left, right) => {
    const [first, second] = [numberOf(left), numberOf(right)];
    if (first === null || second === null) return ERRORS.value;
    const result = compute(first, second);
    return typeof result === "number" ? numeric(result) : result;
  });
}

function power(base: number, exponent: number): number | ErrorValue {
  if (base === 0 && exponent === 0) return ERRORS.number;
  return base === 0 && exponent < 0 ? ERRORS.divide : base ** exponent;
}

function comparison(holds: (order: number) => boolean): Compute {
  return withoutErrors((left, right) => holds(compareValues(left, right)));
}

/** Order of two values: numbers before texts before logical values; a blank is 0, "" or FALSE, as the other side wants it; case does not count. */
export function compareValues(left: Sound, right: Sound): number {
  const first = left ?? blankFor(right);
  const second = right ?? blankFor(left);
  if (typeof first === "number" && typeof second === "number") return areNear(first, second) ? 0 : first - second;
  if (typeof first === "string" && typeof second === "string") return compareTexts(first, second);
  return rankOf(first) - rankOf(second) || Number(first) - Number(second);
}

export function areNear(left: number, right: number): boolean {
  return left === right || Math.abs(left - right) < Math.min(Math.abs(left), Math.abs(right)) * NEAR;
}

const collator = new Intl.Collator("zh-CN");

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  return first === second ? 0 : collator.compare(first, second) || (first < second ? -1 : 1);
}

function blankFor(other: Sound): string | number | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function rankOf(content: string | number | boolean): number {
  return typeof content === "number" ? 0 : typeof content === "string" ? 1 : 2;
}

const rowsOf = (value: Value): number => (value instanceof Matrix ? value.rows : 1);
const columnsOf = (value: Value): number => (value instanceof Matrix ? value.columns : 1);

/** The element beside which a place of the result stands: one row or column goes with all, beyond the end there is #N/A. */
export function spread(value: Value, row: number, column: number): Scalar {
  if (!(value instanceof Matrix)) return value;
  const [own, ownColumn] = [value.rows === 1 ? 0 : row, value.columns === 1 ? 0 : column];
  return own < value.rows && ownColumn < value.columns ? value.at(own, ownColumn) : ERRORS.missing;
}
