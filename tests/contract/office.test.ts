import { join } from "node:path";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterEach, beforeAll } from "vitest";
import type { WorkbookPort } from "../../src/app/ports.ts";
import { officeWorkbook } from "../../src/excel/office-workbook.ts";
import { createSheetEngine } from "../../src/workbench/engine/create-sheet-engine.ts";
import { startInChromium } from "../workbench/setup/start-in-chromium.ts";
import { startInJsdom } from "../workbench/setup/start-in-jsdom.ts";
import { workbookPortContract } from "./workbook-port.ts";

/** The oldest and the newest Excel that the adapter meets. */
const SETS = ["1.7", "1.15"];

for (const api of SETS) {
  workbookPortContract(`Office.js in jsdom, ExcelApi ${api}`, async () => {
    const { Excel, Office } = await startInJsdom({ api, engine: createSheetEngine() });
    return officeWorkbook({ run: (batch) => Excel.run(batch), supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version) });
  });
}

let script = "";
beforeAll(async () => {
  const { outputFiles } = await build({ entryPoints: [join(import.meta.dirname, "office-port-in-page.ts")], bundle: true, write: false, format: "iife", target: "es2022" });
  script = outputFiles[0]?.text ?? "";
});

const browsers: Browser[] = [];
afterEach(async () => {
  await Promise.all(browsers.splice(0).map((browser) => browser.close()));
});

for (const api of SETS) {
  workbookPortContract(`Office.js in Chromium, ExcelApi ${api}`, async () => {
    const { browser, pane } = await startInChromium({ api, engine: createSheetEngine() });
    browsers.push(browser);
    await pane.addScriptTag({ content: script });
    const call = <T>(method: keyof WorkbookPort, values: readonly unknown[]): Promise<T> => pane.evaluate(([name, given]) => Object(window).port[name](...given), [method, values] as const);
    return {
      apply: (description, content) => call("apply", [description, content]),
      append: (description, rows) => call("append", [description, rows]),
      read: (description) => call("read", [description]),
    };
  });
}
