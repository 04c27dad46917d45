import { parse } from "acorn";
import type { AnyNode, AssignmentExpression, CallExpression, NewExpression } from "acorn";
import { simple } from "acorn-walk";
import type { EventSurface, MethodSurface, NavigationSurface, ScalarSurface } from "./api-surface.ts";
import { callsWithin, dottedName, literal, propertiesOf, returnedLiteral } from "./syntax.ts";
import type { Call } from "./syntax.ts";

/** What the library's code says of one class; names of types and enums are added from the type definitions. */
export interface LibraryClass {
  isCollection: boolean;
  item?: string;
  readonly scalars: Record<string, ScalarSurface>;
  readonly navigations: Record<string, NavigationSurface>;
  readonly methods: Record<string, MethodSurface>;
  indexer?: { readonly result: string; readonly api: string };
  readonly events: Record<string, EventSurface>;
}

/** Facts as they are met in the file, before the scalar properties' lists are put together. */
interface Reading {
  readonly members: LibraryClass;
  /** "_className", "_scalarPropertyNames" …: what these getters return. */
  readonly lists: Record<string, unknown>;
  /** API set by client name. */
  readonly sets: Record<string, string>;
  /** Client names by wire name of properties that have a setter in code. */
  readonly written: Record<string, string>;
}

const OLDEST = "ExcelApi 1.1";

/**
 * Reads the classes out of the text of the library's debug file (excel-web-16.00.debug.js): `Object.defineProperty(X.prototype, …)` for
 * properties and navigation, `X.prototype.m = function` for methods; each calls a helper with the wire name as an argument.
 */
export function readLibrary(libraryText: string): Record<string, LibraryClass> {
  const readings = new Map<string, Reading>();
  const of = (name: string): Reading => {
    const known = readings.get(name);
    if (known) return known;
    const fresh: Reading = { members: { isCollection: false, scalars: {}, navigations: {}, methods: {}, events: {} }, lists: {}, sets: {}, written: {} };
    readings.set(name, fresh);
    return fresh;
  };
  simple(parse(libraryText, { ecmaVersion: 2020 }), {
    CallExpression(call: CallExpression) {
      if (dottedName(call.callee) === "Object.defineProperty") readProperty(call, of);
    },
    FunctionDeclaration(declaration) {
      // Setters with a step of their own: `function Worksheet_ShowGridlines_Set(thisObj, value)` sends another wire name.
      const [, owner, property] = /^([A-Z]\w*?)_(\w+)_Set$/.exec(declaration.id?.name ?? "") ?? [];
      if (owner !== undefined && property !== undefined) readSetter(of(owner).written, property, declaration);
    },
    AssignmentExpression(assignment: AssignmentExpression) {
      const match = /^(\w+)\.prototype\.(\w+)$/.exec(dottedName(assignment.left) ?? "");
      if (match?.[1] !== undefined && match[2] !== undefined && assignment.right.type === "FunctionExpression") readMember(of(match[1]), match[2], assignment.right);
    },
  });
  return Object.fromEntries([...readings].filter(([, reading]) => typeof reading.lists["_className"] === "string").map(([name, reading]) => [name, finish(reading)]));
}

function readSetter(written: Record<string, string>, property: string, body: AnyNode): void {
  for (const { name, arguments: given } of callsWithin(body)) {
    if (name === "_invokeSetProperty" && dottedName(given[0]) === "thisObj") written[String(literal(given[1]))] = property.charAt(0).toLowerCase() + property.slice(1);
  }
}

function readProperty(call: CallExpression, of: (name: string) => Reading): void {
  const owner = /^(\w+)\.prototype$/.exec(dottedName(call.arguments[0]) ?? "")?.[1];
  const name = literal(call.arguments[1]);
  if (owner === undefined || typeof name !== "string") return;
  const { get, set } = propertiesOf(call.arguments[2]);
  if (get) {
    if (/^_(?:className|isCollection|scalarProperty\w+)$/.test(name)) of(owner).lists[name] = returnedLiteral(get);
    readMember(of(owner), name, get);
    readEvent(of(owner), name, get);
  }
  if (set) readMember(of(owner), name, set);
}

/** One getter, setter or method: the helper that it calls tells its kind. */
function readMember(reading: Reading, name: string, body: AnyNode): void {
  const calls = callsWithin(body);
  const guard = calls.find((call) => call.name === "_throwIfApiNotSupported");
  const set = guard ? `${String(literal(guard.arguments[1]))} ${String(literal(guard.arguments[2]))}` : OLDEST;
  if (guard) reading.sets[name] = set;
  for (const call of calls) readHelper(reading, name, set, call);
}

function readHelper({ members, written }: Reading, name: string, api: string, { name: helper, arguments: given }: Call): void {
  if (helper === "_createChildItemObject" && name === "_handleResult") {
    members.item = lastName(given[0]);
    return;
  }
  const ofThis = dottedName(given[0]) === "this" || dottedName(given[1]) === "this";
  if (!ofThis) return;
  if (helper === "_createPropertyObject") members.navigations[String(literal(given[2]))] = { name, result: lastName(given[0]), api };
  if (helper === "_createIndexerObject") members.indexer = { result: lastName(given[0]), api };
  if (helper === "_createMethodObject") members.methods[String(literal(given[2]))] = { name, parameters: names(given[4]), result: lastName(given[0]), api };
  if (helper === "_invokeMethod") members.methods[String(literal(given[1]))] = { name, parameters: names(given[3]), api };
  if (helper === "_invokeSetProperty") written[String(literal(given[1]))] = name;
}

/** `new GenericEventHandlers(…, { eventType, registerFunc, … })` within a getter. */
function readEvent(reading: Reading, name: string, getter: AnyNode): void {
  simple(getter, {
    NewExpression(created: NewExpression) {
      if (!/EventHandlers$/.test(dottedName(created.callee) ?? "")) return;
      const { eventType, registerFunc } = propertiesOf(created.arguments[3]);
      const register = registerFunc && callsWithin(registerFunc).find((call) => call.name.includes("_Register"));
      if (register) reading.members.events[name] = { eventType: Number(literal(eventType)), register: register.name.split(".").at(-1) ?? "" };
    },
  });
}

/** Scalar properties stand in three lists of equal order: client names, wire names, whether they can be written. */
function finish({ members, lists, sets, written }: Reading): LibraryClass {
  const list = (name: string): unknown[] => (Array.isArray(lists[name]) ? lists[name] : []);
  const wireNames = list("_scalarPropertyOriginalNames");
  const updatable = list("_scalarPropertyUpdateable");
  list("_scalarPropertyNames").forEach((name, index) => {
    members.scalars[String(wireNames[index])] = { name: String(name), updatable: updatable[index] === true, api: sets[String(name)] ?? OLDEST };
  });
  for (const [wireName, name] of Object.entries(written)) members.scalars[wireName] ??= { name, updatable: true, api: sets[name] ?? OLDEST };
  members.isCollection = lists["_isCollection"] === true;
  return members;
}

const lastName = (node: AnyNode | undefined): string => dottedName(node)?.split(".").at(-1) ?? "";

function names(list: AnyNode | undefined): string[] {
  return list?.type === "ArrayExpression" ? list.elements.map((element) => (element === null ? "" : (dottedName(element) ?? ""))) : [];
}
