import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const require = createRequire(import.meta.url);

/** Root of the project: where package.json and the lock file lie. */
export const projectRoot = resolve(import.meta.dirname, "../../..");
export const pageSources = join(projectRoot, "src/workbench/page");
export const cacheFolder = join(projectRoot, "node_modules/.cache/indicator-ledger");

/** Folder of an installed package. */
export const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));
