import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildAddIn } from "../../src/workbench/server/build-add-in.ts";
import type { PaneFile } from "../workbench/setup/start-in-chromium.ts";

/** The pane as `npm run build` delivers it, by path. */
export async function builtPane(): Promise<Record<string, PaneFile>> {
  const folder = await buildAddIn();
  return Object.fromEntries(readdirSync(folder).filter((name) => /\.(?:html|m?js)$/.test(name)).map((name) => {
    const contentType = name.endsWith(".html") ? "text/html" : "application/javascript";
    return [`/${name}`, { contentType, body: readFileSync(join(folder, name), "utf8") }];
  }));
}
