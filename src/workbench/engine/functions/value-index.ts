import type { Scalar, Value } from "../values.ts";
import { Matrix } from "../values.ts";

/** Where each value of an area stands: formulas of a table column ask the same area again and again. */
type Places = ReadonlyMap<Scalar, readonly number[]>;

const known = new WeakMap<Matrix, Places>();
const NOWHERE: readonly number[] = [];

/** Places from 0, ascending, at which a value stands in the area; case does not count. */
export function placesOf(area: Value, value: Scalar): readonly number[] {
  if (!(area instanceof Matrix)) return keyOf(area) === keyOf(value) ? [0] : NOWHERE;
  return indexOf(area).get(keyOf(value)) ?? NOWHERE;
}

/** How many rows and columns an area has. */
export function sizeOf(area: Value): readonly [rows: number, columns: number] {
  return area instanceof Matrix ? [area.rows, area.columns] : [1, 1];
}

export function sameSize(one: Value, other: Value): boolean {
  const [first, second] = [sizeOf(one), sizeOf(other)];
  return first[0] === second[0] && first[1] === second[1];
}

function indexOf(area: Matrix): Places {
  const before = known.get(area);
  if (before) return before;
  const places = new Map<Scalar, number[]>();
  area.values.forEach((value, place) => {
    const key = keyOf(value);
    const at = places.get(key);
    if (at) at.push(place);
    else places.set(key, [place]);
  });
  known.set(area, places);
  return places;
}

/** Errors are one object each, so that values themselves can be keys. */
function keyOf(value: Scalar): Scalar {
  return typeof value === "string" ? value.toLowerCase() : value;
}
