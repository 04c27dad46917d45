import type { BaseValueObject } from "@univerjs/engine-formula";
import { ArrayValueObject, ErrorType } from "@univerjs/engine-formula";
import { arrayOf, errorOf, numberOf, scalarOf, truthOf, valueAt, valueOf } from "../values.ts";
import type { OwnFunction } from "./own-function.ts";
import { listOf, placesOf, sizeOf } from "./value-index.ts";
import { isPattern, patternTest } from "./wildcards.ts";

/**
 * One value out of an area or array by its place
 * (https://support.microsoft.com/office/index-function-a5dcf0dd-996d-40a4-a822-b56b061328bd); null where whole rows, columns or a
 * reference are wanted. Univer gives a reference that later reads another cell when the area is a table's column.
 */
const pickByIndex: OwnFunction = ([area, first, second, ...more], evaluate) => {
  if (!area || !first || more.length > 0) return null;
  const values = evaluate(area);
  if (values.isError()) return values;
  if (!(values instanceof ArrayValueObject)) return null;
  const places: number[] = [];
  for (const node of second ? [first, second] : [first]) {
    const place = scalarOf(evaluate(node));
    if (place === null || place.isError()) return place;
    const number = numberOf(place);
    if (number === null) return errorOf(ErrorType.VALUE);
    places.push(Math.trunc(number));
  }
  const [one = 0, two] = places;
  const inRow = two === undefined && values.getRowCount() === 1;
  const [row, column] = inRow ? [1, one] : [one, two ?? (values.getColumnCount() === 1 ? 1 : 0)];
  if (row < 0 || column < 0) return errorOf(ErrorType.VALUE);
  if (row > values.getRowCount() || column > values.getColumnCount()) return errorOf(ErrorType.REF);
  return row === 0 || column === 0 ? null : valueAt(values, row - 1, column - 1);
};

/**
 * The first place of a value, with wildcards in texts
 * (https://support.microsoft.com/office/match-function-e8dffd45-c762-47d6-bf89-533f4a37673a); null for searches in sorted lists.
 * Univer does not know "~" as an escape.
 */
const matchExactly: OwnFunction = ([wantedNode, areaNode, typeNode], evaluate) => {
  const type = typeNode ? scalarOf(evaluate(typeNode)) : null;
  if (!wantedNode || !areaNode || !type || type.isError() || numberOf(type) !== 0) return null;
  const wanted = scalarOf(evaluate(wantedNode));
  if (wanted === null || wanted.isError()) return wanted;
  const area = evaluate(areaNode);
  if (area.isError()) return area;
  if (sizeOf(area).every((size) => size > 1)) return errorOf(ErrorType.NA);
  const place = firstPlace(area, wanted);
  return place === -1 ? errorOf(ErrorType.NA) : valueOf(place + 1);
};

/**
 * The value beside the first place of another, in a further column
 * (https://support.microsoft.com/office/vlookup-function-0bbc8083-26fe-4963-8ab8-93a18ad188a1); null for searches in sorted lists.
 */
const lookDown: OwnFunction = ([wantedNode, areaNode, columnNode, rangeNode], evaluate) => {
  const range = rangeNode ? scalarOf(evaluate(rangeNode)) : null;
  if (!wantedNode || !areaNode || !columnNode || !range || range.isError() || truthOf(range) !== false) return null;
  const [wanted, columnValue] = [scalarOf(evaluate(wantedNode)), scalarOf(evaluate(columnNode))];
  const area = evaluate(areaNode);
  const error = [wanted, columnValue, area].find((value) => value?.isError());
  if (error) return error;
  if (!wanted || !columnValue || !(area instanceof ArrayValueObject)) return null;
  const column = numberOf(columnValue);
  if (column === null || column < 1) return errorOf(ErrorType.VALUE);
  if (column > area.getColumnCount()) return errorOf(ErrorType.REF);
  const keys = arrayOf(area.getRowCount(), 1, (row) => valueAt(area, row, 0));
  const place = firstPlace(keys, wanted);
  return place === -1 ? errorOf(ErrorType.NA) : valueAt(area, place, Math.trunc(column) - 1);
};

/** -1 where the value stands nowhere. A number is never found by a text that reads like it. */
function firstPlace(area: BaseValueObject, wanted: BaseValueObject): number {
  const content = wanted.isNull() ? 0 : wanted.getValue();
  if (typeof content !== "string" || !isPattern(content)) return placesOf(area, valueOf(content))[0] ?? -1;
  const test = patternTest(content);
  return listOf(area).findIndex((value) => value.isString() && test(String(value.getValue())));
}

export const LOOKUP: Readonly<Record<string, OwnFunction>> = { INDEX: pickByIndex, MATCH: matchExactly, VLOOKUP: lookDown };
