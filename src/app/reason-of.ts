import type { Language } from "../messages/wording.ts";
import { WorkbookError } from "./ports.ts";

/** What went wrong, in words: those of the ledger for what it foresees, else the program's own. */
export async function reasonOf(error: unknown, language: Language): Promise<string> {
  if (error instanceof WorkbookError) return (await import("../messages/workbook-messages.ts")).wordWorkbookError(error.code, error.facts, language);
  return error instanceof Error ? error.message : String(error);
}
