import { join } from "node:path";
import { cachedBuild } from "./cached-build.ts";
import { pageSources } from "./project-paths.ts";

/** Folder with the page's scripts and styles, made by esbuild. */
export function bundlePage(): Promise<string> {
  return cachedBuild({ name: "page", sources: ["src/workbench"], make });
}

async function make(outdir: string): Promise<void> {
  const { build } = await import("esbuild");
  await build({
    entryPoints: ["workbench.ts", "workbench.css", "diagnostic-pane.ts", "diagnostic-pane.css"].map((name) => join(pageSources, name)),
    outdir, bundle: true, splitting: true, format: "esm", target: "es2022", minify: true, legalComments: "none", logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  });
}
