import { describe, expect, it } from "vitest";
import type { ReportRow, StatusReport } from "../../../src/domain/narrate/status-report.ts";
import { writeStatusReport } from "../../../src/domain/narrate/write-status-report.ts";
import { eventOf, matterOf } from "./matter.ts";

const DUE = "2017-12";
const ONE = [{ name: "甲", target: 1, observed: [[DUE, 1]] }] as const;
const chapter = (report: StatusReport, title: string): StatusReport["chapters"][number] => {
  const found = report.chapters.find(({ heading }) => heading.endsWith(title));
  if (!found) throw new Error(`no chapter ${title}`);
  return found;
};
const cellsOf = (row: ReportRow | undefined): readonly string[] => (row === undefined ? [] : row.kind === "group" ? [row.text] : row.cells);

describe("the status report", () => {
  it("has a title of one line, or of two where one is too long", () => {
    expect(writeStatusReport(matterOf(DUE, ONE)).title).toEqual(["数字行动计划指标执行情况报告"]);
    expect(writeStatusReport(matterOf(DUE, ONE, { planName: "浙江省“互联网+”行动计划" })).title).toEqual(["浙江省“互联网+”行动计划", "指标执行情况报告"]);
    expect(writeStatusReport(matterOf(DUE, ONE, { planName: "" })).title).toEqual(["指标执行情况报告"]);
  });

  it("names period, issuer and signatories where they are given, and leaves out what is not", () => {
    const named = writeStatusReport(matterOf(DUE, ONE, { issuer: "省发展改革委", signatories: { preparedBy: "张三", checkedBy: "", headOfUnit: "李四" } }));
    expect(named.subtitle).toEqual(["（2017年12月）", "省发展改革委"]);
    expect(named.signature.lines).toEqual(["填表人：张三", "审核人：", "单位负责人：李四"]);
    expect(writeStatusReport(matterOf(DUE, ONE)).subtitle).toEqual(["（2017年12月）"]);
  });

  it("numbers its six chapters", () => {
    expect(writeStatusReport(matterOf(DUE, ONE)).chapters.map(({ heading }) => heading))
      .toEqual(["一、总体情况", "二、分类情况", "三、各项指标", "四、滞后指标", "五、本期政策事件", "六、待核事项"]);
  });

  it("remembers what it was written from", () => {
    const { basis } = writeStatusReport(matterOf(DUE, [...ONE, { name: "乙", target: 4, observed: [[DUE, 6]] }, { name: "丙", target: 1 }], { events: [eventOf({})] }));
    expect(basis).toMatchObject({ asOf: DUE, events: 1, openFindings: 0, counts: { 完成: 1, 超额完成: 1, 暂无数据: 1 } });
    // 1 + 1.5 and 1 + 6.
    expect([basis.completions.toNumber(), basis.latestValues.toNumber()]).toEqual([2.5, 7]);
  });
});

describe("the overall chapter", () => {
  it("caps rates in the mean and names what was not reported anew", () => {
    const report = writeStatusReport(matterOf(DUE, [{ name: "甲", target: 10, observed: [[DUE, 20]] }, { name: "乙", target: 10, observed: [["2017-10", 5]] }]));
    // (1 + 0.5) / 2
    expect(chapter(report, "总体情况").paragraphs).toEqual(["可计算完成率的指标2项，平均完成率75.0%（单项超过100%的按100%计，暂无数据的不计入）。2017年12月未报新数、按前期数据判定的1项：乙。"]);
  });

  it("never rounds a mean short of the whole up to it", () => {
    const report = writeStatusReport(matterOf(DUE, [{ name: "甲", target: 100000, observed: [[DUE, 99999]] }]));
    expect(chapter(report, "总体情况").paragraphs[0]).toContain("完成率99.9%");
  });

  it("counts every status, adding up to the total", () => {
    const report = writeStatusReport(matterOf(DUE, [...ONE, { name: "乙", target: 1 }]));
    expect(cellsOf(chapter(report, "总体情况").table?.rows[0])).toEqual(["2", "0", "1", "0", "0", "0", "0", "1"]);
  });
});

