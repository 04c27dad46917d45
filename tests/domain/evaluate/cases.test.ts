import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { judge } from "../../../src/domain/evaluate/judge.ts";
import { readCases } from "../../../src/domain/evaluate/read-case.ts";
import { writeVerdict } from "../../../src/domain/evaluate/write-verdict.ts";

/** cases/*.json: one topic a file, in the form of `ledger evaluate`, with the verdict worked out by hand and a word on why. */
interface ExpectedCase {
  readonly id: string;
  readonly why: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const FOLDER = new URL("./cases/", import.meta.url);

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith(".json")))("%s", (name) => {
  const text = readFileSync(new URL(name, FOLDER), "utf8");
  const expected: readonly ExpectedCase[] = JSON.parse(text);
  const { cases, errors } = readCases(JSON.parse(text));

  it("is read without errors", () => {
    expect(errors).toEqual([]);
    expect(cases.length).toBe(expected.length);
  });

  it.each(expected.map((item, index) => [item.id, item.why, item, index] as const))("%s: %s", (id, _why, item, index) => {
    const input = cases[index];
    if (!input) throw new Error(`case ${id} was not read`);
    const { working, ...verdict } = writeVerdict(id, judge(input.indicator, input.observations, input.asOf));
    expect({ ...verdict, issues: working.issues }).toEqual({ id, ...item.expected });
  });
});
