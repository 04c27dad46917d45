import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import type { NewIndicator } from "../../src/app/add-indicator.ts";
import { addIndicator } from "../../src/app/add-indicator.ts";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import { readLedgerInput } from "../../src/app/ledger-input.ts";
import { runJob } from "../../src/app/run-job.ts";
import { undoLast } from "../../src/app/undo-job.ts";
import type { Indicator } from "../../src/domain/indicator.ts";
import { MemoryLedger } from "./memory-ledger.ts";
import { contentOf, openLedger } from "./open-ledger.ts";

const STAMP = { at: "2018-08-03T09:00", by: "王" };
const first: Indicator = { id: "A-08", category: "政务", name: "窗口数", kind: "stock", direction: "higher", schedule: "none", unit: "个", target: new Decimal(60), targetPeriod: "2018-12" };
const GIVEN: NewIndicator = {
  plan: "计划", name: " 上云企业 ", category: "制造", unit: "家", kind: "stock", direction: "higher", target: "１，２００", targetPeriod: "2020-12", baseline: "200", baselinePeriod: "2017-12",
  schedule: "linear", accumulate: null, op: null, frequency: "quarter", owner: "经信委", usedFrom: "2018-08",
};

function ledger(indicators: readonly Indicator[] = [first], planName = "计划"): MemoryLedger {
  const content = buildWorkbook({ plan: { name: planName, indicators, observations: [{ id: "A-09", observation: { period: "2018-05", value: new Decimal(1) } }] }, events: [], findings: [], log: [], asOf: "2018-07" });
  return new MemoryLedger(content.tables, content.names);
}

async function tried(change: Partial<NewIndicator>, book = ledger()): Promise<ReturnType<typeof addIndicator>> {
  return addIndicator(await book.read(), { ...GIVEN, ...change }, STAMP);
}

describe("an indicator that comes in the year", () => {
  // A-09 is the number of data whose indicator is gone: the new one must not inherit them.
  it("gets a number of its plan that nothing carries, and a row with all that was given", async () => {
    const { id, job, problems, warnings } = await tried({});
    expect([id, problems, warnings]).toEqual(["A-10", [], []]);
    const [row] = job?.change.added?.["indicators"] ?? [];
    expect(row).toEqual({
      id: "A-10", category: "制造", name: "上云企业", unit: "家", direction: "越高越好", kind: "时点", baselinePeriod: "2017-12", baseline: 200, targetPeriod: "2020-12", target: 1200, owner: "经信委",
      completionPrinted: null, schedule: "线性", op: null, accumulate: null, windowStart: null, cap: null, printedPeriod: null, handVerdict: null, remark: null, plan: null, usedFrom: "2018-08", retiredFrom: null, frequency: "季",
    });
    expect(job?.log).toEqual([{ ...STAMP, action: "新增指标", object: "A-10 上云企业", place: "指标表", after: "目标1200家（目标期2020年12月），自2018年8月起用，按季填报" }]);
  });

  it("counts from its month on, belongs to the plan that is named, and is taken back", async () => {
    const book = ledger([first, { ...first, id: "B-1", plan: "第二个计划" }]);
    const before = contentOf(await book.read());
    const { id, job } = await tried({ plan: "第二个计划", unit: "栋", target: "5 栋", baseline: "" }, book);
    if (job === null) throw new Error("not made");
    await runJob(book, job);
    const reading = await book.read();
    const [in7, in8] = ["2018-07", "2018-08"].map((month) => readLedgerInput(reading, month).indicators.map((indicator) => `${indicator.id} ${indicator.plan}`));
    expect([id, in7, in8]).toEqual(["B-2", ["A-08 计划", "B-1 第二个计划"], ["A-08 计划", "B-1 第二个计划", "B-2 第二个计划"]]);
    expect(reading.tables["units"]?.at(-1)?.values).toMatchObject({ unit: "栋", factor: 1 });
    await undoLast(book, STAMP);
    expect(contentOf(await book.read())).toEqual(before);
  });

  it("is the first of a ledger that has none", async () => {
    const content = buildWorkbook({ plan: { name: "", indicators: [], observations: [] }, events: [], findings: [], log: [], asOf: "2018-07" });
    expect(await tried({ plan: "未命名计划" }, new MemoryLedger(content.tables, content.names))).toMatchObject({ id: "ZB-01", problems: [] });
  });

  it("has the limit of a share, the operator of a threshold and the sum of a flow, each only where it means something", async () => {
    const row = async (change: Partial<NewIndicator>) => (await tried({ baseline: "", baselinePeriod: "", ...change })).job?.change.added?.["indicators"]?.[0];
    expect(await row({ name: "网上办理率", unit: "%", target: "80%", kind: "ratio", op: ">", accumulate: "sum" })).toMatchObject({ target: 80, cap: 100, op: null, accumulate: null });
    expect(await row({ kind: "threshold", op: ">", accumulate: "ytd" })).toMatchObject({ op: ">", accumulate: null });
    expect(await row({ kind: "flow", accumulate: "ytd" })).toMatchObject({ accumulate: "累计数" });
    expect(await row({ kind: "flow", accumulate: "annual_rate" })).toMatchObject({ accumulate: null });
    expect(await row({ kind: "qualitative", target: "全面建成" })).toMatchObject({ target: "全面建成", kind: "定性" });
    expect(await row({ kind: "qualitative", target: "", category: "" })).toMatchObject({ target: null, category: null });
  });
});

