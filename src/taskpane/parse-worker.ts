/// <reference lib="webworker" />
import { parsedReport } from "../app/import-preview.ts";
import { loadLexicon } from "../app/load-lexicon.ts";
import { parsePlan } from "../domain/parse/plan/parse-plan.ts";
import { parseReport } from "../domain/parse/parse-report.ts";
import { readDocument } from "../readers/read-document.ts";
import { UnreadableFile } from "../readers/unreadable-file.ts";
import type { ParseAnswer, ParseRequest } from "./parse-messages.ts";

/** Reads files away from the page, so that the pane stays responsive. */
addEventListener("message", ({ data }: MessageEvent<ParseRequest>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer({ kind, name, bytes }: ParseRequest): Promise<ParseAnswer> {
  try {
    const blocks = await readDocument(name, bytes);
    const rows = parsePlan(blocks).indicators.length;
    const report = kind === "plan" ? null : parseReport(blocks, loadLexicon());
    const hasEvents = report !== null && report.events.length > 0;
    // Where nothing was found the plan's blocks say why.
    const plan = rows > 0 || kind === "plan" ? { blocks, rows } : null;
    return { kind: "parsed", report: hasEvents ? parsedReport(name, report) : null, plan };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: "unreadable", code: error.code, facts: error.facts };
    return { kind: "failed", reason: String(error) };
  }
}
