import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { cacheFolder, projectRoot } from "./project-paths.ts";

export interface Build {
  /** Begins the folder's name: "page". */
  readonly name: string;
  /** What it is made of besides the lock file: files and folders, from the project's root. */
  readonly sources: readonly string[];
  /** Folders within `sources` that have no part in it. */
  readonly without?: readonly string[];
  /** Fills an empty folder. */
  readonly make: (folder: string) => Promise<void>;
}

/**
 * Folder with what `make` makes of the sources. Kept under a name made of the lock file and the sources: as long as neither changes, the next start
 * takes it as it lies. It appears whole or not at all.
 */
export async function cachedBuild({ name, sources, without = [], make }: Build): Promise<string> {
  const folder = join(cacheFolder, `${name}-${sourcesKey(sources, without)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder, { recursive: true });
  const made = mkdtempSync(`${folder}.`);
  try {
    await make(made);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    throw error;
  }
  // Another start may have made the same meanwhile.
  if (existsSync(folder)) rmSync(made, { recursive: true });
  else renameSync(made, folder);
  removeOld(name);
  return folder;
}

/** Builds that are kept: a workbench that still runs on older sources goes on. */
const KEPT = 4;

function removeOld(name: string): void {
  const builds = readdirSync(cacheFolder).filter((entry) => entry.startsWith(`${name}-`)).map((entry) => join(cacheFolder, entry));
  const byAge = builds.map((path) => ({ path, made: statSync(path).mtimeMs })).sort((one, other) => other.made - one.made);
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}

function sourcesKey(sources: readonly string[], without: readonly string[]): string {
  const left = without.map((folder) => join(projectRoot, folder, "/"));
  const hash = createHash("sha256").update(readFileSync(join(projectRoot, "package-lock.json")));
  const files = sources.flatMap((source) => filesIn(join(projectRoot, source))).filter((file) => !left.some((folder) => file.startsWith(folder)));
  for (const file of files) hash.update(relative(projectRoot, file)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** The file itself, or all files below the folder, in an order that stays. */
function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
