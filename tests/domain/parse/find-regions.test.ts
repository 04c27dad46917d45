import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../../src/app/load-lexicon.ts";
import { findCompany } from "../../../src/domain/parse/find-company.ts";
import { findOrgans } from "../../../src/domain/parse/find-organs.ts";
import { eventRegions, findRegions, inferRegion } from "../../../src/domain/parse/find-regions.ts";

const lexicon = loadLexicon();
const regionsIn = (text: string): string[] => findRegions(text, lexicon).map((mention) => mention.region);

describe("findRegions", () => {
  it.each([
    ["北京市朝阳区", ["北京", "北京"]],
    ["长春市朝阳区", ["吉林", "吉林"]],
    ["朝阳区", ["北京"]],
    ["辽宁省朝阳市", ["辽宁", "辽宁"]],
    ["朝阳市", ["辽宁"]],
    ["吉林市", ["吉林"]],
    ["海南州", ["青海"]],
    ["海南藏族自治州", ["青海"]],
    ["海南省三亚市", ["海南", "海南"]],
    ["新疆生产建设兵团", ["新疆"]],
    ["雄安新区", ["河北"]],
    ["沪浙粤三地", ["上海", "浙江", "广东"]],
    ["京津冀", ["北京", "天津", "河北"]],
    ["内蒙古自治区包头市", ["内蒙古", "内蒙古"]],
    ["内蒙", ["内蒙古"]],
    ["黑龙省卫生部门", ["黑龙江"]],
    ["甘肃银行", ["甘肃"]],
    ["北京联通", ["北京"]],
    ["中国（深圳）峰会", ["广东"]],
    ["某网络技术（北京）有限公司在苏州签约", ["江苏"]],
    ["贵州省毕节市", ["贵州", "贵州"]],
    ["云南通过", ["云南"]],
    ["延边州", ["吉林"]],
    ["苏州和合肥", ["江苏", "安徽"]],
    ["香港、澳门", ["香港", "澳门"]],
    ["福州市鼓楼区", ["福建", "福建"]],
    ["义乌市场", ["浙江"]],
    ["沪上企业", ["上海"]],
    ["粤港澳大湾区", ["广东"]],
    ["海南文昌", ["海南", "海南"]],
    ["天津市河北区", ["天津", "天津"]],
  ])("%s names %j", (text, expected) => {
    expect(regionsIn(text)).toEqual(expected);
  });

  it.each([
    "上海合作组织", "吉林路营业厅", "长治久安", "出海口", "重大理论", "日照时间", "越南通信", "阿里云", "鼓楼区", "浙", "粤语", "安康", "京东", "东方", "集中卫生资源", "和县级单位", "西南通道",
    "新建区块链平台", "老城区改造", "合作市场", "四平台建设", "创新乡村", "交通化", "东营商环境", "孙中山", "京沪高铁", "港口区域",
  ])("%s names no region", (text) => {
    expect(regionsIn(text)).toEqual([]);
  });

  it("points at the printed names", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("北京市", "朝阳区", "路", "沪", "浙", "苏州", "海南", "州", "，", "市"), { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      for (const { index, name } of findRegions(text, lexicon)) expect(text.startsWith(name, index)).toBe(true);
    }));
  });
});

describe("eventRegions", () => {
  it("takes the label of a region row alone, and the text's provinces elsewhere, each once", () => {
    const text = "4月8日，某部与浙江省、杭州市和江苏省签约。";
    expect(eventRegions(text, { section: "地区", label: "海南省" }, lexicon)).toEqual(["海南"]);
    expect(eventRegions(text, { section: "部委", label: "某部" }, lexicon)).toEqual(["浙江", "江苏"]);
  });
});

describe("inferRegion", () => {
  it.each([
    ["4月2日，江苏南通市与某集团合作打造长三角中心。", "江苏"],
    ["4月1日，国家卫健委召开发布会，山东省公布成绩单。", "山东"],
    ["3月24日，青岛成立首家医联体。", "山东"],
    ["4月8日，某公司升级服务，将在上海全面落地。", "上海"],
    ["4月2日，腾讯云与甘肃银行签约。", "甘肃"],
    ["3月20日，巡展重庆站活动上，某集团发布平台，面向重庆企业和四川用户。", "重庆"],
  ])("%s belongs to %s", (text, region) => {
    expect(inferRegion(text, lexicon)?.region).toBe(region);
  });

  it("says so when nothing is named", () => {
    expect(inferRegion("4月2日，某公司发布新品。", lexicon)).toBeNull();
  });
});

describe("findCompany", () => {
  it.each([
    ["4月11日，苏州移动与园区教育局试点。", "中国移动"],
    ["3月18日，北京联通与爱奇艺合作。", "中国联通"],
    ["3月21日，中国广电和阿里巴巴宣布合作。", "阿里巴巴"],
    ["4月3日，某医院、中国移动、华为联合演练。", "中国移动"],
    ["洛阳联通协助博物馆上线展厅。", "中国联通"],
    ["安徽电信开通物联网。", "中国电信"],
    ["支付宝在浙江试行移动支付。", "阿里巴巴"],
    ["华为发布新品。", "华为"],
    ["中国移动通信集团江苏有限公司签约。", "中国移动"],
    ["某市实现五级联通，腾讯云承建。", "腾讯"],
    ["中国平安承建平台。", "中国平安"],
  ])("%s: %s", (text, company) => {
    expect(findCompany(text, lexicon)).toBe(company);
  });

  it.each(["广东移动支付用户增加。", "某市上线平台。", "上海移动互联产业园开园。", "某省五级联通。", "西藏阿里地区开通宽带。", "平安建设推进会召开。", "医院和包括药店在内的机构联网。"])("%s is about none", (text) => {
    expect(findCompany(text, lexicon)).toBeNull();
  });
});

describe("findOrgans", () => {
  it.each([
    ["4月7日，中共中央办公厅、国务院办公厅印发《某意见》。", ["中共中央办公厅", "国务院办公厅"]],
    ["4月3日，国务院总理主持召开国务院常务会议。", ["国务院"]],
    ["4月2日，为减轻负担，工信部发布《财政部某通知》。", ["工信部"]],
    ["4月2日，某公司发布新品。", []],
    ["为贯彻落实党中央、国务院部署，教育部印发《某计划》。", ["教育部"]],
    ["经国务院批准，国家发展改革委、商务部发布清单。", ["国家发展改革委", "商务部"]],
    ["按照国务院要求，甲公司行动。", []],
  ])("%s: %j", (text, organs) => {
    expect(findOrgans(text, lexicon)).toEqual(organs);
  });
});
