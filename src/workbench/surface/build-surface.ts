import type { ApiSurface, ClassSurface, MethodSurface, ScalarSurface } from "./api-surface.ts";
import { readDefinitions } from "./read-definitions.ts";
import type { DefinedClass } from "./read-definitions.ts";
import { readLibrary } from "./read-library.ts";
import type { LibraryClass } from "./read-library.ts";

/** The surface, from the text of the library's debug file (what exists) and of its type definitions (what may be passed). */
export function buildSurface(libraryText: string, definitionsText: string): ApiSurface {
  const definitions = readDefinitions(definitionsText);
  const classes = Object.entries(readLibrary(libraryText)).map(([name, read]) => [name, withTypes(read, definitions.classes[name])] as const);
  return { classes: Object.fromEntries(classes), enums: definitions.enums, interfaces: definitions.interfaces };
}

function withTypes(read: LibraryClass, defined: DefinedClass | undefined): ClassSurface {
  return defined ? { ...read, scalars: typedScalars(read, defined), methods: typedMethods(read, defined) } : read;
}

function typedScalars({ scalars }: LibraryClass, { properties }: DefinedClass): Record<string, ScalarSurface> {
  return Object.fromEntries(
    Object.entries(scalars).map(([wireName, scalar]) => {
      const type = properties[scalar.name];
      return [wireName, type ? { ...scalar, type } : scalar];
    }),
  );
}

function typedMethods({ methods }: LibraryClass, defined: DefinedClass): Record<string, MethodSurface> {
  return Object.fromEntries(
    Object.entries(methods).map(([wireName, method]) => {
      const signatures = Object.hasOwn(defined.methods, method.name) ? defined.methods[method.name] : undefined;
      return [wireName, signatures ? { ...method, signatures } : method];
    }),
  );
}
