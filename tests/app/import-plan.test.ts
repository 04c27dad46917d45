import { describe, expect, it } from "vitest";
import type { PlanMode } from "../../src/app/import-plan.ts";
import { importPlanJob } from "../../src/app/import-plan.ts";
import { planMerge } from "../../src/app/plan-merge.ts";
import type { WorkbookReading } from "../../src/app/ports.ts";
import { canUndo, runJob } from "../../src/app/run-job.ts";
import { planContent } from "../../src/app/plan-content.ts";
import type { ReadPlan } from "../../src/app/start-ledger.ts";
import { readPlan } from "../../src/app/start-ledger.ts";
import { undoLast } from "../../src/app/undo-job.ts";
import { readDocument } from "../../src/readers/read-document.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import type { OpenLedger } from "./open-ledger.ts";
import { contentOf, openLedger } from "./open-ledger.ts";

const HEAD = ["| 领域 | 指标 | 2018年目标值 | 2018年实际值 | 责任单位 |", "|---|---|---|---|---|"];
const FIRST = ["| 制造 | 上云企业（家） | 100 | 80 | 经信委 |", "| 制造 | 示范基地（个） | 10 | 9 | 经信委 |", "| 商务 | 网店（万家） | 5 | 暂无数据 | 商务厅 |"];
const STAMP = { at: "2018-06-01T09:00", by: "王五" };

async function planOf(rows: readonly string[], title = "山西省行动计划目标完成情况"): Promise<ReadPlan> {
  return readPlan("计划.md", await readDocument("计划.md", new TextEncoder().encode([`# ${title}`, "", ...HEAD, ...rows].join("\n"))));
}

/** A ledger that began with the three indicators SX-01 to SX-03. */
async function ledgerOf(api = "1.15"): Promise<OpenLedger> {
  const { table, file } = await planOf(FIRST);
  const { plan, findings } = planContent(table, file);
  return openLedger({ plan: { ...plan, start: "2016-01" }, findings, asOf: "2018-12" }, api);
}

/** What the tables hold of indicators and values: number and name; number, month, value and unit. */
const held = ({ tables }: WorkbookReading) => ({
  indicators: tables["indicators"]?.map(({ values }) => `${String(values["id"])} ${String(values["name"])}`),
  monthly: tables["monthly"]?.map(({ values }) => [values["id"], values["period"], values["value"], values["unit"]].join(" ").trim()),
});

describe("planMerge", () => {
  it("says row by row what is new, the same, changed and gone", async () => {
    const reading = await (await ledgerOf()).read();
    const merge = planMerge(reading, await planOf([
      "| 商务 | 直播基地（个） | 20 | 3 | 商务厅 |", "| 制造 | 上云企业（家） | 120 | 80 | 经信厅 |", "| 商务 | 网店（万家） | 5 | 4 | 商务厅 |",
    ]));
    expect(merge.rows.map(({ state, id, name, target }) => [state, id, name, target])).toEqual([
      ["new", "SX-04", "直播基地", "20个"], ["changed", "SX-01", "上云企业", "120家"], ["same", "SX-03", "网店", "5万家"],
    ]);
    expect(merge.rows[1]?.changes).toEqual([{ header: "目标值", before: 100, after: 120 }, { header: "责任单位", before: "经信委", after: "经信厅" }]);
    expect(merge.gone.map(({ id, name }) => [id, name])).toEqual([["SX-02", "示范基地"]]);
    expect(merge.mapping.map(({ header, meaning }) => [header, meaning])).toEqual([
      ["领域", "category"], ["指标", "name"], ["2018年目标值", "target"], ["2018年实际值", "actual"], ["责任单位", "owner"],
    ]);
  });

  it("gives a new indicator no number that values of a deleted one still carry", async () => {
    const reading = await (await ledgerOf()).read();
    const orphan = { line: 99, values: { id: "sx-04", period: "2017-12", value: 1 }, computed: {}, misfits: [] };
    const withOrphan = { ...reading, tables: { ...reading.tables, monthly: [...(reading.tables["monthly"] ?? []), orphan] } };
    expect(planMerge(withOrphan, await planOf(["| 商务 | 直播基地（个） | 20 | 3 | 商务厅 |"])).rows[0]?.id).toBe("SX-05");
  });

  it("takes a row of another name for a new one, though its number and unit are the same", async () => {
    const reading = await (await ledgerOf()).read();
    const [row] = planMerge(reading, await planOf(["| 制造 | 工业机器人用户（家） | 100 | 80 | 经信委 |"])).rows;
    expect([row?.state, row?.tableId, row?.id]).toEqual(["new", "SX-01", "SX-04"]);
  });
});

