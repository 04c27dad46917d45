import { describe, expect, it } from "vitest";
import { cumulativeSpan, dateFor, statedDates } from "../../../../src/domain/parse/figures/date-scope.ts";

describe("the dates of a sentence", () => {
  it.each([
    ["2017年建成10家", ["2017-01-01", "2017-12-31"]],
    ["2017-2018年建成10家", ["2017-01-01", "2018-12-31"]],
    ["截至2018年，共10家", ["2018-12-31", "2018-12-31"]],
    ["到2020年2月底，共10家", ["2020-02-29", "2020-02-29"]],
    ["2019年底已有10家", ["2019-12-31", "2019-12-31"]],
    ["2018年上半年新增10家", ["2018-01-01", "2018-06-30"]],
    ["2018年第三季度新增10家", ["2018-07-01", "2018-09-30"]],
    ["2018年4月新增10家", ["2018-04-01", "2018-04-30"]],
    ["2018年7月1日起实施", ["2018-07-01", "2018-07-01"]],
  ])("%s", (sentence, span) => {
    expect(statedDates(sentence).map((date) => [date.span.start, date.span.end])).toEqual([span]);
  });

  it.each(["比2015年减少10家", "《行动方案（2018年）》列出10家", "较2016年同期增加10家", "“2017年度榜单”列出10家"])("there is none in %s", (sentence) => {
    expect(statedDates(sentence)).toEqual([]);
  });

  it("cover what follows: the whole sentence where they open it, else up to the semicolon", () => {
    const spanAt = (sentence: string, words: string): string | undefined => dateFor(sentence, statedDates(sentence), sentence.indexOf(words))?.span.end;
    expect(spanAt("截至2018年，有10家；另有20项", "20项")).toBe("2018-12-31");
    expect(spanAt("改革推进，2017年办理10件；另有20项", "20项")).toBeUndefined();
    expect(spanAt("有10家，2017年办理20件", "10家")).toBeUndefined();
    expect(spanAt("2016年10家，2017年20家", "20家")).toBe("2017-12-31");
  });

  it("span whole years where they are added up", () => {
    const [date] = statedDates("到2018年底，三年累计60个");
    expect(date && cumulativeSpan(date, 3)).toEqual({ start: "2016-01-01", end: "2018-12-31" });
  });
});
