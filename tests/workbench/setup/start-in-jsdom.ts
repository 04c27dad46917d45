/// <reference types="office-js" />
import { JSDOM, VirtualConsole, requestInterceptor } from "jsdom";
import type { DOMWindow } from "jsdom";
import { newBook } from "../../../src/workbench/book/book.ts";
import type { Book } from "../../../src/workbench/book/book.ts";
import type { SheetEngine } from "../../../src/workbench/engine/sheet-engine.ts";
import { addinAddress } from "../../../src/workbench/protocol/app-context.ts";
import type { Installation } from "../../../src/workbench/protocol/app-context.ts";
import { Channel } from "../../../src/workbench/protocol/channel.ts";
import { ExcelStandIn } from "../../../src/workbench/protocol/excel-stand-in.ts";
import { guardClient } from "../../../src/workbench/protocol/guard-client.ts";
import { excelApi } from "../../../src/workbench/protocol/requirement-sets.ts";
import { installedSurface } from "./installed-surface.ts";
import { HOSTED, officeFile } from "./office-files.ts";
import { TinyEngine } from "./tiny-engine.ts";

export interface Started {
  readonly window: DOMWindow;
  readonly standIn: ExcelStandIn;
  readonly channel: Channel;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Addresses that the page asked for. */
  readonly requested: readonly string[];
  /** What the page's console and the stand-in reported. */
  readonly reports: readonly unknown[];
}

export interface StartOptions {
  /** Newest ExcelApi that is offered; "1.15" where absent. */
  readonly api?: string;
  readonly book?: Book;
  readonly engine?: SheetEngine;
  /** False: misspelt properties are not caught on the client. */
  readonly guarded?: boolean;
  /** The readable build of the library; default: the one that add-ins load. */
  readonly debug?: boolean;
}

const ORIGIN = "https://addin.test";

/** The genuine library in a jsdom page, exactly as an add-in's page has it: one script tag; its files come from the installed package. */
export async function startInJsdom({ api = "1.15", book = newBook(), engine = new TinyEngine(), guarded = true, debug = false }: StartOptions = {}): Promise<Started> {
  const reports: unknown[] = [];
  const requested: string[] = [];
  const installation: Installation = { conversation: "conversation", appId: "add-in", origin: ORIGIN, locale: "zh-CN", report: (error) => reports.push(error) };
  const standIn = new ExcelStandIn({ surface: await installedSurface(), book, engine, sets: excelApi(api) });
  const page: { window?: DOMWindow } = {};
  const channel = new Channel(standIn, installation, (data) => setTimeout(() => deliver(page.window, data), 0));
  const dom = new JSDOM(`<!doctype html><html><head><script src="${HOSTED}office${debug ? ".debug" : ""}.js"></script></head><body></body></html>`, {
    url: addinAddress(`${ORIGIN}/taskpane.html`, installation),
    runScripts: "dangerously",
    pretendToBeVisual: true,
    virtualConsole: reportingConsole(reports),
    resources: { interceptors: [requestInterceptor((request) => serve(request.url, requested))] },
    beforeParse: (window) => {
      page.window = window;
      connect(window, channel);
    },
  });
  await new Promise<void>((loaded) => dom.window.addEventListener("load", () => loaded()));
  const { Office, Excel, OfficeExtension } = globals(dom.window);
  await Office.onReady();
  if (guarded) guardClient(OfficeExtension);
  return { window: dom.window, standIn, channel, Office, Excel, OfficeExtension, requested, reports };
}

function serve(url: string, requested: string[]): Response {
  requested.push(url);
  const text = officeFile(url);
  return text === undefined ? new Response("not found", { status: 404 }) : new Response(text, { headers: { "Content-Type": "application/javascript" } });
}

/** Puts our end of the channel where the library looks for the window that opened the page. */
function connect(window: DOMWindow, channel: Channel): void {
  // jsdom has no document.domain; the library compares it with the host's.
  Object.defineProperty(window.Document.prototype, "domain", { get: () => window.location.hostname, configurable: true });
  Object.defineProperty(window, "opener", { value: { postMessage: (text: string) => void setTimeout(() => void channel.receive(text), 0) } });
}

function deliver(window: DOMWindow | undefined, data: string): void {
  window?.dispatchEvent(new window.MessageEvent("message", { data, origin: ORIGIN }));
}

function reportingConsole(reports: unknown[]): VirtualConsole {
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => reports.push(error));
  for (const level of ["error", "warn"] as const) console.on(level, (...words: unknown[]) => reports.push([level, ...words]));
  return console;
}

/** The library's globals of a page, typed by its own definitions. */
function globals(window: DOMWindow): Pick<Started, "Office" | "Excel" | "OfficeExtension"> {
  const { Office, Excel, OfficeExtension }: Pick<Started, "Office" | "Excel" | "OfficeExtension"> = Object(window);
  return { Office, Excel, OfficeExtension };
}
