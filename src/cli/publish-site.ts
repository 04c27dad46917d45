import { cp, mkdir, readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { CommandFailure } from "./command-failure.ts";
import { pageWithOffice } from "./office-source.ts";
import type { OfficeSource } from "./office-source.ts";
import { writeOutput } from "./write-output.ts";

/** What the self-hosted copy leaves out: readable doubles of the scripts, typings and source maps. */
const LIBRARY_EXTRAS = /\.debug\.js$|\.d\.ts$|\.map$/;

/**
 * Writes the folder that a web server publishes: the built pages, the icons, and with `self-hosted` Microsoft's library in office/.
 * @param root the project's folder, with dist/ built by `npm run build`
 * @returns names of the pages
 */
export async function publishSite(root: string, site: string, source: OfficeSource): Promise<readonly string[]> {
  const built = join(root, "dist");
  const pages = (await readdir(built).catch((): string[] => [])).filter((name) => name.endsWith(".html"));
  if (pages.length === 0) throw new CommandFailure("dist 里没有网页：请先运行 npm run build。", 2);
  if (resolve(site) === built) throw new CommandFailure("--site 不能是 dist，请另选一个文件夹。", 2);
  await mkdir(site, { recursive: true });
  await cp(built, site, { recursive: true });
  await cp(join(root, "assets"), join(site, "assets"), { recursive: true, filter: (path) => !/\.(ts|svg)$/.test(path) });
  for (const page of pages) {
    const html = await readFile(join(built, page), "utf8");
    await writeOutput(join(site, page), new TextEncoder().encode(pageWithOffice(html, source)));
  }
  if (source === "self-hosted") {
    const library = join(root, "node_modules", "@microsoft", "office-js", "dist");
    await cp(library, join(site, "office"), { recursive: true, filter: (path) => !LIBRARY_EXTRAS.test(path) });
  }
  return pages;
}
