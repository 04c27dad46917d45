import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { cacheFolder, pageSources, projectRoot } from "./project-paths.ts";

/**
 * Folder with the page's scripts and styles, made by esbuild. Kept under a name made of the lock file and the workbench's sources: as long as
 * neither changes, the next start takes it as it lies.
 */
export async function bundlePage(): Promise<string> {
  const folder = join(cacheFolder, `page-${sourcesKey()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder, { recursive: true });
  const made = mkdtempSync(`${folder}.`);
  const { build } = await import("esbuild");
  await build({
    entryPoints: ["workbench.ts", "workbench.css", "diagnostic-pane.ts", "diagnostic-pane.css"].map((name) => join(pageSources, name)),
    outdir: made, bundle: true, splitting: true, format: "esm", target: "es2022", minify: true, legalComments: "none", logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  });
  // Another start may have made the same bundle meanwhile.
  if (existsSync(folder)) rmSync(made, { recursive: true });
  else renameSync(made, folder);
  removeOld();
  return folder;
}

/** Bundles that are kept: a workbench that still runs on older sources goes on. */
const KEPT = 4;

function removeOld(): void {
  const bundles = readdirSync(cacheFolder).filter((name) => name.startsWith("page-")).map((name) => join(cacheFolder, name));
  const byAge = bundles.map((path) => ({ path, made: statSync(path).mtimeMs })).sort((one, other) => other.made - one.made);
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}

function sourcesKey(): string {
  const hash = createHash("sha256");
  hash.update(readFileSync(join(projectRoot, "package-lock.json")));
  for (const file of sourceFiles(join(projectRoot, "src/workbench"))) hash.update(relative(projectRoot, file)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
