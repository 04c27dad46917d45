import type { Arguments } from "./arguments.ts";
import type { Host } from "./host.ts";
import type { ClassName, HostObject, ObjectData } from "./object-model.ts";

/**
 * What the objects of one class do, by wire name. What is not here has no behaviour and is refused as "NotModelled".
 * Getters of a collection's items go through `items` and `find`; a member that gives null stands for a null object.
 */
export interface Behaviour<T> {
  /** Items in their order. */
  readonly items?: Method<T, [host: Host], readonly HostObject[]>;
  /** The item with this name, id or index; undefined: ItemNotFound. */
  readonly find?: Method<T, [key: unknown, host: Host], HostObject | undefined>;
  readonly get?: Readonly<Record<string, Method<T, [host: Host], unknown>>>;
  readonly set?: Readonly<Record<string, Method<T, [value: unknown, host: Host], void | Promise<void>>>>;
  readonly call?: Readonly<Record<string, Method<T, [given: Arguments, host: Host], unknown>>>;
  readonly nav?: Readonly<Record<string, Method<T, [host: Host], HostObject | null>>>;
}

/** Declared as a method, so that the behaviours of all classes can stand in one table. */
type Method<T, Rest extends unknown[], Result> = { method(self: T, ...rest: Rest): Result }["method"];

export interface Definition {
  readonly type: ClassName;
  readonly behaviour: Behaviour<ObjectData[ClassName]>;
}

export const define = <K extends ClassName>(type: K, behaviour: Behaviour<ObjectData[K]>): Definition => ({ type, behaviour });
