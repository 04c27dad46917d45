import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../../src/app/load-lexicon.ts";
import { ACTIONS, THEMES } from "../../../src/domain/event.ts";
import { classifyAction, rankActions } from "../../../src/domain/parse/classify-action.ts";
import { classifyThemes } from "../../../src/domain/parse/classify-themes.ts";

const lexicon = loadLexicon();

describe("classifyThemes", () => {
  it.each([
    ["甲市举办创新创业大赛，众创空间选送项目二十个。", "创业创新"],
    ["甲省印发工业互联网行动计划，支持智能工厂改造。", "制造"],
    ["甲县建成智慧农业大棚，农产品可追溯。", "农业"],
    ["甲市获批跨境电商综合试验区。", "商务"],
    ["甲省推进快递与仓储配送协同，建设冷链。", "物流"],
    ["甲银行推出小微企业信用贷款。", "金融"],
    ["甲市景区上线扫码入园，游客可在线订票。", "旅游"],
    ["甲市公交全面支持扫码乘车。", "交通"],
    ["甲港口集装箱码头实现无人理货，航运数据互通。", "海洋港口"],
    ["甲医院开通在线问诊与处方配药，患者可复诊。", "健康"],
    ["甲市中小学启用在线课堂，教师异地备课。", "教育"],
    ["甲博物馆推出文化直播。", "文化传媒"],
    ["甲市开展义务植树网上认捐，推进绿化。", "节能环保"],
    ["甲省政务服务网实现一网通办，审批事项掌上办。", "政务服务"],
    ["甲市公安局启用智慧警务，社区治安防控升级。", "社会治理"],
    ["甲省电子社保卡上线，就业招聘信息可查。", "人社民生"],
    ["甲公司发布人工智能芯片，应用于人脸识别。", "关键技术"],
    ["甲省建成5G基站三千个，宽带提速。", "基础设施"],
    ["甲乙两地举行座谈。", "其他"],
    ["甲省促进企业健康有序发展，印发若干意见。", "其他"],
  ])("%s is about %s", (text, theme) => {
    expect(classifyThemes(text, "地区", [], lexicon)[0]).toBe(theme);
  });

  it("lets the title and the quoted field decide before words in passing", () => {
    expect(classifyThemes("甲省印发《“互联网+物流”实施意见》，提出加强银行支付服务。", "地区", ["“互联网+物流”实施意见"], lexicon)[0]).toBe("物流");
  });

  it("gives one to three different themes for any text", () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom("医院", "银行", "公安", "学校", ""), (text, word) => {
      const themes = classifyThemes(text + word, "地区", [], lexicon);
      expect(themes.length).toBeGreaterThanOrEqual(1);
      expect(themes.length).toBeLessThanOrEqual(3);
      expect(new Set(themes).size).toBe(themes.length);
      expect(themes.every((theme) => THEMES.includes(theme))).toBe(true);
    }));
  });
});

describe("classifyAction", () => {
  it.each([
    ["3月1日，甲省政府办公厅印发《某实施方案》，提出建设平台。", "政策发布"],
    ["3月1日，甲省政府常务会议审议通过《某意见》。", "政策发布"],
    ["3月1日，甲市出台十条措施支持企业上云。", "政策发布"],
    ["3月1日，甲市不动产网上登记平台正式上线。", "平台上线"],
    ["3月1日，甲县便民服务系统投入使用。", "平台上线"],
    ["3月1日，甲市与乙集团签署战略合作协议，共建智慧城市。", "签约合作"],
    ["3月1日，甲厅与乙公司签订备忘录。", "签约合作"],
    ["3月1日，甲市召开推进会，部署年度任务。", "会议活动"],
    ["3月1日，首届某论坛在甲市举行。", "会议活动"],
    ["3月1日，甲省将加快建设统一平台，年底前覆盖全部县区。", "进展通报"],
    ["3月1日，近年来，甲市推进在线办理，截至目前累计办件十万件。", "进展通报"],
    ["3月1日，甲市入选全国第二批试点城市。", "试点示范"],
    ["3月1日，甲市某行业协会成立。", "其他"],
  ] as const)("%s is %s", (text, action) => {
    expect(classifyAction(text, "地区", lexicon)).toBe(action);
  });

  it("takes every summit as a meeting", () => {
    expect(classifyAction("某大会发布《某报告》并签署协议。", "峰会", lexicon)).toBe("会议活动");
  });

  it("names further actions that the text tells of", () => {
    expect(rankActions("3月1日，甲市与乙公司签署协议，共建的服务平台同日上线。", "地区", lexicon)).toEqual(expect.arrayContaining(["签约合作", "平台上线"]));
  });

  it("knows an answer for any text", () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(ACTIONS).toContain(classifyAction(text, "地区", lexicon));
    }));
  });
});
