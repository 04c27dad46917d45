import { workbookDescription } from "../app/ledger-description.ts";
import type { CommandMessages } from "../messages/command-messages.ts";
import { NotDone } from "./not-done.ts";

/** What 打印设置 needs of Excel. */
interface Printing {
  supports(version: string): boolean;
  applyPrintSetup(description: typeof workbookDescription): Promise<void>;
}

/** 打印设置: all sheets of the ledger get their page set-up again. The issued report keeps its print area and page breaks, which go by its rows. */
export async function setUpPrinting(excel: Printing, words: CommandMessages): Promise<void> {
  if (!excel.supports("1.9")) throw new NotDone(words.printByHand);
  await excel.applyPrintSetup(workbookDescription);
}
