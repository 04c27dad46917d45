import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import { checkWorkbook } from "../../src/app/check-workbook.ts";
import type { PlanChoice, PlanImportJob, PlanMode } from "../../src/app/import-plan.ts";
import { importPlanJob } from "../../src/app/import-plan.ts";
import { planContent } from "../../src/app/plan-content.ts";
import { planNameProblem, plansOf } from "../../src/app/plans-of.ts";
import { runJob } from "../../src/app/run-job.ts";
import type { ReadPlan } from "../../src/app/start-ledger.ts";
import { readPlan } from "../../src/app/start-ledger.ts";
import { undoLast } from "../../src/app/undo-job.ts";
import { readDocument } from "../../src/readers/read-document.ts";
import { MemoryLedger } from "./memory-ledger.ts";
import { contentOf } from "./open-ledger.ts";

const HEAD = ["| 领域 | 指标 | 2018年目标值 | 2018年实际值 |", "|---|---|---|---|"];
const STAMP = { at: "2019-01-10T09:00", by: "王五" };
const [NET, GRID] = ["第一个计划", "网格计划"];

async function planOf(rows: readonly string[], title = "山西省第二批目标完成情况"): Promise<ReadPlan> {
  return readPlan("计划.md", await readDocument("计划.md", new TextEncoder().encode([`# ${title}`, "", ...HEAD, ...rows].join("\n"))));
}

/** A ledger of one plan: SX-01 80 of 100, SX-02 10 of 10, as of December 2018. */
async function ledgerOf(planName = NET): Promise<MemoryLedger> {
  const { table, file } = await planOf(["| 制造 | 上云企业（家） | 100 | 80 |", "| 制造 | 示范基地（个） | 10 | 10 |"], "山西省目标完成情况");
  const { plan, findings } = planContent(table, file);
  const content = buildWorkbook({ plan: { ...plan, name: planName }, events: [], findings, log: [], asOf: "2018-12" });
  return new MemoryLedger(content.tables, content.names);
}

async function done(book: MemoryLedger, rows: readonly string[], mode: PlanMode, choice: PlanChoice = {}, title?: string): Promise<PlanImportJob> {
  const made = importPlanJob(await book.read(), await planOf(rows, title), mode, "2018-12", STAMP, choice);
  if (made.job !== null) await runJob(book, made.job);
  return made;
}

/** Two plans: 第一个计划 with SX-01 and SX-02, 网格计划 with SX-03 (50 of 50) and SX-04 (5 of 10). */
async function twoPlans(): Promise<MemoryLedger> {
  const book = await ledgerOf();
  await done(book, ["| 制造 | 上云企业（家） | 50 | 50 |", "| 治理 | 网格（个） | 10 | 5 |"], "beside", { plan: GRID });
  return book;
}

const held = async (book: MemoryLedger): Promise<unknown[] | undefined> => (await book.read()).tables["indicators"]?.map(({ values }) => [values["id"], values["name"], values["target"], values["plan"]]);

describe("a plan beside the one that is there", () => {
  it("is all new, under numbers and a name of its own, also where it names the same indicator", async () => {
    const book = await ledgerOf();
    const before = await book.read();
    const { merge, counts, job } = await done(book, ["| 制造 | 上云企业（家） | 50 | 50 |", "| 治理 | 网格（个） | 10 | 5 |"], "beside", { plan: ` ${GRID} ` });
    expect([merge.rows.map(({ state }) => state), merge.gone, counts]).toEqual([["new", "new"], [], { indicators: 2, values: 2, removedIndicators: 0, removedValues: 0 }]);
    expect(await held(book)).toEqual([["SX-01", "上云企业", 100, null], ["SX-02", "示范基地", 10, null], ["SX-03", "上云企业", 50, GRID], ["SX-04", "网格", 10, GRID]]);
    expect(job?.log[0]).toMatchObject({ action: "加入计划", object: GRID, after: "新增指标2项（SX-03 上云企业、SX-04 网格），数据2条；已有指标2项未改" });
    expect((await book.read()).names).toEqual(before.names);
    await undoLast(book, STAMP);
    expect(contentOf(await book.read())).toEqual(contentOf(before));
  });

  // 第一个计划: (0.8 + 1) / 2; 网格计划: (1 + 0.5) / 2.
  it("is judged apart on the same 报告期", async () => {
    const { plans, total } = checkWorkbook(await (await twoPlans()).read());
    expect(plans.map(({ plan, total: count, lagging, meanCompletion }) => [plan, count, lagging, Number(meanCompletion)])).toEqual([[NET, 2, ["SX-01"], 0.9], [GRID, 2, ["SX-04"], 0.75]]);
    expect(total.total).toBe(4);
  });

  it("counts from the month that is asked for, so that closed months stay", async () => {
    const book = await ledgerOf();
    await done(book, ["| 治理 | 网格（个） | 10 | 5 |"], "beside", { plan: GRID, usedFrom: "2019-01" });
    expect(checkWorkbook(await book.read())).toMatchObject({ asOf: "2018-12", total: { total: 2 }, outOfUse: [{ id: "SX-03", standing: "not-yet" }] });
  });

  it.each([["", "missing"], [" ", "missing"], ["长".repeat(101), "too-long"], [NET, "taken"], ["第 一个计划", "taken"], [GRID, null]] as const)("is not written as %j: %s", async (name, problem) => {
    const reading = await (await ledgerOf()).read();
    expect(planNameProblem(reading, name)).toBe(problem);
    expect(importPlanJob(reading, await planOf(["| 治理 | 网格（个） | 10 | 5 |"]), "beside", "2018-12", STAMP, { plan: name }).job === null).toBe(problem !== null);
  });
});

