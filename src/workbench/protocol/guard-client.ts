/** The part of the client library's namespace that is guarded. */
interface ClientLibrary {
  readonly ClientObjectBase?: { readonly prototype: object };
}

/** Names of the library's own fields, and those that tools and promises look for on any object. */
const FREE = /^(?:_|m_|\$|__)/;
const LOOKED_FOR = new Set([
  "then", "catch", "finally", "constructor", "toJSON", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toString", "toLocaleString", "valueOf", "asymmetricMatch",
  "nodeType", "tagName", "inspect",
]);

/**
 * Makes misspelt properties of client objects throw, where JavaScript alone would take `range.valuess = …` silently: a Proxy behind the end
 * of the library's own prototype chain sees every name that no class defines. The library itself is not changed. Idempotent.
 */
export function guardClient(library: object): void {
  const { ClientObjectBase }: ClientLibrary = library;
  const base = ClientObjectBase?.prototype;
  if (!base || guarded.has(base)) return;
  guarded.add(base);
  const object: unknown = Object.getPrototypeOf(base);
  Object.setPrototypeOf(base, new Proxy(Object.create(typeof object === "object" ? object : null), { get: refuseRead, set: refuseWrite }));
}

const guarded = new WeakSet<object>();

function refuseRead(target: object, name: string | symbol, receiver: object): unknown {
  if (typeof name === "symbol" || FREE.test(name) || LOOKED_FOR.has(name)) return Reflect.get(target, name, receiver);
  const owner = className(receiver);
  if (owner === undefined) return Reflect.get(target, name, receiver);
  throw new TypeError(`${owner}.${name} does not exist`);
}

function refuseWrite(_target: object, name: string | symbol, value: unknown, receiver: object): boolean {
  const owner = className(receiver);
  if (typeof name === "string" && !FREE.test(name) && owner !== undefined) throw new TypeError(`${owner}.${name} does not exist and cannot be set`);
  return Reflect.defineProperty(receiver, name, { value, writable: true, configurable: true, enumerable: true });
}

/** Undefined for what is no object of Excel's: the library writes the methods of some classes of its own only when it first needs them. */
function className(receiver: object): string | undefined {
  const name: unknown = Reflect.get(receiver, "_className");
  return typeof name === "string" ? name : undefined;
}
