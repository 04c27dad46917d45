import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../../src/app/load-lexicon.ts";
import { chineseNumeral } from "../../../src/domain/parse/chinese-numeral.ts";
import { compareClaims } from "../../../src/domain/parse/compare-claims.ts";
import { findDocuments } from "../../../src/domain/parse/find-documents.ts";
import { findFigures } from "../../../src/domain/parse/find-figures.ts";
import { markDuplicates } from "../../../src/domain/parse/mark-duplicates.ts";
import { readClaims } from "../../../src/domain/parse/read-claims.ts";
import type { PolicyEvent } from "../../../src/domain/event.ts";

const lexicon = loadLexicon();

describe("findDocuments", () => {
  it.each([
    ["甲省印发《某实施方案》和《某扶持政策》。", ["某实施方案", "某扶持政策"]],
    ["《某市发展白皮书》正式发布。", ["某市发展白皮书"]],
    ["甲市与乙公司签订《智慧甲市战略合作协议》。", ["智慧甲市战略合作协议"]],
    ["甲部发布《关于落实<报告>分工的意见》。", ["关于落实<报告>分工的意见"]],
    ["会议审议通过了《加快发展“互联网+家政”的意见》。", ["加快发展“互联网+家政”的意见"]],
    ["甲省印发《某管理办法》（以下简称《办法》），按照《办法》要求推进。", ["某管理办法"]],
    ["甲市贯彻落实《某纲要》，召开会议。", []],
    ["会议倡议与《巴黎协定》深入对接。", []],
    ["《甲》《乙》和《丙》三项标准正式发布。", ["甲", "乙", "丙"]],
    ["甲省落实国务院《某指导意见》，印发《甲省某方案》。", ["甲省某方案"]],
    ["甲市出台了关于停车的《意见》，《意见》共十条。", ["意见"]],
    ["依据《网络安全法》处罚某公司，会上解读了《某规划》。", []],
    ["甲省印发《某方案。乙省印发《某计划》。", ["某计划"]],
    ["《某某日报》发表评论。", []],
    ["该市是《某规划》提出的试点城市。", []],
    ["没有书名号。", []],
    ["未闭合《书名", []],
  ])("%s", (text, titles) => {
    expect(findDocuments(text)).toEqual(titles);
  });
});

describe("chineseNumeral", () => {
  it.each([["五", 5], ["十", 10], ["十六", 16], ["二十", 20], ["五十八", 58], ["一百零八", 108], ["三千", 3000], ["二〇一八", 2018], ["两", 2], ["甲", null], ["", null], ["三四", null]])("%s is %s", (text, value) => {
    expect(chineseNumeral(text)).toBe(value);
  });
});

describe("findFigures", () => {
  it.each([
    ["甲省五部门联合发文，推出十六项举措。", ["5 部门", "16 项"]],
    ["会议吸引4000余名人士参与。", ["4000 名"]],
    ["覆盖率达到95%以上，客户数达2952万户。", ["95 %", "2952 万户"]],
    ["下达投资3000万元。", ["3000 万元"]],
    ["八成以上事项可网上办，占比９５％。", ["8 成", "95 %"]],
    ["展区面积25,000平方米。", ["25000 平方米"]],
    ["办理时限由8.5天压缩到3天。", ["8.5 天", "3 天"]],
    ["2018年3月5日，第6次会议开通12315平台与5G网络，印发2018—2022年计划。", []],
    ["一网通办，一窗受理，全国首个平台。", []],
    ["日订单超10万单，吞吐量达1,500万标箱，增长2.5倍，时延低于10毫秒。", ["10 万单", "1500 万标箱", "2.5 倍", "10 毫秒"]],
    ["学习十九大精神，惠及千家万户，数十家企业参加。", []],
  ])("%s", (text, figures) => {
    expect(findFigures(text).map(({ value, unit }) => `${value} ${unit}`)).toEqual(figures);
  });

  it("says what is counted", () => {
    expect(findFigures("注册用户3122万多人。")[0]).toMatchObject({ value: 3122, unit: "万人" });
    expect(findFigures("共建成500个泊位。")[0]).toEqual({ value: 500, unit: "个", what: "泊位" });
    expect(findFigures("与四家公有云平台商签署协议。")[0]).toEqual({ value: 4, unit: "家", what: "公有云平台商" });
    expect(findFigures("新增4G基站2万个。")[0]).toEqual({ value: 2, unit: "万个", what: "新增4G基站" });
    expect(findFigures("办理时限从20天减至3个工作日。").map(({ what }) => what)).toEqual(["办理时限", "办理时限"]);
    expect(findFigures("甲部等五部门印发通知。")[0]).toMatchObject({ value: 5, unit: "部门", what: "甲部等" });
  });

  it("reads forty thousand digits in a row in no time, as no figure", () => {
    const start = performance.now();
    expect(findFigures("12345".repeat(8000))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("gives finite values and short words for any text", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("12", "三", "万", "个", "%", "年", "，", "家企业", ".", "第"), { maxLength: 20 }), (tokens) => {
      for (const { value, what } of findFigures(tokens.join(""))) {
        expect(Number.isFinite(value)).toBe(true);
        expect(what.length).toBeLessThanOrEqual(20);
      }
    }));
  });
});

