import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../../src/app/load-lexicon.ts";
import type { Block } from "../../../src/domain/block.ts";
import type { PolicyEvent } from "../../../src/domain/event.ts";
import { parseReport, type Report } from "../../../src/domain/parse/parse-report.ts";
import { readDocument } from "../../../src/readers/read-document.ts";
import { UnreadableFile } from "../../../src/readers/unreadable-file.ts";

/** The folder's README says what each field means. */
interface ExpectedEvent {
  readonly section: string;
  readonly subject: string;
  readonly regions: readonly string[];
  readonly date: string | null;
  readonly endDate: string | null;
  readonly text?: string;
  readonly textLength?: number;
  readonly textIncludes?: readonly string[];
  readonly url: string | null;
  readonly urlDamaged: boolean;
  readonly issues: readonly string[];
}

interface Expected {
  readonly note: string;
  readonly notAReport?: true;
  readonly title?: string;
  readonly period?: { readonly start: string; readonly end: string };
  readonly events: readonly ExpectedEvent[];
  readonly claims?: readonly { readonly kind: string; readonly name: string; readonly regions: readonly string[] }[];
}

const folder = join(import.meta.dirname, "../../cases/reports");
const compact = (text: string): string => text.replace(/\s/g, "");
const sorted = (items: readonly string[]): string[] => [...items].sort();

function parsedForComparison(event: PolicyEvent, expected: ExpectedEvent | undefined): Record<string, unknown> {
  const text = compact(event.text);
  const { section, regions, date, endDate, url, urlDamaged, issues } = event;
  return {
    section, subject: compact(event.subject), regions: sorted(regions), date, endDate, url, urlDamaged,
    issues: sorted(issues.filter((code) => expected?.issues.includes(code) ?? true)),
    ...(expected?.text !== undefined || expected === undefined ? { text } : {}),
    ...(expected?.textLength !== undefined ? { textLength: text.length } : {}),
    ...(expected?.textIncludes !== undefined ? { textIncludes: expected.textIncludes.filter((part) => text.includes(compact(part))) } : {}),
  };
}

function wanted(event: ExpectedEvent): Record<string, unknown> {
  return { ...event, subject: compact(event.subject), regions: sorted(event.regions), issues: sorted(event.issues), ...(event.text === undefined ? {} : { text: compact(event.text) }) };
}

function expectationOf(name: string): Expected {
  return JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Expected;
}

/** A file of white space only is refused by the reader already: no blocks. */
async function blocksOf(name: string): Promise<readonly Block[]> {
  const input = readdirSync(join(folder, name)).find((file) => file.startsWith("input."));
  if (input === undefined) throw new Error(`${name} has no input`);
  try {
    return await readDocument(input, new Uint8Array(readFileSync(join(folder, name, input))));
  } catch (error) {
    if (error instanceof UnreadableFile && error.code === "empty") return [];
    throw error;
  }
}

async function parseCase(name: string): Promise<Report> {
  return parseReport(await blocksOf(name), loadLexicon());
}

const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

describe.each(names)("report case %s", (name) => {
  const expected = expectationOf(name);

  it("gives exactly the expected events", async () => {
    const report = await parseCase(name);
    expect(report.events.map((event, i) => parsedForComparison(event, expected.events[i]))).toEqual(expected.events.map(wanted));
  });

  it("gives title, period and document findings", async () => {
    const report = await parseCase(name);
    if (expected.notAReport) expect(report.issues.map((issue) => issue.code)).toEqual([expect.stringMatching(/^(?:not-a-report|empty-document)$/)]);
    else expect({ title: compact(report.title), period: report.period }).toEqual({ title: compact(expected.title ?? ""), period: expected.period });
  });

});

describe.each(names.filter((name) => expectationOf(name).claims))("introduction of report case %s", (name) => {
  it("is read as claims", async () => {
    const written = (claims: NonNullable<Expected["claims"]>): string[] => sorted(claims.map((claim) => `${claim.kind} ${claim.name}: ${sorted(claim.regions).join(" ")}`));
    expect(written((await parseCase(name)).claims)).toEqual(written(expectationOf(name).claims ?? []));
  });
});
