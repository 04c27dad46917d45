import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import type { NewTarget } from "../../src/app/change-target.ts";
import { changeTarget } from "../../src/app/change-target.ts";
import { readLedgerInput } from "../../src/app/ledger-input.ts";
import type { Job } from "../../src/app/run-job.ts";
import { runJob } from "../../src/app/run-job.ts";
import { contentAsSource } from "../../src/app/status-report.ts";
import { undoLast } from "../../src/app/undo-job.ts";
import { inForce } from "../../src/domain/evaluate/in-force.ts";
import { judge } from "../../src/domain/evaluate/judge.ts";
import type { Indicator, Status, TargetVersion } from "../../src/domain/indicator.ts";
import { contentOf, openLedger } from "./open-ledger.ts";

type Source = ReturnType<typeof contentAsSource>;
const STAMP = { at: "2018-07-09T10:00", by: "王" };
const RATE: Indicator = { id: "A-1", category: "政务", name: "网上办理率", kind: "ratio", direction: "higher", schedule: "none", unit: "%", target: new Decimal(60), targetPeriod: "2018-12" };

function ledger(indicator: Partial<Indicator> = {}, start: string | undefined = "2018-01"): Source {
  const observations = ["2018-03", "2018-06", "2018-07"].map((period) => ({ id: "A-1", observation: { period, value: new Decimal(62) } }));
  return contentAsSource(buildWorkbook({ plan: { name: "计划", ...(start === undefined ? {} : { start }), indicators: [{ ...RATE, ...indicator }], observations }, events: [], findings: [], log: [], asOf: "2018-07" }));
}

function jobOf(source: Source, change: Partial<NewTarget> = {}): Job {
  const job = changeTarget(source, "a-1", { target: 65, effectiveFrom: "2018-07", basis: "《关于调整目标的通知》", ...change }, STAMP);
  if (typeof job === "string") throw new Error(job);
  return job;
}

/** The ledger as the job leaves it. */
function done(source: Source, { change }: Job): Source {
  const tables = Object.fromEntries(Object.entries(source.tables).map(([key, rows]) => {
    const changes = new Map((change.changed?.[key] ?? []).map(({ line, values }) => [line, values]));
    const kept = rows.map((row) => ({ ...row, values: { ...row.values, ...changes.get(row.line) } }));
    const added = (change.added?.[key] ?? []).map((values, index) => ({ line: rows.length + index + 1, values, computed: {}, misfits: [] }));
    return [key, [...kept, ...added]] as const;
  }));
  return { ...source, tables: { ...source.tables, ...tables } };
}

function statuses(source: Source, months: readonly string[]): (Status | undefined)[] {
  const [indicator] = readLedgerInput(source).indicators;
  return months.map((month) => (indicator === undefined ? undefined : judge(indicator.judgeable, indicator.observations, month).status));
}

function version(effectiveFrom: string, target: number, rest: Partial<TargetVersion> = {}): TargetVersion {
  return { effectiveFrom, target: new Decimal(target), targetPeriod: null, ...rest };
}

describe("a target changed in July", () => {
  it("keeps the old one from the plan's start and says in the log what, from when and why", () => {
    const job = jobOf(ledger());
    expect(job.change.added?.["targetVersions"]).toEqual([
      { id: "A-1", version: "原定目标", effectiveFrom: "2018-01", target: 60, targetPeriod: "2018-12", basis: "" },
      { id: "A-1", version: "调整1", effectiveFrom: "2018-07", target: 65, targetPeriod: null, basis: "《关于调整目标的通知》" },
    ]);
    expect(job.change.changed?.["indicators"]?.map(({ line, expected, values }) => [line, expected["target"], values])).toEqual([[1, 60, { target: 65 }]]);
    expect(job.log).toEqual([{
      ...STAMP, action: "调整目标", object: "A-1 网上办理率", place: "指标表 目标值，目标版本表", before: "60%（目标期2018年12月）", after: "65%（目标期2018年12月），自2018年7月起",
      reason: "《关于调整目标的通知》",
    }]);
  });

  // 62 is better than 60 until June and short of 65 from July, without a schedule to be measured by.
  it("is judged in June by the old one and in July by the new one", () => {
    const source = ledger();
    expect(statuses(done(source, jobOf(source)), ["2018-03", "2018-06", "2018-07"])).toEqual(["超额完成", "超额完成", "无法判定"]);
  });

  it("keeps the old one for months reported before the plan began", () => {
    const source = ledger({}, "2018-05");
    expect(jobOf(source).change.added?.["targetVersions"]?.[0]).toMatchObject({ effectiveFrom: "2018-03", target: 60 });
    const bare = contentAsSource(buildWorkbook({ plan: { name: "", indicators: [RATE], observations: [] }, events: [], findings: [], log: [], asOf: "2018-07" }));
    expect(jobOf(bare).change.added?.["targetVersions"]?.[0]).toMatchObject({ effectiveFrom: "2018-01", target: 60 });
  });
});

