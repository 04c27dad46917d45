import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Build } from "./cached-build.ts";
import { cachedBuild } from "./cached-build.ts";
import { packageFolder, projectRoot } from "./project-paths.ts";

/** The add-in's pages as `npm run build` makes them, into the cache instead of dist/. */
const ADD_IN: Build = {
  name: "add-in", sources: ["src", "seeds", "webpack.config.js", "webpack.icon-imports.js", "webpack.build-time.js"], without: ["src/workbench", "src/cli"], make: runWebpack,
};

/** Last lines of webpack's words that an error carries. */
const LINES_TOLD = 12;

/** Folder with the add-in's built pages. Throws with webpack's words where they cannot be built. */
export function buildAddIn(): Promise<string> {
  running ??= cachedBuild(ADD_IN).finally(() => {
    running = undefined;
  });
  return running;
}

/** Servers of one process wait for the same build. */
let running: Promise<string> | undefined;

/** A process of its own: the server goes on answering, and its other core is used. */
function runWebpack(folder: string): Promise<void> {
  const child = spawn(process.execPath, [join(packageFolder("webpack-cli"), "bin/cli.js"), "--mode", "production", "--output-path", folder], { cwd: projectRoot, stdio: ["ignore", "pipe", "pipe"] });
  const stop = (): boolean => child.kill();
  process.once("exit", stop);
  const words: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => words.push(piece));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      process.off("exit", stop);
      if (code === 0) done();
      else fail(new Error(Buffer.concat(words).toString().trimEnd().split("\n").slice(-LINES_TOLD).join("\n")));
    });
  });
}
