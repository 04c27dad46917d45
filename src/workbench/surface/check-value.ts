import { invalidArgument } from "../book/excel-error.ts";
import type { ApiSurface, MethodSurface, ParameterType, TypeShape } from "./api-surface.ts";

/** What class an object argument has; undefined for a plain value. */
export type ClassOf = (value: unknown) => string | undefined;

/** Refuses a call whose arguments fit none of the method's signatures: missing, too many, of another type, unknown enum values or members. */
export function checkArguments(surface: ApiSurface, owner: string, method: MethodSurface, given: readonly unknown[], classOf: ClassOf): void {
  if (!method.signatures || method.signatures.length === 0) return;
  const reasons = method.signatures.map((parameters) => mismatch(surface, parameters, given, classOf));
  if (reasons.every((reason) => reason !== undefined)) throw invalidArgument(`${owner}.${method.name}: ${reasons[0] ?? ""}`);
}

function mismatch(surface: ApiSurface, parameters: readonly ParameterType[], given: readonly unknown[], classOf: ClassOf): string | undefined {
  if (given.slice(parameters.length).some((value) => value !== null && value !== undefined)) return "too many arguments";
  for (const [index, { name, optional, type }] of parameters.entries()) {
    const value = given[index];
    if (value === null || value === undefined) {
      if (!optional && !fits(surface, null, type, classOf)) return `argument "${name}" is missing`;
    } else if (!fits(surface, value, type, classOf)) return `argument "${name}" is ${shown(value, classOf)}, expected ${named(type)}`;
  }
  return undefined;
}

/** Refuses a value that a property does not take. */
export function checkValue(surface: ApiSurface, member: string, value: unknown, type: TypeShape, classOf: ClassOf): void {
  if (!fits(surface, value, type, classOf)) throw invalidArgument(`${member} is ${shown(value, classOf)}, expected ${named(type)}`);
}

function fits(surface: ApiSurface, value: unknown, type: TypeShape, classOf: ClassOf): boolean {
  switch (type.kind) {
    case "any":
      return true;
    case "null":
      return value === null;
    case "literal":
      return value === type.value;
    case "enum":
      return typeof value === "string" && (surface.enums[type.name]?.includes(value) ?? false);
    case "class":
      return classOf(value) === type.name;
    case "interface":
      return classOf(value) === undefined && fitsInterface(surface, value, type.name, classOf);
    case "array":
      return Array.isArray(value) && value.every((item) => fits(surface, item, type.of, classOf));
    case "union":
      return type.of.some((part) => fits(surface, value, part, classOf));
    default:
      return typeof value === type.kind;
  }
}

/** Every member that stands there is known and of its type; none that must stand there is missing. */
function fitsInterface(surface: ApiSurface, value: unknown, name: string, classOf: ClassOf): boolean {
  const members = surface.interfaces[name] ?? {};
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  // An empty definition says nothing (it extends others).
  if (Object.keys(members).length === 0) return true;
  const given = Object.entries(value);
  const known = given.every(([key, item]) => {
    const member = members[key];
    return member !== undefined && (item === null || item === undefined ? true : fits(surface, item, member.type, classOf));
  });
  return known && Object.entries(members).every(([key, { optional }]) => optional || Object.hasOwn(value, key));
}

function shown(value: unknown, classOf: ClassOf): string {
  return classOf(value) ?? (JSON.stringify(value) ?? "undefined").slice(0, 60);
}

function named(type: TypeShape): string {
  if (type.kind === "union") return [...new Set(type.of.map(named))].join(" | ").slice(0, 120);
  if (type.kind === "array") return `${named(type.of)}[]`;
  if (type.kind === "literal") return `"${type.value}"`;
  return "name" in type ? type.name : type.kind;
}
