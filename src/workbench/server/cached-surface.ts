import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, packageFolder } from "./project-paths.ts";

/** Counts up when what is read out of the library changes its form. */
const FORM = 3;

/** The surface of the installed library as JSON, read once for each pair of versions (library, definitions) and then kept. */
export async function cachedSurface(): Promise<string> {
  const [library, definitions] = [packageFolder("@microsoft/office-js"), packageFolder("@types/office-js")];
  const versions = await Promise.all([library, definitions].map(async (folder) => String(JSON.parse(await readFile(join(folder, "package.json"), "utf8")).version)));
  const file = join(cacheFolder, `surface-${FORM}-${versions.join("-")}.json`);
  try {
    return await readFile(file, "utf8");
  } catch {
    // The TypeScript compiler is loaded only where there is something to read.
    const { buildSurface } = await import("../surface/build-surface.ts");
    const surface = JSON.stringify(buildSurface(await readFile(join(library, "dist/excel-web-16.00.debug.js"), "utf8"), await readFile(join(definitions, "index.d.ts"), "utf8")));
    await mkdir(cacheFolder, { recursive: true });
    await writeFile(`${file}.${process.pid}`, surface);
    await rename(`${file}.${process.pid}`, file);
    return surface;
  }
}