describe("importPlanJob", () => {
  it("adds new indicators and values that are missing, and leaves what is there", async () => {
    const { port, read } = await ledgerOf();
    const table = await planOf(["| 商务 | 直播基地（个） | 20 | 3 | 商务厅 |", "| 制造 | 上云企业（家） | 120 | 85 | 经信委 |", "| 商务 | 网店（家） | 50000 | 40000 | 商务厅 |"]);
    const { job, counts } = importPlanJob(await read(), table, "add", "2018-12", STAMP);
    if (job !== null) await runJob(port, job);
    expect(counts).toEqual({ indicators: 1, values: 2, removedIndicators: 0, removedValues: 0 });
    const reading = await read();
    expect(held(reading)).toEqual({
      indicators: ["SX-01 上云企业", "SX-02 示范基地", "SX-03 网店", "SX-04 直播基地"],
      monthly: ["SX-01 2018-12 80", "SX-02 2018-12 9", "SX-04 2018-12 3", "SX-03 2018-12 40000 家"],
    });
    expect(reading.tables["indicators"]?.[0]?.values["target"]).toBe(100);
    expect(reading.names["planName"]).toBe("山西省行动计划目标完成情况");
    expect(importPlanJob(reading, table, "add", "2018-12", STAMP).job).toBeNull();
  });

  it("fills a row that waits for its value", async () => {
    const { port, read } = await ledgerOf();
    await port.change(workbookDescription, { added: { monthly: [{ id: "SX-03", period: "2018-12", unit: "家", note: "催报" }] } });
    const { job } = importPlanJob(await read(), await planOf(["| 商务 | 网店（万家） | 5 | 4 | 商务厅 |"]), "add", "2018-12", STAMP);
    if (job !== null) await runJob(port, job);
    const rows = (await read()).tables["monthly"]?.filter(({ values }) => values["id"] === "SX-03").map(({ values }) => [values["value"], values["unit"], values["note"]]);
    expect(rows).toEqual([[4, null, "催报"]]);
  });

  it("replaces the plan: numbers of the old one go to no other indicator, and the log names what went", async () => {
    const { port, read } = await ledgerOf();
    const table = await planOf(["| 政务 | 网上办事率（%） | 90 | 70 | 政务办 |", "| 制造 | 示范基地（个） | 30 | 12 | 经信委 |"], "山西省新三年计划目标完成情况");
    const { job, counts } = importPlanJob(await read(), table, "replace", "2018-12", STAMP);
    if (job !== null) expect(await runJob(port, job)).toEqual([]);
    expect(counts).toEqual({ indicators: 2, values: 2, removedIndicators: 3, removedValues: 2 });
    const reading = await read();
    expect(held(reading)).toEqual({ indicators: ["SX-04 网上办事率", "SX-02 示范基地"], monthly: ["SX-04 2018-12 70", "SX-02 2018-12 12"] });
    expect(reading.names).toMatchObject({ planName: "山西省新三年计划目标完成情况", planStart: null, planDeadline: "2018-12", reportPeriod: "2018-12" });
    expect(reading.tables["history"]?.map(({ values }) => [values["period"], values["total"]])).toEqual([["2018-12", 2]]);
    expect(reading.tables["log"]?.[0]?.values["before"]).toContain("指标3项（SX-01 上云企业、SX-02 示范基地、SX-03 网店）");
  });

  for (const api of ["1.7", "1.15"]) {
    it.each<PlanMode>(["add", "replace"])(`is taken back as a whole, ExcelApi ${api}: %s`, async (mode) => {
      const ledger = await ledgerOf(api);
      const before = await ledger.read();
      const { job } = importPlanJob(before, await planOf(["| 商务 | 直播基地（个） | 20 | 3 | 商务厅 |", "| 商务 | 网店（万标准箱） | 7 | 4 | 商务厅 |"]), mode, "2018-12", STAMP);
      if (job === null) throw new Error("nothing to do");
      expect(canUndo(job)).toBe(true);
      await runJob(ledger.port, job);
      expect(contentOf(await ledger.read())).not.toEqual(contentOf(before));
      await undoLast((await ledger.reopen()).port, STAMP);
      expect(contentOf(await ledger.read())).toEqual(contentOf(before));
    });
  }

  it("says beforehand that too much to be kept in the log cannot be taken back", async () => {
    const reading = await (await ledgerOf()).read();
    const many = Array.from({ length: 40_000 }, (_, index) => ({ line: 10 + index, values: { id: "SX-01", period: "2018-01", value: index, note: "按月填报" }, computed: {}, misfits: [] }));
    const table = await planOf(["| 商务 | 直播基地（个） | 20 | 3 | 商务厅 |"]);
    const { job } = importPlanJob({ ...reading, tables: { ...reading.tables, monthly: many } }, table, "replace", "2018-12", STAMP);
    if (job === null) throw new Error("nothing to do");
    expect(canUndo(job)).toBe(false);
  });
});
