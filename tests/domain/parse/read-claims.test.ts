import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../../src/app/load-lexicon.ts";
import { REGIONS } from "../../../src/domain/event.ts";
import { readClaims } from "../../../src/domain/parse/read-claims.ts";

const lexicon = loadLexicon();
const claims = (text: string): string[] => readClaims(text, lexicon).map(({ kind, name, regions }) => `${kind} ${name} ${regions.join(" ")}`);

describe("readClaims reads the subject of a clause", () => {
  it.each([
    ["full names and a count", "北京市、上海市及浙江省等3省市印发了促进“互联网+医疗健康”的文件。", ["theme 健康 北京 上海 浙江"]],
    ["cities, for their provinces", "青岛、大连等地推动海洋大数据应用。", ["theme 海洋港口 山东 辽宁"]],
    ["one-character names in a run", "京津冀三地推进智慧交通发展。", ["theme 交通 北京 天津 河北"]],
    ["one region alone", "浙江率先开展数字化试点。", ["action 试点示范 浙江"]],
    ["a subject that does something empty first", "北京、河北积极响应，出台了推进“互联网+”行动的文件。", ["action 政策发布 北京 河北"]],
    ["the subject behind its predicate", "签署合作协议的有广东、海南。", ["action 签约合作 广东 海南"]],
    ["two fields of one subject", "内蒙、青海推动“互联网+农业”和“互联网+物流”发展。", ["theme 农业 内蒙古 青海", "theme 物流 内蒙古 青海"]],
    ["several subjects between commas", "上海、江苏等省(市)分别与企业签订协议，宁夏等地上线了政务服务平台。", ["action 签约合作 上海 江苏", "action 平台上线 宁夏"]],
    ["a region told twice", "广州、深圳和广东其他城市召开大会。", ["action 会议活动 广东"]],
  ])("%s", (_, text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it.each([
    ["no region", "本月共有12个省市出台文件。"],
    ["a partner", "多家单位与北京、上海企业签约。"],
    ["a place of action", "各部门在浙江召开会议。"],
    ["nothing said", "北京、上海等地。"],
  ])("claims nothing for %s", (_, text) => {
    expect(claims(text)).toEqual([]);
  });

  it("never throws, and names known regions, each once", () => {
    const words = fc.constantFrom("北京", "、", "等地", "签署协议", "推动", "互联网+医疗", "，", "。", "有", "平台", "内蒙", "和", "与");
    fc.assert(fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      for (const { regions } of readClaims(parts.join(""), lexicon)) {
        expect(regions.length).toBeGreaterThan(0);
        expect(new Set(regions).size).toBe(regions.length);
        expect(regions.every((region) => REGIONS.includes(region))).toBe(true);
      }
    }));
  });
});
