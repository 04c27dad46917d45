import { chromium } from "playwright-core";
import type { Browser, Frame, Route } from "playwright-core";
import { newBook } from "../../../src/workbench/book/book.ts";
import { addinAddress } from "../../../src/workbench/protocol/app-context.ts";
import type { Installation } from "../../../src/workbench/protocol/app-context.ts";
import { Channel } from "../../../src/workbench/protocol/channel.ts";
import { ExcelStandIn } from "../../../src/workbench/protocol/excel-stand-in.ts";
import { excelApi } from "../../../src/workbench/protocol/requirement-sets.ts";
import { installedSurface } from "./installed-surface.ts";
import { HOSTED, officeFile } from "./office-files.ts";
import type { StartOptions } from "./start-in-jsdom.ts";
import { TinyEngine } from "./tiny-engine.ts";

export interface StartedInChromium {
  readonly browser: Browser;
  /** The add-in's page, framed as Excel on the web frames it. */
  readonly pane: Frame;
  readonly standIn: ExcelStandIn;
  /** Addresses that were refused: the pages may reach nothing but the routed files. */
  readonly refused: readonly string[];
  readonly reports: readonly string[];
}

/** A file that the add-in's origin serves. */
export interface PaneFile {
  readonly contentType: string;
  readonly body: string;
}

const ORIGIN = "https://addin.test";
const PANE: PaneFile = { contentType: "text/html", body: `<!doctype html><html><head><meta charset="utf-8"><script src="${HOSTED}office.js"></script></head><body></body></html>` };

/** The genuine library in headless Chromium, over https answered by routes: no server, no certificate, nothing patched. */
export async function startInChromium(options: StartOptions & { readonly files?: Readonly<Record<string, PaneFile>> } = {}): Promise<StartedInChromium> {
  const { api = "1.15", book = newBook(), engine = new TinyEngine(), files = {} } = options;
  const refused: string[] = [];
  const reports: string[] = [];
  const installation: Installation = { conversation: "conversation", appId: "add-in", origin: ORIGIN, locale: "zh-CN", report: (error) => reports.push(String(error)) };
  const standIn = new ExcelStandIn({ surface: await installedSurface(), book, engine, sets: excelApi(api) });
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const context = await browser.newContext();
  await context.route("**/*", (route) => serve(route, { "/taskpane.html": PANE, ...files, "/host.html": hostPage(installation) }, refused));
  const page = await context.newPage();
  page.on("pageerror", (error) => reports.push(error.message));
  const channel = new Channel(standIn, installation, (text) => void page.evaluate((data) => postMessage({ toPane: data }, "*"), text).catch(() => undefined));
  await page.exposeBinding("toStandIn", (_source, text: string) => channel.receive(text));
  await page.goto(`${ORIGIN}/host.html`);
  const pane = page.frame({ name: "pane" });
  if (!pane) throw new Error("the host page shows no pane");
  await pane.waitForFunction(() => "Office" in window);
  await pane.evaluate(() => Office.onReady());
  return { browser, pane, standIn, refused, reports };
}

async function serve(route: Route, files: Readonly<Record<string, PaneFile>>, refused: string[]): Promise<void> {
  const url = route.request().url();
  const library = officeFile(url);
  if (library !== undefined) return route.fulfill({ contentType: "application/javascript", body: library });
  const file = url.startsWith(ORIGIN) ? files[new URL(url).pathname] : undefined;
  if (file) return route.fulfill(file);
  refused.push(url);
  return route.abort();
}

/** Excel's page around the pane: hands messages on in both directions. */
function hostPage(installation: Installation): PaneFile {
  const script = `addEventListener("message", (event) => {
    if (event.source === frames[0]) toStandIn(event.data);
    else if (event.data.toPane) frames[0].postMessage(event.data.toPane, "${ORIGIN}");
  });`;
  const address = addinAddress(`${ORIGIN}/taskpane.html`, installation).replaceAll("&", "&amp;");
  return { contentType: "text/html", body: `<!doctype html><meta charset="utf-8"><script>${script}</script><iframe name="pane" src="${address}" style="width:350px;height:600px"></iframe>` };
}
