import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ApiSurface } from "../../../src/workbench/surface/api-surface.ts";

const require = createRequire(import.meta.url);
const library = dirname(require.resolve("@microsoft/office-js/package.json"));
const definitions = dirname(require.resolve("@types/office-js/package.json"));
/** Counts up when what is read out of the library changes its form. */
const FORM = 3;

/** The surface of the installed library, read once for each pair of versions and kept under node_modules/.cache. */
export async function cachedSurface(): Promise<ApiSurface> {
  const version = [library, definitions].map((folder) => String(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version)).join("-");
  const file = join(library, "../../.cache/indicator-ledger", `surface-${FORM}-${version}.json`);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // The TypeScript compiler is loaded only where there is something to read.
    const { buildSurface } = await import("../../../src/workbench/surface/build-surface.ts");
    const surface = buildSurface(readFileSync(join(library, "dist/excel-web-16.00.debug.js"), "utf8"), readFileSync(join(definitions, "index.d.ts"), "utf8"));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(surface));
    renameSync(`${file}.${process.pid}`, file);
    return surface;
  }
}
