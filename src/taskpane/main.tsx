/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import type { OpenWorkbook } from "../app/ports.ts";
import { officeScreen } from "../excel/office-screen.ts";
import { runPatiently } from "../excel/run-patiently.ts";
import { App } from "./app.tsx";
import { lazyWorkbook, once } from "./lazy-workbook.ts";
import { loadTheme } from "./load-theme.ts";
import { officeTheme } from "./office-theme.ts";
import type { HostFacts } from "./pane-context.ts";

/** Told when a job waits for the end of a cell's editing; the pane listens. */
const editing = new EventTarget();

const host = {
  run: <T,>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    runPatiently(batch, (waits) => editing.dispatchEvent(new CustomEvent("editing", { detail: waits }))),
  supports: (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version),
};

/** For what nobody asked for: it waits for the end of a cell's editing without a word. */
const quietHost = { ...host, run: <T,>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => runPatiently(batch, () => undefined) };

/** Loaded when they are first needed: the pane stands before it reads, and reads before it writes. */
const reader = once(() => import("../excel/read-workbook.ts"));
const office = once(async () => (await import("../excel/office-workbook.ts")).officeWorkbook(host));
/** The file adapter, with ExcelJS the heaviest part of all: only for whom it exports. */
const writer = once(() => import("../xlsx/xlsx-file.ts"));

const facts: HostFacts = {
  supports: host.supports,
  refresh: async () => (await office()).refresh(),
  repair: async () => (await office()).repair((await import("../app/ledger-description.ts")).workbookDescription),
  makeSheet: async (description, key) => (await office()).makeSheet(description, key),
  bookFile: async (description) => (await writer()).xlsxFile(description),
  watch: async (tables, changed) => (await import("../excel/watch-tables.ts")).watchTables(quietHost, tables, changed),
};

const read: OpenWorkbook["read"] = async (description) => {
  const { readWorkbook } = await reader();
  return host.run((context) => readWorkbook(context, description));
};

void Office.onReady().then(async () => {
  const theme = await loadTheme(officeTheme());
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App theme={theme} workbook={lazyWorkbook(office, read)} screen={officeScreen(host)} host={facts} editing={editing} />);
});
