import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const dist = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

/** Where add-ins load the library from. */
export const HOSTED = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** The installed package's file for an address of the hosted library, unchanged; undefined where there is none. The server ignores case. */
export function officeFile(url: string): string | undefined {
  if (!url.startsWith(HOSTED)) return undefined;
  const file = resolve(dist, decodeURIComponent(url.slice(HOSTED.length).split(/[?#]/)[0] ?? "").toLowerCase());
  return file.startsWith(dist) && existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
