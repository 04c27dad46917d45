import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/app/load-lexicon.ts";
import type { Block } from "../../src/domain/block.ts";
import type { PolicyEvent } from "../../src/domain/event.ts";
import { parseReport, type Report } from "../../src/domain/parse/parse-report.ts";
import { readDocument } from "../../src/readers/read-document.ts";
import { convertOffice, type OfficeFile } from "./convert-office.ts";
import { reportPage, type PageStyle } from "./report-page.ts";

const SEEDS = join(import.meta.dirname, "../../../shared/seeds");
const CASES = join(import.meta.dirname, "../cases/reports");
const received = existsSync(SEEDS);
if (!received) console.warn("left out: conversions of the received reports, because ../shared/seeds is not there; those of our own cases are tried");

/** Not converted: `empty` has nothing to convert, and LibreOffice rewrites the file: addresses of `hostile-cells` to its own folder. */
const LEFT_OUT = ["empty", "hostile-cells"];

/** Three ways a report may look, so that nothing is fitted to one. */
const STYLES = {
  upright: { css: "body{font-size:12pt} td,th{font-size:10.5pt}", border: true, widths: [15, 55, 30] },
  landscape: { css: "body{font-family:'Noto Sans CJK SC';font-size:10pt;line-height:150%} td,th{font-size:8pt} @page{size:29.7cm 21cm;margin:2.5cm}", border: true, widths: [22, 48, 30] },
  "without lines": { css: "body{font-size:11pt}", border: false, widths: [14, 56, 30] },
} satisfies Readonly<Record<string, PageStyle>>;
type StyleName = keyof typeof STYLES;

/** How many of the events of a text come out of its conversion, in which way. */
interface Outcome {
  readonly wanted: number;
  readonly found: number;
  readonly invented: number;
  readonly differences: readonly string[];
}

interface Source {
  readonly name: string;
  readonly blocks: readonly Block[];
}

const lexicon = loadLexicon();
let sources: readonly Source[] = [];
/** Files by kind of conversion and by name of their source. */
const converted = new Map<string, ReadonlyMap<string, Uint8Array>>();

beforeAll(async () => {
  sources = await readSources();
  const pages = (style: StyleName): OfficeFile[] => sources.map(({ name, blocks }) => ({ name, extension: "html", bytes: reportPage(blocks, STYLES[style]) }));
  converted.set("html", await convertOffice(pages("upright"), "html"));
  converted.set("docx", await convertOffice(pages("upright"), "docx"));
  converted.set("pdf, upright", await convertOffice(pages("upright"), "pdf"));
  converted.set("pdf, without lines", await convertOffice(pages("without lines"), "pdf"));
  const documents = await convertOffice(pages("landscape"), "docx");
  converted.set("pdf, landscape", await convertOffice([...documents].map(([name, bytes]) => ({ name, extension: "docx", bytes })), "pdf"));
}, 300_000);

async function readSources(): Promise<Source[]> {
  const reports = received ? readdirSync(SEEDS).filter((file) => /^00[0-3]/.test(file)).map((file) => ({ name: file.slice(0, 3), path: join(SEEDS, file) })) : [];
  const cases = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !LEFT_OUT.includes(entry.name)).map(({ name }) => {
    const input = readdirSync(join(CASES, name)).find((file) => file.startsWith("input"));
    return { name, path: join(CASES, name, input ?? "") };
  });
  return Promise.all([...reports, ...cases].map(async ({ name, path }) => ({ name, blocks: await readDocument(path, new Uint8Array(readFileSync(path))) })));
}

/** What must survive a conversion: section, date, regions, link and the whole text, blanks apart. */
function facts(event: PolicyEvent): string {
  const { section, date, endDate, regions, url } = event;
  return [section, date, endDate, [...regions].sort().join("、"), url, event.text.replace(/\s/g, "")].join(" | ");
}

const reports = new Map<string, Report>();

/** The report that is read from a source's conversion; each file is read once. */
async function reportOf(kind: string, { name }: Source): Promise<Report> {
  const known = reports.get(`${kind} ${name}`);
  if (known) return known;
  const bytes = converted.get(kind)?.get(name) ?? new Uint8Array();
  const report = parseReport(await readDocument(`${name}.${kind.replace(/,.*/, "")}`, bytes), lexicon);
  reports.set(`${kind} ${name}`, report);
  return report;
}

async function outcomeOf(kind: string, source: Source): Promise<Outcome> {
  const wanted = parseReport(source.blocks, lexicon).events.map(facts);
  const found = (await reportOf(kind, source)).events.map(facts);
  const missing = wanted.filter((event) => !found.includes(event));
  const invented = found.filter((event) => !wanted.includes(event));
  return { wanted: wanted.length, found: wanted.length - missing.length, invented: invented.length, differences: [...missing.map((event) => `- ${event}`), ...invented.map((event) => `+ ${event}`)] };
}

async function outcomesOf(kind: string): Promise<Outcome> {
  let sum: Outcome = { wanted: 0, found: 0, invented: 0, differences: [] };
  for (const source of sources) {
    const one = await outcomeOf(kind, source);
    sum = { wanted: sum.wanted + one.wanted, found: sum.found + one.found, invented: sum.invented + one.invented, differences: [...sum.differences, ...one.differences] };
  }
  return sum;
}

describe("reports converted by LibreOffice give the events of their text", () => {
  it.each(["html", "docx"])("%s: all of them and no others", async (kind) => {
    const outcome = await outcomesOf(kind);
    expect(outcome.wanted).toBeGreaterThan(150);
    expect(outcome.differences).toEqual([]);
  });

  it.each([["pdf, upright", 0.98], ["pdf, landscape", 0.98], ["pdf, without lines", 0.95]] as const)("%s: a share of at least %f, and as few others", async (kind, share) => {
    const outcome = await outcomesOf(kind);
    expect(outcome.found / outcome.wanted, outcome.differences.join("\n")).toBeGreaterThanOrEqual(share);
    expect(outcome.invented / outcome.wanted, outcome.differences.join("\n")).toBeLessThanOrEqual(1 - share);
  });

  it("title and period of each report, too", async () => {
    const told = ({ title, period }: Report): unknown => ({ title: title.replace(/\s/g, ""), period });
    for (const source of sources) {
      for (const kind of converted.keys()) expect(told(await reportOf(kind, source)), `${source.name}, ${kind}`).toEqual(told(parseReport(source.blocks, lexicon)));
    }
  });
});
