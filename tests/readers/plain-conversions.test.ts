import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/app/load-lexicon.ts";
import type { PolicyEvent } from "../../src/domain/event.ts";
import { parseReport } from "../../src/domain/parse/parse-report.ts";
import { readDocument } from "../../src/readers/read-document.ts";
import { convertOffice, type OfficeFormat } from "./convert-office.ts";

const SEEDS = join(import.meta.dirname, "../../../shared/seeds");
const CASES = join(import.meta.dirname, "../cases/reports");
const received = existsSync(SEEDS);
if (!received) console.warn("left out: the received reports opened as text, because ../shared/seeds is not there; those of our own cases are tried");

/** Not converted: they have nothing to convert, or bytes that are no text. */
const LEFT_OUT = ["empty", "hostile-cells"];
/** What is lost in a PDF: where a line ends exactly at the page's edge, nothing tells whether it goes on. */
const SHARES = { docx: 1, html: 1, pdf: 0.98 } satisfies Readonly<Record<OfficeFormat, number>>;

const lexicon = loadLexicon();
const texts = new Map<string, Uint8Array>();
const converted = new Map<OfficeFormat, ReadonlyMap<string, Uint8Array>>();

beforeAll(async () => {
  const reports = received ? readdirSync(SEEDS).filter((file) => /^00[0-3].*\.txt$/.test(file)).map((file) => [file.slice(0, 3), join(SEEDS, file)] as const) : [];
  const cases = readdirSync(CASES).filter((name) => !LEFT_OUT.includes(name)).map((name) => [name, join(CASES, name, "input.txt")] as const);
  for (const [name, path] of [...reports, ...cases]) if (existsSync(path)) texts.set(name, new Uint8Array(readFileSync(path)));
  const files = [...texts].map(([name, bytes]) => ({ name, extension: "txt" as const, bytes }));
  for (const format of ["docx", "html", "pdf"] as const) converted.set(format, await convertOffice(files, format));
}, 120_000);

/** What must survive: section, date, regions, link and the whole text, blanks apart. */
function facts({ section, date, endDate, regions, url, text }: PolicyEvent): string {
  return [section, date, endDate, [...regions].sort().join("、"), url, text.replace(/\s/g, "")].join(" | ");
}

async function factsOf(file: string, bytes: Uint8Array): Promise<string[]> {
  return parseReport(await readDocument(file, bytes), lexicon).events.map(facts);
}

describe("texts with tabs that LibreOffice opened and saved give the events of the text", () => {
  it.each(["docx", "html", "pdf"] as const)("%s", async (format) => {
    let wanted = 0;
    const missing: string[] = [];
    const invented: string[] = [];
    for (const [name, text] of texts) {
      const known = await factsOf(`${name}.txt`, text);
      const found = await factsOf(`${name}.${format}`, converted.get(format)?.get(name) ?? new Uint8Array());
      wanted += known.length;
      missing.push(...known.filter((event) => !found.includes(event)).map((event) => `- ${name}: ${event}`));
      invented.push(...found.filter((event) => !known.includes(event)).map((event) => `+ ${name}: ${event}`));
    }
    expect(wanted).toBeGreaterThan(10);
    const differences = [...missing, ...invented].join("\n");
    expect(1 - missing.length / wanted, differences).toBeGreaterThanOrEqual(SHARES[format]);
    expect(invented.length / wanted, differences).toBeLessThanOrEqual(1 - SHARES[format]);
  }, 60_000);
});
