import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { ArrayValueObject, BaseReferenceObject, BooleanValueObject, ErrorValueObject, ErrorType, NullValueObject, NumberValueObject, StringValueObject } from "@univerjs/engine-formula";
import { readNumber } from "./read-number.ts";
import { writeNumber } from "./write-number.ts";

/** A result as values: a reference as what its cells hold. */
export function valuesOf(result: FunctionVariantType): BaseValueObject {
  return result instanceof BaseReferenceObject ? result.toArrayValueObject() : result;
}

/** The one value that a result holds (of a reference its cell, blank as null object); null for arrays and areas of several. */
export function scalarOf(result: FunctionVariantType): BaseValueObject | null {
  const value = valuesOf(result);
  if (!(value instanceof ArrayValueObject)) return value;
  return value.getRowCount() === 1 && value.getColumnCount() === 1 ? valueAt(value, 0, 0) : null;
}

/** One value of an array; blank as null object. */
export function valueAt(array: ArrayValueObject, row: number, column: number): BaseValueObject {
  return array.get(row, column) ?? NullValueObject.create();
}

/** A logical test: blank is FALSE, a number TRUE unless 0, the texts "TRUE" and "FALSE" count; null for other text. */
export function truthOf(value: BaseValueObject): boolean | null {
  if (value.isNull()) return false;
  const content = value.getValue();
  if (typeof content !== "string") return Boolean(content);
  const text = content.toUpperCase();
  return text === "TRUE" ? true : text === "FALSE" ? false : null;
}

/** A value as a number where one is wanted: blank is 0, TRUE is 1, text counts where it reads as a number; null for other text. */
export function numberOf(value: BaseValueObject): number | null {
  if (value.isNull()) return 0;
  const content = value.getValue();
  return typeof content === "string" ? readNumber(content) : Number(content);
}

/** A value as text where one is wanted. */
export function textOf(value: BaseValueObject): string {
  if (value.isNull()) return "";
  const content = value.getValue();
  if (typeof content === "string") return content;
  return typeof content === "boolean" ? (content ? "TRUE" : "FALSE") : writeNumber(content);
}

/** A result of a computation; numbers that overflow are Excel's #NUM!. */
export function valueOf(content: string | number | boolean): BaseValueObject {
  if (typeof content === "string") return StringValueObject.create(content);
  if (typeof content === "boolean") return BooleanValueObject.create(content);
  return Number.isFinite(content) ? NumberValueObject.create(content) : errorOf(ErrorType.NUM);
}

export function errorOf(type: ErrorType): BaseValueObject {
  return ErrorValueObject.create(type);
}

/** An array of the given size. */
export function arrayOf(rows: number, columns: number, at: (row: number, column: number) => BaseValueObject): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => at(row, column))),
    rowCount: rows, columnCount: columns, unitId: "", sheetId: "", row: -1, column: -1,
  });
}

/** All values of an array row by row, or the one value. */
export function elementsOf(value: BaseValueObject): BaseValueObject[] {
  if (!(value instanceof ArrayValueObject)) return [value];
  const columns = value.getColumnCount();
  return Array.from({ length: value.getRowCount() * columns }, (_, index) => valueAt(value, Math.floor(index / columns), index % columns));
}

/** An error value by its text; what is none of Excel's is "#VALUE!". */
export function errorObject(text: string): BaseValueObject {
  return errorOf(Object.values(ErrorType).find((type) => type === text) ?? ErrorType.VALUE);
}
