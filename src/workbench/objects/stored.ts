import { ExcelError } from "../book/excel-error.ts";
import type { Behaviour } from "./define.ts";

/** Where an object keeps its properties: a map and the beginning of its keys. */
export interface Store {
  readonly settings: Map<string, unknown>;
  readonly path: string;
}

/** What a property has before it was set, and how a value is taken over; a value of the wrong type never arrives here. */
export interface StoredProperty {
  readonly standard: unknown;
  readonly take?: (value: unknown) => unknown;
}

/** Getters and setters of properties that are only kept, not acted on: what was set is what is read, by path ("Title.Text"). */
export function stored<T>(storeOf: (self: T) => Store, properties: Readonly<Record<string, StoredProperty>>): Required<Pick<Behaviour<T>, "get" | "set">> {
  const names = Object.entries(properties);
  return {
    get: Object.fromEntries(names.map(([name, { standard }]) => [name, (self: T) => read(storeOf(self), name, standard)])),
    set: Object.fromEntries(
      names.map(([name, { take }]) => [
        name,
        (self: T, value: unknown) => {
          const { settings, path } = storeOf(self);
          settings.set(keyOf(path, name), take ? take(value) : value);
        },
      ]),
    ),
  };
}

/** Properties with plain standards. */
export const standards = (values: Readonly<Record<string, unknown>>): Record<string, StoredProperty> =>
  Object.fromEntries(Object.entries(values).map(([name, standard]) => [name, { standard }]));

export const keyOf = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

function read({ settings, path }: Store, name: string, standard: unknown): unknown {
  return settings.get(keyOf(path, name)) ?? standard;
}

/** The same store, one part further down. */
export const below = <T extends Store>(store: T, part: string): T => ({ ...store, path: keyOf(store.path, part) });

/** Takes everything below a path away. */
export function forget({ settings, path }: Store): void {
  for (const key of [...settings.keys()]) if (key === path || key.startsWith(`${path}.`)) settings.delete(key);
}

/** A value within bounds, or Excel's refusal. */
export function within(least: number, most: number): (value: unknown) => unknown {
  return (value) => {
    if (typeof value !== "number" || value < least || value > most) throw new ExcelError("InvalidArgument", `${String(value)} is not between ${least} and ${most}`);
    return value;
  };
}
