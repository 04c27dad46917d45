import { describe, expect, it } from "vitest";
import { fileFormula } from "../../src/xlsx/file-formula.ts";

describe("functions younger than the format", () => {
  it.each([
    ["AGGREGATE(14,6,A1:A9,1)", "_xlfn.AGGREGATE(14,6,A1:A9,1)"],
    ["IFNA(SUM(1),RANK.EQ(1,A1:A2))", "_xlfn.IFNA(SUM(1),_xlfn.RANK.EQ(1,A1:A2))"],
    ['IF(A1="AGGREGATE(1)","DAYS(","")', 'IF(A1="AGGREGATE(1)","DAYS(","")'],
    ["'DAYS(1)'!A1+DAYS(1,2)", "'DAYS(1)'!A1+_xlfn.DAYS(1,2)"],
    ["NETDAYS(1)+SUMIFS(A:A,B:B,1)", "NETDAYS(1)+SUMIFS(A:A,B:B,1)"],
  ])("%s", (formula, stored) => {
    expect(fileFormula(formula)).toBe(stored);
  });
});
