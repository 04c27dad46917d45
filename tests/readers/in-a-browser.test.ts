import { createContext, runInContext } from "node:vm";
import { join } from "node:path";
import { build } from "esbuild";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Block } from "../../src/domain/block.ts";
import { convertOffice } from "./convert-office.ts";
import { showBlocks } from "./show-blocks.ts";

/** What a browser has and these readers use: no process, no Buffer, no require, no request. */
const BROWSER = ["TextDecoder", "TextEncoder", "URL", "Blob", "setTimeout", "clearTimeout", "queueMicrotask", "atob", "btoa"] as const;

type Read = (name: string, bytes: Uint8Array) => Promise<readonly Block[]>;

/** The readers bundled as the task pane bundles them, the package's browser builds taken; pdf.js brings its own and is left out here. */
async function bundledReader(): Promise<Read> {
  const root = join(import.meta.dirname, "../..");
  const { outputFiles } = await build({
    stdin: { contents: 'import { readDocument } from "./src/readers/read-document.ts"; globalThis.readDocument = readDocument;', resolveDir: root },
    bundle: true, write: false, platform: "browser", format: "iife", target: "es2022", logLevel: "silent", external: ["pdfjs-dist/*"], define: { global: "globalThis" },
  });
  const scope: Record<string, unknown> = Object.fromEntries(BROWSER.map((name) => [name, globalThis[name]]));
  scope["self"] = scope;
  scope["window"] = scope;
  createContext(scope);
  runInContext(outputFiles[0]?.text ?? "", scope);
  const read = scope["readDocument"];
  if (typeof read !== "function") throw new Error("the bundle gave no reader");
  return async (name, bytes) => {
    // Arrays of the page's own realm, as a page has them.
    const own: unknown = runInContext(`new Uint8Array([${bytes.join()}])`, scope);
    const blocks: unknown = await read(name, own);
    const copy: readonly Block[] = JSON.parse(JSON.stringify(blocks));
    return copy;
  };
}

describe("in a page without Node's built-ins", () => {
  let read: Read;

  beforeAll(async () => {
    read = await bundledReader();
  }, 60_000);

  it("a CSV file is read", async () => {
    expect(showBlocks(await read("a.csv", new TextEncoder().encode("指标,目标值\n甲,3")))).toEqual(["T0h | 指标 | 目标值", "T0 | 甲 | 3"]);
  });

  it("a workbook is read", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("甲").addRows([["指标", "目标值"], ["甲", 3]]);
    expect(showBlocks(await read("a.xlsx", new Uint8Array(await book.xlsx.writeBuffer())))).toEqual(["T0h | 指标 | 目标值", "T0 | 甲 | 3"]);
  });

  it("a Word document is read", async () => {
    const page = '<html><head><meta charset="utf-8"></head><body><p>总表</p><table><tr><td>指标</td><td>目标值</td></tr><tr><td>甲</td><td>3</td></tr></table></body></html>';
    const files = await convertOffice([{ name: "a", extension: "html", bytes: page }], "docx");
    expect(showBlocks(await read("a.docx", files.get("a") ?? new Uint8Array()))).toEqual(["P 总表", "T0h | 指标 | 目标值", "T0 | 甲 | 3"]);
  }, 60_000);
});
