import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { judge } from "../../../src/domain/evaluate/judge.ts";
import { readCases } from "../../../src/domain/evaluate/read-case.ts";
import { writeVerdict } from "../../../src/domain/evaluate/write-verdict.ts";

const GOLD = new URL("../../../../shared/gold/method-examples.json", import.meta.url);
const FIELDS = ["latestValue", "completion", "expectedProgress", "gapPoints", "status", "severity"] as const;

interface GoldCase {
  readonly id: string;
  readonly expected: Readonly<Record<(typeof FIELDS)[number], unknown>>;
  readonly accept?: Readonly<Record<string, readonly unknown[]>>;
}

/** The reference prints latest values as JSON numbers; numbers compare as 12-place texts. */
function comparable(value: unknown): unknown {
  return typeof value === "number" ? value.toFixed(12) : value;
}

describe("the worked cases of the method", () => {
  if (!existsSync(GOLD)) {
    process.stderr.write("LEFT OUT: shared/gold/method-examples.json is not there, the worked cases were not compared\n");
    it("is left out without the reference file", () => expect(existsSync(GOLD)).toBe(false));
    return;
  }
  const json: unknown = JSON.parse(readFileSync(GOLD, "utf8"));
  const reading = readCases(json);
  const gold: readonly GoldCase[] = JSON.parse(readFileSync(GOLD, "utf8"));

  it("are all read", () => expect([reading.errors, reading.cases.length]).toEqual([[], gold.length]));

  it.each(gold.map((item) => [item.id, item] as const))("%s is judged as the reference says", (id, item) => {
    const input = reading.cases.find((one) => one.id === id);
    if (!input) throw new Error(`no case ${id}`);
    const written = writeVerdict(id, judge(input.indicator, input.observations, input.asOf));
    for (const field of FIELDS) {
      const allowed = [item.expected[field], ...(item.accept?.[field] ?? [])].map(comparable);
      expect(allowed, field).toContain(written[field]);
    }
  });
});