describe("the chapter by category", () => {
  it("has a line a category and the total", () => {
    const report = writeStatusReport(matterOf(DUE, [
      { name: "甲", category: "制造", target: 10, observed: [[DUE, 10]] }, { name: "乙", category: "旅游", target: 10, observed: [[DUE, 5]] }, { name: "丙", category: "旅游", target: 10 },
      { name: "丁", category: "", target: 10 },
    ]));
    const { paragraphs, table } = chapter(report, "分类情况");
    expect(paragraphs).toEqual(["指标分为3类。指标全部达到目标的有制造1类；有滞后指标的为旅游1类；指标全部暂无数据的为未分类1类。"]);
    expect(table?.rows.map(cellsOf)).toEqual([
      ["制造", "1", "0", "1", "0", "0", "0", "0", "0", "100.0%"],
      ["旅游", "2", "0", "0", "0", "0", "1", "0", "1", "50.0%"],
      ["未分类", "1", "0", "0", "0", "0", "0", "0", "1", "—"],
      ["合计", "4", "0", "1", "0", "0", "1", "0", "2", "75.0%"],
    ]);
  });
});

describe("the list of indicators", () => {
  it("stands by category, with targets and values as their kind wants", () => {
    const report = writeStatusReport(matterOf(DUE, [
      { id: "A-1", name: "企业", category: "制造", target: 12000, observed: [["2017-11", 11999.5]] },
      { id: "A-2", name: "排名", category: "其他", kind: "rank", direction: "lower", unit: "", target: 3, observed: [[DUE, 2]] },
      { id: "A-3", name: "达标率", category: "制造", kind: "threshold", op: ">=", unit: "%", target: 90, observed: [[DUE, 91.25]] },
      { id: "A-4", name: "机制", category: "其他", kind: "qualitative", unit: "", target: "建成", observed: [] },
    ]));
    const { paragraphs, table } = chapter(report, "各项指标");
    expect(paragraphs[0]).toContain("最新值为2017年12月数，其他期的在数下注明；");
    expect(table?.rows.map(cellsOf)).toEqual([
      ["制造（2项）"],
      // 11999.5 of 12000 is 99.996 %: neither the value nor the rate may read as reached.
      ["A-1", "企业", "家", "12,000", "11,999.5\n2017.11", "99.9%", "100.0%", "×到期未完成"],
      ["A-3", "达标率", "%", "≥90", "91.25", "101.4%", "100.0%", "√完成"],
      ["其他（2项）"],
      ["A-2", "排名", "—", "第3位", "第2位", "—", "100.0%", "★超额完成"],
      ["A-4", "机制", "—", "建成", "—", "—", "—", "○暂无数据"],
    ]);
  });
});

it("says the month of the latest values once where it is the same for all", () => {
  const report = writeStatusReport(matterOf("2018-04", [...ONE, { name: "乙", target: 1, observed: [["2017", 1]] }]));
  expect(chapter(report, "各项指标").paragraphs[0]).toContain("最新值均为2017年12月数；");
  expect(chapter(report, "各项指标").table?.rows.map((row) => cellsOf(row)[4])).toEqual([undefined, "1", "1"]);
});