describe("readClaims", () => {
  const claims = (text: string): string[] => readClaims(text, lexicon).map(({ kind, name, regions }) => `${kind} ${name} ${regions.join("")}`);

  it.each([
    ["其中，北京、河北等省市出台了推进行动的文件，重庆、吉林等地分别与企业签署战略合作协议。", ["action 政策发布 北京河北", "action 签约合作 重庆吉林"]],
    ["福建、内蒙、湖南等继续采取措施推动工业互联网发展；浙江推进“互联网+教育”。", ["theme 制造 福建内蒙古湖南", "theme 教育 浙江"]],
    ["上海、浙江省、安徽等省市自治区还建成了不少“互联网+”平台，带动农业、交通领域落地。", ["action 平台上线 上海浙江安徽"]],
    ["甘肃、青海等地推进互联网+医疗、互联网+教育发展。", ["theme 健康 甘肃青海", "theme 教育 甘肃青海"]],
    ["教育部、司法部等部门采取措施。", []],
    ["全国各省继续推进，超过20个省市自治区出台政策。", []],
  ])("%s", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });
});

function event(changes: Partial<PolicyEvent>): PolicyEvent {
  return {
    id: "201803-001", section: "地区", subject: "浙江", subjectPrinted: true, regions: ["浙江"], date: "2018-03-01", endDate: null, datePrinted: "3月1日", text: "",
    url: null, urlDamaged: false, themes: ["其他"], action: "其他", documents: [], figures: [], issues: [], ...changes,
  };
}

describe("compareClaims", () => {
  it("separates what the events bear out from what they do not", () => {
    const events = [
      event({ themes: ["商务", "制造"] }),
      event({ regions: ["江苏"], action: "签约合作", text: "3月1日，甲市与乙公司签署协议，共建的平台同日上线。" }),
    ];
    const compared = compareClaims([{ kind: "theme", name: "制造", regions: ["浙江", "江苏"] }, { kind: "action", name: "平台上线", regions: ["江苏", "浙江"] }], events, lexicon);
    expect(compared.map(({ borneOut, missing }) => [borneOut, missing])).toEqual([[["浙江"], ["江苏"]], [["江苏"], ["浙江"]]]);
  });
});

describe("markDuplicates", () => {
  const told = "甲市民政局与乙集团签订合作协议，双方共同推进智慧社区建设，覆盖全市城乡社区。";

  it("marks an event told twice on different days, and no others", () => {
    const events = [event({ text: `3月1日，${told}` }), event({ text: "3月2日，丙市召开会议研究停车问题，提出三项措施。" }), event({ text: `3月5日消息，民政部门表示，${told}` })];
    expect(markDuplicates(events).map(({ issues }) => issues)).toEqual([["duplicate"], [], ["duplicate"]]);
  });

  it("does not take a common formula for the same event", () => {
    const formula = "签署战略合作框架协议，双方将在多个领域展开合作";
    const events = [event({ text: `3月1日，甲省卫生部门就远程影像诊断与急救车联网问题同丙公司${formula}` }), event({ text: `3月2日，乙省农业部门为推广苹果溯源和果园气象站建设同丁公司${formula}` })];
    expect(markDuplicates(events).map(({ issues }) => issues)).toEqual([[], []]);
  });
});
