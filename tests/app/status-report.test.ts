import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { contentAsSource, statusReport } from "../../src/app/status-report.ts";
import { buildInto } from "../../src/app/use-workbook.ts";
import type { StatusReport } from "../../src/domain/narrate/status-report.ts";
import type { TableRow } from "../../src/workbook/description.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { xlsxWorkbook } from "../../src/xlsx/xlsx-workbook.ts";

const SEEDS = { plan: seedPlan(), events: [], findings: [], log: [], asOf: "2017-12" };
const source = (tables: Readonly<Record<string, readonly TableRow[]>> = {}, names: Readonly<Record<string, string>> = {}): ReturnType<typeof contentAsSource> => {
  const content = buildWorkbook(SEEDS);
  return contentAsSource({ tables: { ...content.tables, ...tables }, names: { ...content.names, ...names } });
};
const monthly = buildWorkbook(SEEDS).tables["monthly"] ?? [];
const reasonOf = (report: StatusReport | null): string => {
  const row = report?.chapters[3]?.table?.rows[0];
  return row?.kind === "cells" ? (row.below ?? "") : "";
};

describe("the status report on the Zhejiang plan", () => {
  const report = statusReport(source());

  it("says what is reached, the one that lags and the seven without data, by name", () => {
    const missing = ["旅游电子商务示范县", "旅游在线交易额", "全省景区、酒店、旅行社电子地图在线查询实现率", "信息化和工业化融合指数", "信息化和工业化融合指数全国排名", "云工程与服务企业", "云计算服务能力全国排名"];
    expect(report?.title).toEqual(["浙江省“互联网+”行动计划", "指标执行情况报告"]);
    // 14 of the 15 reported are 93.3 %; 98 of 100 are 2 points short of what is due.
    expect(report?.summary).toEqual([
      "截至2017年12月，浙江省“互联网+”行动计划共有22项指标，已有数据15项，其中超额完成8项、完成6项、到期未完成1项，达到或超过目标的占已有数据指标的93.3%。"
        + "滞后指标（含到期未完成）仅1项，为全省5A、4A级景区免费WiFi覆盖率，完成率98.0%，低于时序进度2.0个百分点，属轻度滞后。",
      `暂无数据7项，分别为${missing.join("、")}。`,
    ]);
  });

  it("lists all 22 by category", () => {
    const rows = report?.chapters[2]?.table?.rows ?? [];
    expect(rows.filter(({ kind }) => kind === "group").map((row) => (row.kind === "group" ? row.text : "")))
      .toEqual(["创业创新（2项）", "制造（1项）", "农业（2项）", "电子商务（3项）", "金融（1项）", "旅游（4项）", "交通（2项）", "关键技术和基础设施水平（7项）"]);
    expect(rows.filter(({ kind }) => kind === "cells")).toHaveLength(22);
  });

  it("is the same from the workbook read back", async () => {
    const workbook = xlsxWorkbook();
    await buildInto(workbook, SEEDS);
    expect(statusReport(await workbook.read(workbookDescription))).toEqual(report);
  });
});

describe("what staff typed", () => {
  it("gives the reason: of the report's month, the last row that has one", () => {
    const given = (rows: readonly TableRow[]): string => reasonOf(statusReport(source({ monthly: [...monthly, ...rows] })));
    const row = { id: "zj-12", period: "2017-12", value: 98 };
    expect(given([])).toContain("原因：（原因待填报单位说明）");
    expect(given([{ ...row, note: "景区改造" }])).toContain("原因：景区改造。");
    expect(given([{ ...row, note: "景区改造" }, { ...row, note: " 设备\n更换。" }, row])).toContain("原因：设备 更换。");
    expect(given([{ ...row, period: "2017-11", value: 90, note: "旧的原因" }])).toContain("原因：（原因待填报单位说明）");
  });

  it("settles findings: only those open or to be verified are reported", () => {
    const finding = { subject: "", kind: "", place: "表", evidence: "疑点", suggestion: "核对" };
    const findings = ["采纳", "不采纳", "待核实", null].map((handling, index) => ({ ...finding, id: `P-${index}`, handling }));
    expect(statusReport(source({ findings }))?.chapters[5]?.table?.rows.map((row) => (row.kind === "cells" ? row.cells[0] : ""))).toEqual(["P-2", "P-3"]);
  });

  it("signs the report", () => {
    expect(statusReport(source({}, { preparedBy: "张三", checkedBy: " 李四 " }))?.signature.lines).toEqual(["填表人：张三", "审核人：李四", "单位负责人："]);
  });

  it("counts the events of the month of the report only", () => {
    const event = { section: "部委", subject: "某部", gist: "印发通知", link: "http://www.gov.cn/a", date: "2017-12-05" };
    const events = [{ ...event, id: "a", period: "2017-12" }, { ...event, id: "b", period: "2018-01" }, { ...event, id: "c", period: "2017-12", gist: null, documents: "《办法》" }];
    expect(statusReport(source({ events }))?.chapters[4]?.table?.rows.flatMap((row) => (row.kind === "cells" ? [row.cells] : [])))
      .toEqual([["a", "12月5日", "某部", "印发通知", "gov.cn"], ["c", "12月5日", "某部", "《办法》", "gov.cn"]]);
  });
});

describe("no report", () => {
  it("is made without indicators, without a report period, or with nothing reported and no event", () => {
    expect(statusReport(source({ indicators: [] }))).toBeNull();
    expect(statusReport({ ...source(), names: {} })).toBeNull();
    expect(statusReport(source({ monthly: [] }))).toBeNull();
  });

  it("is said on the sheet, with what to do", async () => {
    const workbook = xlsxWorkbook();
    await buildInto(workbook, { ...SEEDS, plan: { ...SEEDS.plan, indicators: [], observations: [] } });
    const reading = await workbook.read(workbookDescription);
    expect(reading.cells["report"]?.["A3"]).toBe("还没有生成报告。");
  });
});