describe("the month's events", () => {
  it("have a sentence where there are none", () => {
    expect(chapter(writeStatusReport(matterOf("2018-04", ONE)), "政策事件")).toMatchObject({ paragraphs: ["2018年4月监测期没有收录政策事件。"], table: null });
  });

  it("stand by section and date, with the site they were published on", () => {
    const events = [
      eventOf({ id: "1", section: "地区", subject: "浙江", date: "2018-04-02", url: "http://www.zj.gov.cn/art/1.html?x=1" }),
      eventOf({ id: "2", section: "部委", date: null, sourceFile: "监测报告2018年第4期" }),
      eventOf({ id: "3", section: "部委", date: "2018-03-20", endDate: "2018-03-21", url: "https://mofcom.gov.cn:8080/a" }),
    ];
    const { paragraphs, table } = chapter(writeStatusReport(matterOf("2018-04", ONE, { events })), "政策事件");
    expect(paragraphs[0]).toMatch(/^2018年4月监测期收录政策事件3条，其中部委2条、地区1条。/u);
    expect(table?.rows.map(cellsOf)).toEqual([
      ["部委（2条）"], ["3", "3月20日至21日", "某部", "印发通知", "mofcom.gov.cn"], ["2", "日期待查", "某部", "印发通知", "监测报告2018年第4期"],
      ["地区（1条）"], ["1", "4月2日", "浙江", "印发通知", "zj.gov.cn"],
    ]);
  });

  it.each([
    ["http://finance.qianlong.com/a", "qianlong.com"], ["http://www.gov.cn/b", "gov.cn"], ["https://zwgk.gd.gov.cn", "gd.gov.cn"], ["http://science.china.com.cn/x", "china.com.cn"],
    ["http://10.1.2.3:80/x", "10.1.2.3"], ["http://gov.cn", "gov.cn"], ["附件", "—"],
  ])("name the site of %s as %s", (url, site) => {
    const { table } = chapter(writeStatusReport(matterOf("2018-04", ONE, { events: [eventOf({ url })] })), "政策事件");
    expect(cellsOf(table?.rows[1])[4]).toBe(site);
  });

  it("are all there when there are 120", () => {
    const events = Array.from({ length: 120 }, (_, index) => eventOf({ id: String(index), section: index % 2 === 0 ? "部委" : "企业" }));
    const { table, paragraphs } = chapter(writeStatusReport(matterOf("2018-04", ONE, { events })), "政策事件");
    expect(paragraphs[0]).toContain("120条，其中部委60条、企业60条");
    expect(table?.rows.filter(({ kind }) => kind === "cells")).toHaveLength(120);
  });

  it("are listed in part where they are thousands, and the report says so", () => {
    // 300 of 3000 are a tenth of each section: 150 and, of 15, two.
    const events = Array.from({ length: 3000 }, (_, index) => eventOf({ id: String(index), section: index < 1500 ? "部委" : index < 2985 ? "地区" : "峰会" }));
    const { table, paragraphs } = chapter(writeStatusReport(matterOf("2018-04", ONE, { events })), "政策事件");
    expect(paragraphs[0]).toMatch(/政策事件3000条，其中部委1500条、地区1485条、峰会15条。下表按板块列出一部分，全部见台账“事件”表。$/u);
    expect(table?.rows.flatMap((row) => (row.kind === "group" ? [row.text] : []))).toEqual(["部委（1500条，列出150条）", "地区（1485条，列出149条）", "峰会（15条，列出2条）"]);
    expect(table?.rows).toHaveLength(3 + 150 + 149 + 2);
  });
});

describe("open findings", () => {
  const finding = { subject: "甲", place: "", evidence: "公布130%，重算108.3%", suggestion: "核对单位" };

  it("have a sentence where there are none", () => {
    expect(chapter(writeStatusReport(matterOf(DUE, ONE)), "待核事项")).toMatchObject({ paragraphs: ["台账核对没有尚未处理的事项。"], table: null });
  });

  it("name the indicator they are about, else the place", () => {
    const findings = [{ id: "P-1", ...finding }, { id: "F-1", ...finding, subject: "", place: "报告第3行" }, { id: "F-2", ...finding, subject: "", evidence: "", suggestion: "" }];
    const { table } = chapter(writeStatusReport(matterOf(DUE, ONE, { findings })), "待核事项");
    expect(table?.rows.map(cellsOf)).toEqual([
      ["P-1", "甲 甲", "公布130%，重算108.3%", "核对单位"], ["F-1", "报告第3行", "公布130%，重算108.3%", "核对单位"], ["F-2", "—", "—", "—"],
    ]);
  });

  it("say how many are not listed", () => {
    const findings = Array.from({ length: 61 }, (_, index) => ({ id: String(index), ...finding }));
    const { paragraphs, table } = chapter(writeStatusReport(matterOf(DUE, ONE, { findings })), "待核事项");
    expect(paragraphs[0]).toContain("61条");
    expect(paragraphs[0]).toContain("其余1条见台账“核对”表");
    expect(table?.rows).toHaveLength(60);
  });
});
