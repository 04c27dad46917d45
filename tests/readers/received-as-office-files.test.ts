import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/app/load-lexicon.ts";
import type { Block } from "../../src/domain/block.ts";
import { parseReport } from "../../src/domain/parse/parse-report.ts";
import { readDocument } from "../../src/readers/read-document.ts";
import { convertOffice } from "./convert-office.ts";
import { reportPage } from "./report-page.ts";
import { reportCsv, reportWorkbook } from "./report-sheet.ts";

const FOLDER = join(import.meta.dirname, "../../../shared/seeds");
const present = existsSync(FOLDER);
if (!present) process.emitWarning(`left out: the source documents 000–003 are not in ${FOLDER}`);

const NUMBERS = ["000", "001", "002", "003"];
const STYLE = { css: "body { font-family: 'Noto Serif CJK SC'; font-size: 12pt }", border: true, widths: [15, 60, 25] };

async function readSource(number: string): Promise<readonly Block[]> {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(number)) ?? "";
  return readDocument(name, new Uint8Array(readFileSync(join(FOLDER, name))));
}

/** What must not depend on the format. */
function eventsOf(blocks: readonly Block[]): string[] {
  const { events } = parseReport(blocks, loadLexicon());
  return events.map(({ section, date, endDate, regions, subject, url, text }) => [section, date, endDate, regions.join("+"), subject, url, text.replace(/\s/g, "")].join(" | "));
}

describe.runIf(present)("the reports received, as Office files", () => {
  const texts = new Map<string, readonly Block[]>();
  let documents: ReadonlyMap<string, Uint8Array> = new Map();

  beforeAll(async () => {
    for (const number of NUMBERS) texts.set(number, await readSource(number));
    documents = await convertOffice([...texts].map(([name, blocks]) => ({ name, extension: "html" as const, bytes: reportPage(blocks, STYLE) })), "docx");
  }, 120_000);

  it.each(NUMBERS)("%s has events to compare", (number) => {
    expect(eventsOf(texts.get(number) ?? []).length).toBeGreaterThan(50);
  });

  it.each(NUMBERS)("%s gives the same events from a Word document", async (number) => {
    expect(eventsOf(await readDocument("a.docx", documents.get(number) ?? new Uint8Array()))).toEqual(eventsOf(texts.get(number) ?? []));
  });

  it.each(NUMBERS)("%s gives the same events from a workbook", async (number) => {
    const blocks = texts.get(number) ?? [];
    expect(eventsOf(await readDocument("a.xlsx", await reportWorkbook(blocks)))).toEqual(eventsOf(blocks));
  });

  it.each(NUMBERS)("%s gives the same events from a CSV file", async (number) => {
    const blocks = texts.get(number) ?? [];
    expect(eventsOf(await readDocument("a.csv", reportCsv(blocks)))).toEqual(eventsOf(blocks));
  });
});