describe("what is said before it is written", () => {
  it.each<[Partial<NewIndicator>, string[]]>([
    [{ name: " " }, ["name missing"]], [{ name: "长".repeat(201) }, ["name too-long"]], [{ target: "" }, ["target missing"]], [{ target: "七成" }, ["target not-a-number"]], [{ target: "5万" }, ["target not-a-number"]],
    [{ baseline: "约200" }, ["baseline not-a-number"]], [{ targetPeriod: "2020年" }, ["targetPeriod not-a-month"]], [{ usedFrom: "八月", targetPeriod: "1020-12" }, ["targetPeriod not-a-month", "usedFrom not-a-month"]],
    [{ baselinePeriod: "" }, ["baselinePeriod needs-baseline-period"]], [{ targetPeriod: "2017-12" }, ["targetPeriod not-after-baseline"]],
  ])("%j", async (change, expected) => {
    const { job, problems } = await tried(change);
    expect([job, problems.map(({ field, code }) => `${field} ${code}`)]).toEqual([null, expected]);
  });

  it("that the name is there already in this plan, in another one it may be", async () => {
    expect((await tried({ name: "窗 口数" })).warnings).toEqual([{ code: "same-name", id: "A-08" }]);
    expect((await tried({ name: "窗口数", plan: "第二个计划" }, ledger([first, { ...first, id: "B-1", name: "其他", plan: "第二个计划" }]))).warnings).toEqual([]);
  });

  it("that nothing is expected before the target period, or milestones are still to be written", async () => {
    const codes = async (change: Partial<NewIndicator>): Promise<string[]> => (await tried(change)).warnings.map(({ code }) => code);
    expect(await codes({ baseline: "", baselinePeriod: "" })).toEqual(["no-expectation"]);
    expect(await codes({ targetPeriod: "" })).toEqual(["no-expectation"]);
    expect(await codes({ baseline: "", baselinePeriod: "", kind: "flow" })).toEqual([]);
    expect(await codes({ baseline: "", baselinePeriod: "", schedule: "deadline" })).toEqual([]);
    expect(await codes({ schedule: "milestone" })).toEqual(["milestones-needed"]);
    expect(await codes({ targetPeriod: "2018-07" })).toEqual(["due-before-use"]);
    expect(await codes({ targetPeriod: "2018-08" })).toEqual([]);
  });
});

describe("in the open workbook", { timeout: 60_000 }, () => {
  it("is done and taken back", async () => {
    const open = await openLedger();
    const before = contentOf(await open.read());
    const { id, job } = addIndicator(await open.read(), { ...GIVEN, plan: String((await open.read()).names["planName"] ?? "") }, STAMP);
    if (job === null) throw new Error("not made");
    await runJob(open.port, job);
    expect([id, (await open.read()).tables["indicators"]?.at(-1)?.values["name"]]).toEqual(["ZJ-23", "上云企业"]);
    await undoLast(open.port, STAMP);
    expect(contentOf(await open.read())).toEqual(before);
  });
});
