/// <reference types="office-js" />
import { officeWorkbook } from "../excel/office-workbook.ts";
import { runPatiently } from "../excel/run-patiently.ts";
import { COMMAND_MESSAGES } from "../messages/command-messages.ts";
import { startLanguage } from "../taskpane/preferences.ts";
import type { Voice } from "./command.ts";
import { command } from "./command.ts";
import { refreshLedger } from "./refresh-ledger.ts";
import { sayReason } from "./say-reason.ts";
import { setUpPrinting } from "./set-up-printing.ts";

/** Milliseconds for which a function waits for the end of a cell's editing: nobody sees that it waits. */
const PATIENCE = 60_000;

const host = {
  run: <T,>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => runPatiently(batch, () => undefined, PATIENCE),
  supports: (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version),
};

/**
 * The ribbon's functions (manifest.xml, FunctionFile): Excel loads this page unseen when one of the buttons is pressed and ends it with the function
 * (https://learn.microsoft.com/javascript/api/manifest/functionfile, https://learn.microsoft.com/office/dev/add-ins/testing/runtimes).
 */
void Office.onReady().then(() => {
  const workbook = officeWorkbook(host);
  const language = startLanguage();
  const words = COMMAND_MESSAGES[language];
  const voice: Voice = { language, words, say: (reason) => sayReason(reason, language, words) };
  Office.actions.associate("refreshLedger", command(() => refreshLedger(workbook), voice));
  Office.actions.associate("setUpPrinting", command(() => setUpPrinting({ ...workbook, supports: host.supports }, words), voice));
});
