import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { planReport } from "../../../../src/app/plan-report.ts";
import { parsePlan, type PlanTable } from "../../../../src/domain/parse/plan/parse-plan.ts";
import { readDocument } from "../../../../src/readers/read-document.ts";

/** Beside each document its expectation, made by hand: only the fields named there are compared. `report` is what `ledger plan` makes of it. */
interface Expected {
  readonly note: string;
  readonly title: string;
  readonly asOf: string | null;
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
  readonly report?: readonly { readonly completion: number | null; readonly status: string; readonly printedAgrees: boolean }[];
  readonly documentIssues?: readonly string[];
}

const folder = join(import.meta.dirname, "../../../cases/plan");
const documents = readdirSync(folder).filter((file) => !file.endsWith(".json"));

async function parsed(file: string): Promise<PlanTable> {
  return parsePlan(await readDocument(file, new Uint8Array(readFileSync(join(folder, file)))));
}

function expectation(file: string): Expected {
  return JSON.parse(readFileSync(join(folder, file.replace(/\.\w+$/, ".expected.json")), "utf8")) as Expected;
}

const plain = (value: unknown): unknown => (value instanceof Decimal || Decimal.isDecimal(value) ? Number(String(value)) : Array.isArray(value) ? value.map(plainFields) : value);
const plainFields = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)])) : value;

describe.each(documents)("plan table %s", (file) => {
  it("is read as expected", async () => {
    const expected = expectation(file);
    const table = await parsed(file);
    const compared = table.indicators.map((row, i) =>
      Object.fromEntries(Object.keys(expected.indicators[i] ?? {}).map((key) => [key, plain(Object.entries(row).find(([name]) => name === key)?.[1])])));
    expect({ title: table.title, asOf: table.asOf }).toEqual({ title: expected.title, asOf: expected.asOf });
    expect(compared).toEqual(expected.indicators);
    expect(table.issues.map(({ code }) => code)).toEqual(expected.documentIssues ?? []);
  });
});

describe.each(documents.filter((file) => expectation(file).report))("plan table %s", (file) => {
  it("is judged as expected", async () => {
    const { indicators } = planReport(await parsed(file));
    const rounded = indicators.map(({ completion, status, printedAgrees }) => ({ completion: completion === null ? null : Number(completion.toFixed(12)), status, printedAgrees }));
    expect(rounded).toEqual(expectation(file).report);
  });
});