describe("a second change", () => {
  it("adds one version and leaves the first ones alone", () => {
    const source = ledger();
    const once = done(source, jobOf(source));
    const job = jobOf(once, { target: 70, effectiveFrom: "2018-10", basis: "再次调整" });
    expect(job.change.added?.["targetVersions"]).toEqual([{ id: "A-1", version: "调整2", effectiveFrom: "2018-10", target: 70, targetPeriod: null, basis: "再次调整" }]);
    const twice = done(once, job);
    const [indicator] = readLedgerInput(twice).indicators;
    expect(["2018-06", "2018-09", "2018-10"].map((month) => judge(indicator?.judgeable ?? RATE, [{ period: "2018-06", value: new Decimal(62) }], month).working.inputs["target"])).toEqual(["60", "65", "70"]);
  });

  // The table began in July with the target of 指标表 holding before: that one is to hold before July still.
  it("keeps the target of 指标表 where the versions begin later than the values", () => {
    const source = ledger({ targetVersions: [version("2018-07", 65)] });
    const job = jobOf(source, { target: 70, effectiveFrom: "2018-10" });
    expect(job.change.added?.["targetVersions"]?.map(({ effectiveFrom, target }) => [effectiveFrom, target])).toEqual([["2018-01", 60], ["2018-10", 70]]);
  });

  it("leaves 指标表 alone where a later version is there already", () => {
    const source = ledger({ target: new Decimal(80), targetVersions: [version("2018-01", 60), version("2019-01", 80)] });
    expect(jobOf(source).change.changed).toEqual({});
  });
});

describe("a new target period", () => {
  it("goes into 指标表; versions that had none of their own keep the old one", () => {
    const source = ledger({ targetVersions: [version("2018-01", 60)] });
    const job = jobOf(source, { targetPeriod: "2020-12" });
    expect(job.change.changed?.["indicators"]?.[0]?.values).toEqual({ target: 65, targetPeriod: "2020-12" });
    expect(job.change.changed?.["targetVersions"]?.map(({ values }) => values)).toEqual([{ targetPeriod: "2018-12" }]);
    const [indicator] = readLedgerInput(done(source, job)).indicators;
    expect(["2018-06", "2018-07"].map((month) => judge(indicator?.judgeable ?? RATE, [], month).working.inputs["targetPeriod"])).toEqual(["2018-12", "2020-12"]);
  });
});

describe("in the open workbook", { timeout: 60_000 }, () => {
  it("is done and taken back", async () => {
    const ledgerOpen = await openLedger();
    const before = contentOf(await ledgerOpen.read());
    const job = changeTarget(await ledgerOpen.read(), "ZJ-01", { target: 3500, effectiveFrom: "2017-07", basis: "《通知》" }, STAMP);
    if (typeof job === "string") throw new Error(job);
    await runJob(ledgerOpen.port, job);
    const [indicator] = readLedgerInput(await ledgerOpen.read()).indicators;
    // 3000 of 3000 by the old target, of 3500 by the new one.
    expect(["2017-06", "2017-12"].map((month) => inForce(indicator?.judgeable ?? RATE, month).target.toString())).toEqual(["3000", "3500"]);
    await undoLast(ledgerOpen.port, STAMP);
    expect(contentOf(await ledgerOpen.read())).toEqual(before);
  });
});

describe("what cannot be done", () => {
  it.each([
    [{ target: Number.NaN }, "target-unreadable"], [{ target: "七成" }, "target-unreadable"], [{ effectiveFrom: "七月" }, "period-unreadable"], [{ targetPeriod: "2020年" }, "period-unreadable"],
    [{ basis: "  " }, "basis-missing"], [{ target: 60 }, "nothing-changed"],
  ])("%j: %s", (change, problem) => {
    expect(changeTarget(ledger(), "A-1", { target: 65, effectiveFrom: "2018-07", basis: "通知", ...change }, STAMP)).toBe(problem);
  });

  it("names an indicator that is not there", () => {
    expect(changeTarget(ledger(), "B-1", { target: 65, effectiveFrom: "2018-07", basis: "通知" }, STAMP)).toBe("indicator-unknown");
  });
});

describe("rows of 目标版本表 that cannot be read", () => {
  it("are named and judge nothing", () => {
    const source = ledger();
    const row = (line: number, values: Record<string, string | number | null>, misfits: string[] = []): Source["tables"][string][number] =>
      ({ line, values: { id: "A-1", version: "一", effectiveFrom: "2018-01", target: 1, targetPeriod: null, basis: null, ...values }, computed: {}, misfits });
    const rows = [
      row(1, { id: null }), row(2, { id: "B-9" }), row(3, { effectiveFrom: "去年" }, ["effectiveFrom"]), row(4, { target: "七成" }, ["target"]), row(5, { target: null }),
      row(6, { targetPeriod: "2020年" }, ["targetPeriod"]), row(7, { id: null, version: null, effectiveFrom: null, target: null }),
    ];
    const { indicators, unusedVersions } = readLedgerInput({ ...source, tables: { ...source.tables, targetVersions: rows } });
    expect(indicators[0]?.judgeable.targetVersions).toEqual([]);
    expect(unusedVersions.map(({ line, reason }) => [line, reason])).toEqual([
      [1, "id-missing"], [2, "id-unknown"], [3, "start-unreadable"], [4, "target-unreadable"], [5, "target-unreadable"], [6, "target-period-unreadable"],
    ]);
  });
});
