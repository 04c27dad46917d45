/**
 * The Rich API surface of Excel as the installed client library has it: which classes exist, what their members are called on the wire,
 * what they give and since which API set. Made by build-surface.ts from the library's debug file and its type definitions; never kept by hand.
 */
export interface ApiSurface {
  readonly classes: Readonly<Record<string, ClassSurface>>;
  /** Values of each enum as they stand on the wire. */
  readonly enums: Readonly<Record<string, readonly string[]>>;
  /** Plain objects that are passed as values (rules, options), by name. */
  readonly interfaces: Readonly<Record<string, Readonly<Record<string, MemberType>>>>;
}

export interface ClassSurface {
  readonly isCollection: boolean;
  /** Class of a collection's items. */
  readonly item?: string;
  /** By wire name ("NumberFormat"). */
  readonly scalars: Readonly<Record<string, ScalarSurface>>;
  readonly navigations: Readonly<Record<string, NavigationSurface>>;
  readonly methods: Readonly<Record<string, MethodSurface>>;
  readonly indexer?: { readonly result: string; readonly api: string };
  /** By name on the client ("onChanged"). */
  readonly events: Readonly<Record<string, EventSurface>>;
}

export interface ScalarSurface {
  /** Name on the client ("numberFormat"). */
  readonly name: string;
  readonly updatable: boolean;
  /** "ExcelApi 1.1" */
  readonly api: string;
  /** What may be written; absent where the definitions do not say. */
  readonly type?: TypeShape;
}

export interface NavigationSurface {
  readonly name: string;
  readonly result: string;
  readonly api: string;
}

export interface MethodSurface {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Class of the object that it gives; absent: a value or nothing. */
  readonly result?: string;
  readonly api: string;
  /** Overloads with types; absent for what only the library calls. */
  readonly signatures?: readonly (readonly ParameterType[])[];
}

export interface EventSurface {
  readonly eventType: number;
  /** Wire name of the method that registers for it. */
  readonly register: string;
}

export interface MemberType {
  readonly optional: boolean;
  readonly type: TypeShape;
}

export interface ParameterType extends MemberType {
  readonly name: string;
}

/** "any" is not checked: the definitions say no more. */
export type TypeShape =
  | { readonly kind: "string" | "number" | "boolean" | "null" | "any" }
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "enum" | "class" | "interface"; readonly name: string }
  | { readonly kind: "array"; readonly of: TypeShape }
  | { readonly kind: "union"; readonly of: readonly TypeShape[] };