describe("a table for one of several plans", () => {
  it("is compared with that plan alone, and what is new belongs to it", async () => {
    const book = await twoPlans();
    const { merge } = await done(book, ["| 制造 | 上云企业（家） | 60 | 55 |", "| 治理 | 网格员（人） | 7 | 7 |"], "add", { plan: GRID });
    expect(merge.rows.map(({ state, id, changes }) => [state, id, changes.map(({ header }) => header)])).toEqual([["changed", "SX-03", ["目标值"]], ["new", "SX-05", []]]);
    expect(merge.gone.map(({ id }) => id)).toEqual(["SX-04"]);
    expect((await held(book))?.at(-1)).toEqual(["SX-05", "网格员", 7, GRID]);
  });

  it("belongs to the first where none is named; blank stays blank there", async () => {
    const book = await twoPlans();
    await done(book, ["| 商务 | 网店（家） | 7 | 7 |"], "add");
    expect((await held(book))?.at(-1)).toEqual(["SX-05", "网店", 7, null]);
  });

  it("stays in the plan that all rows name, although 参数 names another", async () => {
    const book = await twoPlans();
    book.tables.set("indicators", (book.tables.get("indicators") ?? []).filter(({ plan }) => plan === GRID));
    await done(book, ["| 商务 | 网店（家） | 7 | 7 |"], "add");
    expect((await held(book))?.at(-1)).toEqual(["SX-05", "网店", 7, GRID]);
  });

  it("takes the place of that plan only: the other one, 报告期 and what was recorded stay", async () => {
    const book = await twoPlans();
    const before = await book.read();
    const { counts, job } = await done(book, ["| 治理 | 社区（个） | 10 | 5 |"], "replace", { plan: GRID }, "山西省社区计划目标完成情况");
    expect(counts).toEqual({ indicators: 1, values: 1, removedIndicators: 2, removedValues: 2 });
    const title = "山西省社区计划目标完成情况";
    expect(await held(book)).toEqual([["SX-01", "上云企业", 100, null], ["SX-02", "示范基地", 10, null], ["SX-05", "社区", 10, title]]);
    const after = await book.read();
    expect(after.tables["monthly"]?.map(({ values }) => values["id"])).toEqual(["SX-01", "SX-02", "SX-05"]);
    expect([after.names, after.tables["history"]]).toEqual([before.names, before.tables["history"]]);
    expect(job?.log[0]).toMatchObject({ before: expect.stringContaining(`${GRID}：指标2项（SX-03 上云企业、SX-04 网格）`), after: expect.stringContaining(`${title}：指标1项`) });
    await undoLast(book, STAMP);
    expect(contentOf(await book.read())).toEqual(contentOf(before));
  });

  it("gives its title to 参数 where it takes the place of the plan named there, unless another plan bears it", async () => {
    const book = await twoPlans();
    await done(book, ["| 商务 | 网店（家） | 7 | 7 |"], "replace", { plan: NET }, "山西省新计划目标完成情况");
    expect(plansOf(await book.read()).map(({ name, cell }) => [name, cell])).toEqual([[GRID, GRID], ["山西省新计划目标完成情况", null]]);
    const other = await twoPlans();
    await done(other, ["| 商务 | 网店（家） | 7 | 7 |"], "replace", { plan: NET }, GRID);
    expect(plansOf(await other.read()).map(({ name }) => name)).toEqual([GRID, NET]);
  });
});
