/// <reference lib="webworker" />
import { loadLexicon } from "../app/load-lexicon.ts";
import { parseReport } from "../domain/parse/parse-report.ts";
import { readDocument } from "../readers/read-document.ts";
import { UnreadableFile } from "../readers/unreadable-file.ts";
import type { ParseAnswer, ParseRequest } from "./parse-messages.ts";

/** Reads files away from the page, so that the pane stays responsive. Plan tables are returned as blocks: their decimals do not survive the way. */
addEventListener("message", ({ data }: MessageEvent<ParseRequest>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer({ kind, name, bytes }: ParseRequest): Promise<ParseAnswer> {
  try {
    const blocks = await readDocument(name, bytes);
    return kind === "plan" ? { kind, blocks } : { kind, report: parseReport(blocks, loadLexicon()) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: "unreadable", code: error.code, facts: error.facts };
    return { kind: "failed", reason: String(error) };
  }
}
