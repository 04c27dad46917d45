import { describe, expect, it } from "vitest";
import { parseNumber, parseQuantity } from "../../src/domain/quantity.ts";

describe("parseQuantity", () => {
  it.each([
    ["1,234.5", "1234.5", "", null],
    ["1，234，567", "1234567", "", null],
    ["98%", "98", "%", null],
    ["９８．５％", "98.5", "%", null],
    ["≥90", "90", "", ">="],
    [">=90%", "90", "%", ">="],
    ["＜5.5", "5.5", "", "<"],
    ["不低于 95%", "95", "%", ">="],
    ["300亿元以上", "300", "亿元", ">="],
    ["10天以内", "10", "天", "<="],
    ["-3.2", "-3.2", "", null],
    ["−3.2", "-3.2", "", null],
    ["+0.5个百分点", "0.5", "个百分点", null],
    ["12.50 万亿元", "12.5", "万亿元", null],
    [".5", "0.5", "", null],
    ["123456789012345678901234567890.1", "123456789012345678901234567890.1", "", null],
  ])("%s", (text, value, unit, op) => {
    const quantity = parseQuantity(text);
    expect([quantity?.value.toFixed(), quantity?.unit, quantity?.op]).toEqual([value, unit, op]);
  });

  it.each(["", "/", "暂无数据", "1,23", "12,3456", "1.2.3", "3-5", "3~5", "--3", "约90", "1e400", "=1+1", "90 95"])("%s is not one number", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  it("refuses a number of more than a hundred digits", () => {
    expect(parseQuantity("9".repeat(101))).toBeNull();
  });
});

describe("parseNumber", () => {
  it("reads a bare number", () => expect(parseNumber(" 1,000 ")?.toFixed()).toBe("1000"));
  it.each(["98%", "≥90", "10万"])("refuses %s: a unit or a sign would be lost", (text) => expect(parseNumber(text)).toBeNull());
});
