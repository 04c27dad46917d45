import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEventStarts } from "../../../src/domain/parse/find-event-starts.ts";

function parts(text: string): string[] {
  const starts = findEventStarts(text);
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
}

describe("findEventStarts", () => {
  it.each([
    ["3月18日，甲市印发方案。", ["3月18日，甲市印发方案。"]],
    ["3月18日，甲市印发方案。  3月20日，乙市开会。", ["3月18日，甲市印发方案。  ", "3月20日，乙市开会。"]],
    ["甲市印发方案。3月20日，乙市开会。", ["3月20日，乙市开会。"]],
    ["3月18日，甲市称该办法将于6月1日起施行，截至3月20日已有50家。", ["3月18日，甲市称该办法将于6月1日起施行，截至3月20日已有50家。"]],
    ["3月21日消息，协会于15日开会。", ["3月21日消息，协会于15日开会。"]],
    ["3月18日，甲市开会。4月1日起全省推行。", ["3月18日，甲市开会。4月1日起全省推行。"]],
    ["➢3月21日，甲公司签约。➢3月22日，乙公司签约。", ["3月21日，甲公司签约。➢", "3月22日，乙公司签约。"]],
    ["http://a.cn/b.html4月1日，甲省上线。", ["4月1日，甲省上线。"]],
    ["自2018年3月5日，甲省实施。", []],
    ["", []],
  ])("cuts %j into %j", (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it("always points at a digit, in rising order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("3月5日", "，", "。", "甲", "12月31日至1月2日", " ", "于", "➢", "”"), { maxLength: 30 }), (tokens) => {
        const text = tokens.join("");
        const starts = findEventStarts(text);
        expect(starts.every((start) => /\d/.test(text[start] ?? ""))).toBe(true);
        expect([...starts].sort((a, b) => a - b)).toEqual([...starts]);
      }),
    );
  });
});
