import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { PaneFile } from "../workbench/setup/start-in-chromium.ts";

const root = resolve(import.meta.dirname, "../..");
const dist = join(root, "dist");
/** Sources that the bundle is made of; the workbench is none of them. */
const SOURCES = ["src/app", "src/domain", "src/excel", "src/messages", "src/readers", "src/taskpane", "src/workbook", "seeds", "webpack.config.js", "webpack.icon-imports.js"];

/** The pane as it is delivered, by path; built anew where a source is younger than the bundle. */
export function builtPane(): Record<string, PaneFile> {
  const page = join(dist, "taskpane.html");
  const made = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (SOURCES.some((source) => newest(join(root, source)) > made)) execFileSync("npx", ["webpack", "--mode", "production"], { cwd: root, stdio: "ignore" });
  return Object.fromEntries(readdirSync(dist).filter((name) => /\.(?:html|m?js)$/.test(name)).map((name) => {
    const contentType = name.endsWith(".html") ? "text/html" : "application/javascript";
    return [`/${name}`, { contentType, body: readFileSync(join(dist, name), "utf8") }];
  }));
}

function newest(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(0, ...readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
