import type { Scalar, Value } from "../values.ts";
import { ERRORS, Matrix, isError, matrixOf, numberOf, scalarOf, truthOf, valuesOf } from "../values.ts";
import type { OwnFunction } from "./own-function.ts";
import { placesOf, sizeOf } from "./value-index.ts";
import { isPattern, patternTest } from "./wildcards.ts";

/**
 * One value out of an area or array by its place
 * (https://support.microsoft.com/office/index-function-a5dcf0dd-996d-40a4-a822-b56b061328bd); undefined where whole rows, columns or a
 * reference are wanted.
 */
const pickByIndex: OwnFunction = ([area, first, second, ...more], evaluate) => {
  if (!area || !first || more.length > 0) return undefined;
  const values = evaluate(area);
  if (isError(values)) return values;
  if (!(values instanceof Matrix)) return undefined;
  const places: number[] = [];
  for (const argument of second ? [first, second] : [first]) {
    const place = scalarOf(evaluate(argument));
    if (place === undefined || isError(place)) return place;
    const number = numberOf(place);
    if (number === null) return ERRORS.value;
    places.push(Math.trunc(number));
  }
  const [one = 0, two] = places;
  const inRow = two === undefined && values.rows === 1;
  const [row, column] = inRow ? [1, one] : [one, two ?? (values.columns === 1 ? 1 : 0)];
  if (row < 0 || column < 0) return ERRORS.value;
  if (row > values.rows || column > values.columns) return ERRORS.reference;
  return row === 0 || column === 0 ? undefined : values.at(row - 1, column - 1);
};

/**
 * The first place of a value, with wildcards in texts
 * (https://support.microsoft.com/office/match-function-e8dffd45-c762-47d6-bf89-533f4a37673a); undefined for searches in sorted lists.
 * Univer does not know "~" as an escape.
 */
const matchExactly: OwnFunction = ([wantedArgument, areaArgument, typeArgument], evaluate) => {
  const type = typeArgument ? scalarOf(evaluate(typeArgument)) : undefined;
  if (!wantedArgument || !areaArgument || type === undefined || isError(type) || numberOf(type) !== 0) return undefined;
  const wanted = scalarOf(evaluate(wantedArgument));
  if (wanted === undefined || isError(wanted)) return wanted;
  const area = evaluate(areaArgument);
  if (isError(area)) return area;
  if (sizeOf(area).every((size) => size > 1)) return ERRORS.missing;
  const place = firstPlace(area, wanted);
  return place === -1 ? ERRORS.missing : place + 1;
};

/**
 * The value beside the first place of another, in a further column
 * (https://support.microsoft.com/office/vlookup-function-0bbc8083-26fe-4963-8ab8-93a18ad188a1); undefined for searches in sorted lists.
 */
const lookDown: OwnFunction = ([wantedArgument, areaArgument, columnArgument, rangeArgument], evaluate) => {
  const range = rangeArgument ? scalarOf(evaluate(rangeArgument)) : undefined;
  if (!wantedArgument || !areaArgument || !columnArgument || range === undefined || isError(range) || truthOf(range) !== false) return undefined;
  const [wanted, columnValue] = [scalarOf(evaluate(wantedArgument)), scalarOf(evaluate(columnArgument))];
  const area = evaluate(areaArgument);
  if (wanted === undefined || isError(wanted)) return wanted;
  if (columnValue === undefined || isError(columnValue)) return columnValue;
  if (isError(area) || !(area instanceof Matrix)) return isError(area) ? area : undefined;
  const column = numberOf(columnValue);
  if (column === null || column < 1) return ERRORS.value;
  if (column > area.columns) return ERRORS.reference;
  const place = firstPlace(firstColumn(area), wanted);
  return place === -1 ? ERRORS.missing : area.at(place, Math.trunc(column) - 1);
};

const firstColumns = new WeakMap<Matrix, Matrix>();

/** Kept, so that what is found in it is kept as well. */
function firstColumn(area: Matrix): Matrix {
  const known = firstColumns.get(area) ?? matrixOf(area.rows, 1, (row) => area.at(row, 0));
  firstColumns.set(area, known);
  return known;
}

/** -1 where the value stands nowhere. A number is never found by a text that reads like it. */
function firstPlace(area: Value, wanted: Scalar): number {
  const content = wanted ?? 0;
  if (typeof content !== "string" || !isPattern(content)) return placesOf(area, content)[0] ?? -1;
  const test = patternTest(content);
  return valuesOf(area).findIndex((value) => typeof value === "string" && test(value));
}

export const LOOKUP: Readonly<Record<string, OwnFunction>> = { INDEX: pickByIndex, MATCH: matchExactly, VLOOKUP: lookDown };
