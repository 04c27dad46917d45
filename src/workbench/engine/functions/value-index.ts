import type { BaseValueObject } from "@univerjs/engine-formula";
import { ArrayValueObject } from "@univerjs/engine-formula";
import { elementsOf } from "../values.ts";

/** An area's values row by row, and where each value stands: formulas of a table column ask the same area again and again. */
interface Indexed {
  readonly values: readonly BaseValueObject[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Univer keeps an area's array during one calculation; so does the index with it. */
const known = new WeakMap<BaseValueObject, Indexed>();

/** Values of an area row by row. */
export function listOf(area: BaseValueObject): readonly BaseValueObject[] {
  return indexOf(area).values;
}

/** Places from 0, ascending, at which a value stands in the area; case does not count. */
export function placesOf(area: BaseValueObject, value: BaseValueObject): readonly number[] {
  return indexOf(area).places.get(keyOf(value)) ?? [];
}

/** How many rows and columns an area has. */
export function sizeOf(area: BaseValueObject): readonly [rows: number, columns: number] {
  return area instanceof ArrayValueObject ? [area.getRowCount(), area.getColumnCount()] : [1, 1];
}

function indexOf(area: BaseValueObject): Indexed {
  const before = known.get(area);
  if (before) return before;
  const values = elementsOf(area);
  const places = new Map<string, number[]>();
  values.forEach((value, place) => {
    const key = keyOf(value);
    const at = places.get(key);
    if (at) at.push(place);
    else places.set(key, [place]);
  });
  const indexed = { values, places };
  // Single values (TRUE, a text) are shared by Univer and belong to no area.
  if (area instanceof ArrayValueObject) known.set(area, indexed);
  return indexed;
}

function keyOf(value: BaseValueObject): string {
  if (value.isNull()) return "blank";
  const content = value.getValue();
  if (value.isError()) return `error ${String(content)}`;
  return typeof content === "string" ? `text ${content.toLowerCase()}` : `${typeof content} ${String(content)}`;
}
