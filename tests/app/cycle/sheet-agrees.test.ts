import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkObservation } from "../../../src/app/cycle/check-entry.ts";
import { idKey, readCycle } from "../../../src/app/cycle/read-cycle.ts";
import { buildWorkbook } from "../../../src/app/build-workbook.ts";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import type { EntryCheckCode } from "../../../src/domain/evaluate/entry-checks.ts";
import type { Indicator } from "../../../src/domain/indicator.ts";
import { monthNumber, monthOf } from "../../../src/domain/period.ts";
import type { MonthlyEntry } from "../../../src/workbook/rows.ts";
import { workbookDescription } from "../../../src/workbook/workbook-description.ts";
import { readWorkbook } from "../../../src/xlsx/read-workbook.ts";
import { writeWorkbook } from "../../../src/xlsx/write-workbook.ts";
import { recalculate } from "../../setup/recalculate.ts";

/** 校验 in the order in which the sheet asks; where several apply it says the first. */
const SAID: readonly (readonly [EntryCheckCode, string])[] = [
  ["rank-not-integer", "排名须为从1起的整数"], ["above-cap", "超过上限"], ["negative", "负数"], ["total-falls", "累计数小于同年前期"], ["unit-slip", "与上期相差十倍以上，请核单位"],
];
const EXPLAINED = "（已说明）";
const FIRST = monthNumber("2017-09");
const MONTHS = 18;

const base = { category: "甲", direction: "higher", target: new Decimal(50), targetPeriod: "2019-12", schedule: "deadline" } as const;
const kinds: readonly Omit<Indicator, "id" | "name">[] = [
  { ...base, kind: "stock", unit: "家" }, { ...base, kind: "stock", unit: "亿元", baseline: new Decimal(-1), baselinePeriod: "2015-12" }, { ...base, kind: "ratio", unit: "%" },
  { ...base, kind: "ratio", unit: "%", cap: new Decimal(100) }, { ...base, kind: "ratio", unit: "", target: new Decimal(0.5) }, { ...base, kind: "rank", unit: "", direction: "lower", target: new Decimal(3) },
  { ...base, kind: "flow", unit: "亿元", accumulate: "ytd", windowStart: "2017-01" }, { ...base, kind: "flow", unit: "亿元", accumulate: "sum", windowStart: "2017-01" },
  { ...base, kind: "index", unit: "" }, { ...base, kind: "threshold", unit: "%" }, { ...base, kind: "stock", unit: "家", cap: new Decimal(90) },
];

/** Values that go on, jump by powers of ten, turn negative, fall or have decimals. */
const value = fc.oneof(
  fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 120 }).map((number) => number * 10), fc.integer({ min: 1, max: 120 }).map((number) => number / 100), fc.integer({ min: -9, max: 0 }), fc.constant(40), fc.constant(40),
);

async function sample(): Promise<WorkbookReading> {
  const indicators = Array.from({ length: 4 }, (_, copy) => kinds.map((kind, index): Indicator => ({ ...kind, id: `I${copy}-${index}`, name: `指标${copy}-${index}` }))).flat();
  const rows = fc.sample(fc.array(fc.tuple(value, fc.boolean()), { minLength: MONTHS, maxLength: MONTHS }), { numRuns: indicators.length, seed: 20181121 });
  const observations = indicators.flatMap(({ id }, index): MonthlyEntry[] => (rows[index] ?? []).map(([number, noted], month) => (
    { id, observation: { period: monthOf(FIRST + month), value: new Decimal(number) }, ...(noted ? { note: "原因" } : {}) })));
  const content = buildWorkbook({ plan: { name: "样例", indicators, observations }, events: [], findings: [], log: [], asOf: monthOf(FIRST + MONTHS - 1) });
  const { bytes } = await writeWorkbook(workbookDescription, content);
  return readWorkbook(await recalculate(bytes), workbookDescription);
}

describe("校验 of 月度数据, computed by LibreOffice", { timeout: 300_000 }, () => {
  it("asks what the core asks, of every value", async () => {
    const reading = await sample();
    const cycle = readCycle(reading);
    const differences: string[] = [];
    const met = new Map<string, number>();
    for (const { values, computed } of reading.tables["monthly"] ?? []) {
      const known = cycle.get(idKey(values["id"]));
      const entry = known?.indicator.observations.find(({ period }) => period === values["period"]);
      if (known === undefined || entry === undefined) throw new Error("a row without its indicator");
      const codes = checkObservation(known, entry).map(({ code }) => code);
      const first = SAID.find(([code]) => codes.includes(code));
      const note = first === undefined || first[0] === "rank-not-integer" || (values["note"] ?? "") === "" ? "" : EXPLAINED;
      const expected = first === undefined ? "正常" : `${first[1]}${note}`;
      met.set(expected, (met.get(expected) ?? 0) + 1);
      if (computed["check"] !== expected) differences.push(`${String(values["id"])} ${String(values["period"])} ${String(values["value"])}: sheet ${String(computed["check"])}, core ${expected}`);
    }
    expect(differences).toEqual([]);
    // Everything that can be said was said somewhere, explained and not.
    expect([...met.keys()].sort()).toEqual(["正常", ...SAID.flatMap(([code, said]) => (code === "rank-not-integer" ? [said] : [said, `${said}${EXPLAINED}`]))].sort());
  });
});
