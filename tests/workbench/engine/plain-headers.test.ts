import { describe, expect, it } from "vitest";
import { plainHeader, withPlainHeaders } from "../../../src/workbench/engine/plain-headers.ts";

describe("headers that Univer cannot read", () => {
  it.each([
    ["SUM(数据表[[本期值 (万)]])", "SUM(数据表[本期值z20zz28z万z29z])"],
    ["IF(数据表[[#This Row],[本期值 (万)]]>1,数据表[[#Headers],[编号]],\"T[a b]\")", "IF(数据表[[#This Row],[本期值z20zz28z万z29z]]>1,数据表[[#Headers],[编号]],\"T[a b]\")"],
    ["T[[a'[b]]+'[另.xlsx]页'!A1+[1]页!B2", "T[az5bzb]+'[另.xlsx]页'!A1+[1]页!B2"],
    ["T[[#This Row],[值]]", "T[[#This Row],[值]]"],
  ])("are called by plain names: %s", (formula, expected) => {
    expect(withPlainHeaders(formula)).toBe(expected);
  });

  it("give different names to different headers", () => {
    expect(new Set(["a b", "a-b", "a(b", "ab"].map(plainHeader)).size).toBe(4);
  });
});
