import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../../src/app/build-workbook.ts";
import type { NewTarget } from "../../../src/app/change-target.ts";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import { runJob } from "../../../src/app/run-job.ts";
import { previewTarget, readingOfOne, targetsOf } from "../../../src/app/views/target-preview.ts";
import type { TargetSpan } from "../../../src/app/views/target-spans.ts";
import { holdsIn, targetSpans } from "../../../src/app/views/target-spans.ts";
import type { Indicator, TargetVersion } from "../../../src/domain/indicator.ts";
import { MemoryLedger } from "../memory-ledger.ts";

const STAMP = { at: "2018-07-09T10:00", by: "王" };
const RATE: Indicator = { id: "A-1", category: "政务", name: "办理点", kind: "stock", direction: "higher", schedule: "none", unit: "个", target: new Decimal(400), targetPeriod: "2018-12" };
const NEW: NewTarget = { target: 500, effectiveFrom: "2018-07", basis: "通知" };
const version = (effectiveFrom: string, target: number, targetPeriod: string | null = null): TargetVersion => ({ effectiveFrom, target: new Decimal(target), targetPeriod, version: "", basis: "" });

function ledger(indicator: Partial<Indicator> = {}): MemoryLedger {
  const content = buildWorkbook({
    plan: { name: "计划", start: "2018-01", indicators: [{ ...RATE, ...indicator }, { ...RATE, id: "A-2" }], observations: [{ id: "A-1", observation: { period: "2018-03", value: new Decimal(1) } }] },
    events: [], findings: [], log: [], asOf: "2018-07",
  });
  return new MemoryLedger(content.tables, content.names);
}

const shown = (spans: readonly TargetSpan[]): string[] => spans.map(({ from, to, target, targetPeriod }) => `${from ?? ""}–${to ?? ""}: ${target} (${targetPeriod ?? ""})`);

function preview(reading: WorkbookReading, change: Partial<NewTarget> = {}): readonly TargetSpan[] {
  const made = previewTarget(readingOfOne(reading, "a-1"), "A-1", { ...NEW, ...change }, STAMP);
  if (typeof made === "string") throw new Error(made);
  return made.spans;
}

describe("which target holds when", () => {
  it("is that of 指标表 in every month, until a version begins", () => {
    expect(shown(targetSpans(RATE, null))).toEqual(["–: 400 (2018-12)"]);
    expect(shown(targetSpans({ ...RATE, targetVersions: [version("2018-07", 500, "2019-12")] }, "2018-01"))).toEqual(["–2018-06: 400 (2018-12)", "2018-07–: 500 (2019-12)"]);
  });

  it("leaves out what would hold before all that the ledger knows, and takes the lower of two rows for one month", () => {
    const targetVersions = [version("2018-07", 500), version("2018-01", 400), version("2018-07", 550)];
    expect(shown(targetSpans({ ...RATE, target: new Decimal(550), targetVersions }, "2018-03"))).toEqual(["2018-01–2018-06: 400 (2018-12)", "2018-07–: 550 (2018-12)"]);
  });

  it("has each month in exactly one span", () => {
    const spans = targetSpans({ ...RATE, targetVersions: [version("2018-07", 500), version("2018-Q1", 450)] }, null);
    const months = ["2017-12", "2018-02", "2018-03", "2018-06", "2018-07", "2030-01"];
    expect(months.map((month) => spans.filter((span) => holdsIn(span, month)).map(({ target }) => target))).toEqual([["400"], ["400"], ["450"], ["450"], ["500"], ["500"]]);
  });
});

describe("what a change would mean", () => {
  it("says the new target first, then what goes on before it", async () => {
    expect(shown(preview(await ledger().read()))).toEqual(["2018-07–: 500 (2018-12)", "2018-01–2018-06: 400 (2018-12)"]);
    expect(shown(preview(await ledger().read(), { targetPeriod: "2020-12" }))).toEqual(["2018-07–: 500 (2020-12)", "2018-01–2018-06: 400 (2018-12)"]);
  });

  it("ends where a later version is there already", async () => {
    const reading = await ledger({ target: new Decimal(800), targetVersions: [version("2018-01", 400), version("2019-01", 800)] }).read();
    expect(shown(preview(reading))).toEqual(["2018-07–2018-12: 500 (2018-12)", "2018-01–2018-06: 400 (2018-12)", "2019-01–: 800 (2018-12)"]);
  });

  it("is what the workbook says once the job is done", async () => {
    const book = ledger({ targetVersions: [version("2018-01", 400)] });
    const made = previewTarget(readingOfOne(await book.read(), "A-1"), "A-1", { ...NEW, targetPeriod: "2020-12" }, STAMP);
    if (typeof made === "string") throw new Error(made);
    await runJob(book, made.job);
    expect(targetsOf(await book.read(), "A-1")).toEqual([made.spans[1], made.spans[0]]);
  });

  it("tells the problem of the change", async () => {
    expect(previewTarget(await ledger().read(), "A-1", { ...NEW, target: 400 }, STAMP)).toBe("nothing-changed");
  });
});
