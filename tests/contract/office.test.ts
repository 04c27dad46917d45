import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";
import type { WorkbookPort } from "../../src/app/ports.ts";
import { officeWorkbook } from "../../src/excel/office-workbook.ts";
import { createSheetEngine } from "../../src/workbench/engine/create-sheet-engine.ts";
import type { StartedInChromium } from "../workbench/setup/start-in-chromium.ts";
import { startInChromium } from "../workbench/setup/start-in-chromium.ts";
import type { Started } from "../workbench/setup/start-in-jsdom.ts";
import { startInJsdom } from "../workbench/setup/start-in-jsdom.ts";
import { emptyWorkbook } from "./empty-workbook.ts";
import { workbookPortContract } from "./workbook-port.ts";

/** The sets at which the adapter takes other ways: Office 2019 (1.7), 2021 and later (1.8, 1.9), the web (1.14, 1.15). */
const SETS = ["1.7", "1.8", "1.9", "1.14", "1.15"];
/** The oldest and the newest Excel that the adapter meets, in a real browser. */
const BROWSER_SETS = ["1.7", "1.15"];

// One host for all tests of a set: each begins with a workbook whose sheets and names were deleted, as a user does it.
for (const api of SETS) {
  const hosts: Promise<Started>[] = [];
  workbookPortContract(`Office.js in jsdom, ExcelApi ${api}`, async () => {
    const isNew = hosts.length === 0;
    const host = hosts[0] ?? startInJsdom({ api, engine: createSheetEngine() });
    if (isNew) hosts.push(host);
    const { Excel, Office } = await host;
    if (!isNew) await Excel.run(emptyWorkbook);
    return officeWorkbook({ run: (batch) => Excel.run((context) => batch(context)), supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version) });
  });
}

let script = "";
beforeAll(async () => {
  const { outputFiles } = await build({ entryPoints: [join(import.meta.dirname, "office-port-in-page.ts")], bundle: true, write: false, format: "iife", target: "es2022" });
  script = outputFiles[0]?.text ?? "";
});

const browsers: StartedInChromium["browser"][] = [];
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
});

for (const api of BROWSER_SETS) {
  const panes: StartedInChromium["pane"][] = [];
  workbookPortContract(`Office.js in Chromium, ExcelApi ${api}`, async () => {
    const [pane = await startPane(api)] = panes;
    if (panes.length === 0) panes.push(pane);
    else await pane.evaluate(() => Object(window).emptyWorkbook());
    const call = <T>(method: keyof WorkbookPort, values: readonly unknown[]): Promise<T> => pane.evaluate(([name, given]) => Object(window).port[name](...given), [method, values] as const);
    return {
      apply: (description, content) => call("apply", [description, content]),
      append: (description, rows) => call("append", [description, rows]),
      read: (description) => call("read", [description]),
    };
  });
}

async function startPane(api: string): Promise<StartedInChromium["pane"]> {
  const { browser, pane } = await startInChromium({ api, engine: createSheetEngine() });
  browsers.push(browser);
  await pane.addScriptTag({ content: script });
  return pane;
}
