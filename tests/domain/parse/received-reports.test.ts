import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../../src/app/load-lexicon.ts";
import type { PolicyEvent } from "../../../src/domain/event.ts";
import { compareClaims } from "../../../src/domain/parse/compare-claims.ts";
import { parseReport, type Report } from "../../../src/domain/parse/parse-report.ts";
import { readDocument } from "../../../src/readers/read-document.ts";

const shared = resolve(import.meta.dirname, "../../../../shared");
const seeds = join(shared, "seeds");
const received = existsSync(seeds);
if (!received) console.warn("left out: tests on the source documents, because ../shared/seeds is not there");

/** An annotated event; the gold files and tests/expectations differ in a few names. */
interface Annotated {
  readonly id: string;
  readonly section: string;
  readonly subject: string;
  readonly date: string | null;
  readonly end_date?: string | null;
  readonly endDate?: string | null;
  readonly date_printed?: string;
  readonly datePrinted?: string;
  readonly starts: string;
  readonly ends: string;
  readonly chars: number;
  readonly url: string | null;
  readonly url_damaged?: boolean;
  readonly urlDamaged?: boolean;
  readonly theme?: readonly string[];
  readonly action?: string;
  readonly documents?: readonly string[];
  readonly figures?: readonly { readonly value: number; readonly unit: string }[];
}

/** Characters that tell where an event begins and ends, beside its length (tests/expectations/README.md). */
const START = 10;
const END = 8;

const compact = (text: string): string => text.replace(/\s/g, "");

async function report(number: string): Promise<Report> {
  const file = readdirSync(seeds).find((name) => name.startsWith(number));
  if (file === undefined) throw new Error(`no document ${number}`);
  return parseReport(await readDocument(file, new Uint8Array(readFileSync(join(seeds, file)))), loadLexicon());
}

function annotation(number: string): readonly Annotated[] {
  const gold = join(shared, "gold", `${number}.json`);
  const file = existsSync(gold) ? gold : join(import.meta.dirname, "../../expectations", `${number}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Annotated[];
}

/** Length without white space, or with it where the annotation counted the text as printed. */
function lengthOf(event: PolicyEvent, chars: number): number {
  return event.text.length === chars ? chars : compact(event.text).length;
}

function parsed(event: PolicyEvent, chars: number): Record<string, unknown> {
  const text = compact(event.text);
  const { section, date, endDate, datePrinted, url, urlDamaged } = event;
  return {
    section, subject: compact(event.subject), date, endDate, datePrinted, url, urlDamaged,
    starts: text.slice(0, START), ends: text.slice(-END), chars: lengthOf(event, chars),
  };
}

function wanted(event: Annotated): Record<string, unknown> {
  return {
    section: event.section, subject: compact(event.subject), date: event.date, endDate: event.end_date ?? event.endDate ?? null,
    datePrinted: event.date_printed ?? event.datePrinted, url: event.url, urlDamaged: event.url_damaged ?? event.urlDamaged,
    starts: compact(event.starts).slice(0, START), ends: compact(event.ends).slice(-END), chars: event.chars,
  };
}

describe.runIf(received)("received reports", () => {
  it.each(["001", "002", "003", "000"])("finds in %s every event with its boundaries, date, section, subject and link, and invents none", async (number) => {
    const gold = annotation(number);
    const { events } = await report(number);
    expect(events.map((event, i) => parsed(event, gold[i]?.chars ?? 0))).toEqual(gold.map(wanted));
  });

  it.each(["001", "002"])("classifies %s: first theme among the annotation's ≥ 90 %, action equal ≥ 80 %", async (number) => {
    const gold = annotation(number);
    const { events } = await report(number);
    const share = (agrees: (event: PolicyEvent, reference: Annotated) => boolean): number =>
      events.filter((event, i) => gold[i] && agrees(event, gold[i])).length / gold.length;
    expect(share((event, { theme }) => theme?.includes(event.themes[0] ?? "") ?? false)).toBeGreaterThanOrEqual(0.9);
    expect(share((event, { action }) => event.action === action)).toBeGreaterThanOrEqual(0.8);
  });

  it.each(["001", "002"])("names the documents of %s as annotated", async (number) => {
    const gold = annotation(number);
    const { events } = await report(number);
    expect(events.map((event) => [...event.documents].sort())).toEqual(gold.map(({ documents }) => [...(documents ?? [])].sort()));
  });

  it.each(["001", "002"])("finds ≥ 95 %% of the annotated figures of %s, and few others", async (number) => {
    const gold = annotation(number);
    const { events } = await report(number);
    const key = ({ value, unit }: { readonly value: number; readonly unit: string }): string => `${value} ${unit}`;
    const pairs = gold.flatMap(({ id, figures }) => (figures ?? []).map((figure) => `${id} ${key(figure)}`));
    const found = events.flatMap((event, i) => event.figures.map((figure) => `${gold[i]?.id ?? ""} ${key(figure)}`));
    const hits = pairs.filter((pair) => found.includes(pair)).length;
    expect(hits / pairs.length).toBeGreaterThanOrEqual(0.95);
    expect(hits / found.length).toBeGreaterThanOrEqual(0.95);
  });

  it("finds ≥ 85 % of the introductions' claims borne out and reports the rest", async () => {
    let borneOut = 0;
    let missing = 0;
    for (const number of ["000", "001", "002", "003"]) {
      const { claims, events, issues } = await report(number);
      const compared = compareClaims(claims, events, loadLexicon());
      borneOut += compared.reduce((sum, claim) => sum + claim.borneOut.length, 0);
      missing += compared.reduce((sum, claim) => sum + claim.missing.length, 0);
      expect(issues.filter(({ code }) => code === "claim-not-borne-out").length).toBe(compared.filter((claim) => claim.missing.length > 0).length);
    }
    expect(borneOut + missing).toBe(119);
    expect(borneOut / (borneOut + missing)).toBeGreaterThanOrEqual(0.85);
  });

  it("marks what is told twice and what is dated outside the period", async () => {
    const { events } = await report("002");
    const marked = (code: PolicyEvent["issues"][number]): string[] => events.filter((event) => event.issues.includes(code)).map((event) => event.id.slice(-3));
    expect(marked("date-outside-period")).toEqual(["061"]);
    expect(marked("text-cut")).toEqual(["004"]);
    expect(marked("duplicate")).toEqual(expect.arrayContaining(["066", "067"]));
  });
});
