import { describe, expect, it } from "vitest";
import type { Block } from "../../../../src/domain/block.ts";
import { readFigures, type ReportFigure } from "../../../../src/domain/parse/figures/read-figures.ts";

const INDICATORS = [{ id: "NX-01", name: "智慧牧场", unit: "座" }, { id: "NX-02", name: "全区网上零售额", unit: "亿元" }];

function blocks(...texts: string[]): Block[] {
  return texts.map((text, i) => text.startsWith("#")
    ? { kind: "heading", level: 2, text: text.slice(1), place: { line: i + 1 } }
    : { kind: "paragraph", text, bullet: false, links: [], place: { line: i + 1 } });
}

function figures(sentence: string): readonly ReportFigure[] {
  return readFigures(blocks(sentence), INDICATORS);
}

describe("the figures of running text", () => {
  it("come with chapter, clause, subject, unit, date and what they compare", () => {
    const opening = "宁夏各地各部门围绕行动计划的各项任务扎实推进工作，产业、民生和治理等领域的应用都取得了新的进展，主要情况报告如下，供参阅和进一步研究。";
    const [figure] = readFigures(blocks("#评估报告", opening, "#（一）“互联网+畜牧”稳步推进", "2018年新建智慧牧场1.2万余座，运行良好。"), INDICATORS);
    expect(figure).toEqual({
      chapter: "互联网+畜牧", text: "2018年新建智慧牧场1.2万余座", subject: "新建智慧牧场", value: 1.2, valuePrinted: "1.2", unit: "万座", normalizedValue: 12000, normalizedUnit: "座",
      asOf: { start: "2018-01-01", end: "2018-12-31" }, comparison: "增量", approximate: true, qualifier: "余", relatesTo: "NX-01",
    });
  });

  it.each([
    ["累计认定平台30家", 30, "家", 30, "家", "存量", null],
    ["2018年新增平台30家", 30, "家", 30, "家", "增量", null],
    ["全区网上零售额实现120亿元", 120, "亿元", 12_000_000_000, "元", "其他", null],
    ["客流同比增长12.5%", 12.5, "%", 12.5, "%", "同比增长", null],
    ["宽带覆盖率达98%", 98, "%", 98, "%", "占比", null],
    ["超六成来自线上，占全区的62%左右", 62, "%", 62, "%", "占比", "左右"],
    ["融合指数居全国第七", 7, null, 7, "位", "排名", null],
    ["覆盖全区3/4的乡镇", 0.75, null, 75, "%", "占比", null],
    ["日均办件3000件以上", 3000, "件", 3000, "件", "其他", "以上"],
    ["组织对接活动45场次", 45, "场次", 45, "场次", "其他", null],
    ["接入视频近800路", 800, "路", 800, "路", "存量", "近"],
    ["在25个产业集群推广", 25, "个", 25, "个", "存量", null],
    ["力争建成平台40个", 40, "个", 40, "个", "目标", null],
    ["农资网点总数1.78万个", 1.78, "万个", 17800, "个", "存量", null],
  ])("%s", (sentence, value, unit, normalizedValue, normalizedUnit, comparison, qualifier) => {
    expect(figures(sentence).at(-1)).toMatchObject({ value, unit, normalizedValue, normalizedUnit, comparison, qualifier, approximate: qualifier !== null });
  });

  it("are none in years, plans, ordinals and phrases", () => {
    expect(figures("2016年启动三年行动计划，推进“1+N”体系和“最多跑一次”改革，发布第6批名单，打造5G之城。")).toEqual([]);
  });

  it("go on with the figure before where they have no words of their own", () => {
    expect(figures("网上零售额120亿元，同比增长20.3%。").map(({ subject }) => subject)).toEqual(["网上零售额", "网上零售额增速"]);
    expect(figures("检验、影像、心电共享比例分别达97%、100%和98.5%。").map(({ value, comparison }) => [value, comparison])).toEqual([[97, "占比"], [100, "占比"], [98.5, "占比"]]);
    expect(figures("2017年新增示范点12个，其中国家级3个。").map(({ comparison }) => comparison)).toEqual(["增量", "增量"]);
  });

  it("are put together over a page break, blanks beside figures taken out", () => {
    const torn = readFigures(blocks("全区各地加快农产品质量安全追溯体系建设，完善基础信息采集机制，强化投入品监管信息化应用，目前有生产经营主体 6200 余家纳入省级追溯平", "台，覆盖 12 个县。"), []);
    expect(torn.map(({ value, text }) => [value, text])).toEqual([[6200, "目前有生产经营主体6200余家纳入省级追溯平台"], [12, "覆盖12个县"]]);
  });

  it("are read in time that grows with the length of the text", () => {
    for (const unit of ["12家", "“", "2017年", "，", "第", "一", " ", "1", "数", "《"]) {
      const begin = performance.now();
      figures(unit.repeat(100_000));
      // A search that grows with the square of the length would take minutes.
      expect(performance.now() - begin).toBeLessThan(8000);
    }
  }, 60_000);
});
