import { readNumber } from "./read-number.ts";
import { writeNumber } from "./write-number.ts";

/** One of Excel's error values; there is one object for each text. */
export class ErrorValue {
  private static readonly known = new Map<string, ErrorValue>();

  private constructor(readonly text: string) {}

  static of(text: string): ErrorValue {
    const known = ErrorValue.known.get(text) ?? new ErrorValue(text);
    ErrorValue.known.set(text, known);
    return known;
  }
}

/** What one cell holds; null: blank. */
export type Scalar = string | number | boolean | null | ErrorValue;

/** Several values, row by row; never changed once made. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: readonly Scalar[],
  ) {}

  at(row: number, column: number): Scalar {
    return this.values[row * this.columns + column] ?? null;
  }
}

export type Value = Scalar | Matrix;

export const ERRORS = {
  null: ErrorValue.of("#NULL!"), divide: ErrorValue.of("#DIV/0!"), value: ErrorValue.of("#VALUE!"), reference: ErrorValue.of("#REF!"),
  name: ErrorValue.of("#NAME?"), number: ErrorValue.of("#NUM!"), missing: ErrorValue.of("#N/A"),
} as const;

export const isError = (value: unknown): value is ErrorValue => value instanceof ErrorValue;

/** The one value there is; undefined for a matrix of several. */
export function scalarOf(value: Value): Scalar | undefined {
  if (!(value instanceof Matrix)) return value;
  return value.values.length === 1 ? (value.values[0] ?? null) : undefined;
}

/** All values row by row, or the one value. */
export function valuesOf(value: Value): readonly Scalar[] {
  return value instanceof Matrix ? value.values : [value];
}

export function matrixOf(rows: number, columns: number, at: (row: number, column: number) => Scalar): Matrix {
  const values: Scalar[] = [];
  for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) values.push(at(row, column));
  return new Matrix(rows, columns, values);
}

/** A logical test: blank is FALSE, a number TRUE unless 0, the texts "TRUE" and "FALSE" count; null for other text. */
export function truthOf(value: Exclude<Scalar, ErrorValue>): boolean | null {
  if (typeof value !== "string") return Boolean(value);
  const text = value.toUpperCase();
  return text === "TRUE" ? true : text === "FALSE" ? false : null;
}

/** A value as a number where one is wanted: blank is 0, TRUE is 1, text counts where it reads as a number; null for other text. */
export function numberOf(value: Exclude<Scalar, ErrorValue>): number | null {
  return typeof value === "string" ? readNumber(value) : Number(value);
}

/** A value as text where one is wanted. */
export function textOf(value: Exclude<Scalar, ErrorValue>): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : writeNumber(value);
}

/** A computed number; those that overflow are Excel's #NUM!. */
export const numeric = (number: number): Scalar => (Number.isFinite(number) ? number : ERRORS.number);
