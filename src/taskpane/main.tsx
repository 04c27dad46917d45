/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import { officeScreen } from "../excel/office-screen.ts";
import { App } from "./app.tsx";
import { lazyWorkbook } from "./lazy-workbook.ts";
import { runPatiently } from "./patient-host.ts";
import { refreshPivots } from "./refresh-pivots.ts";

/** Told when a job waits for the end of a cell's editing; the pane listens. */
const editing = new EventTarget();

const host = {
  run: <T,>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    runPatiently(batch, (waits) => editing.dispatchEvent(new CustomEvent("editing", { detail: waits }))),
  supports: (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version),
  refreshPivots: (): Promise<number | null> => refreshPivots(host),
};

const workbook = lazyWorkbook(async () => (await import("../excel/office-workbook.ts")).officeWorkbook(host));

void Office.onReady().then(() => {
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App workbook={workbook} screen={officeScreen(host)} host={host} editing={editing} />);
});
