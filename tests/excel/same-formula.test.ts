import { expect, it } from "vitest";
import { sameFormula } from "../../src/excel/same-formula.ts";

it.each([
  ["=数据表[[#This Row],[本期值]]*2", "=[@本期值]*2"],
  ["=数据表[[#This Row],[本期值 (万)]]*2", "=[@[本期值 (万)]] * 2"],
  ["=数据表[[#This Row],[本期值]]*2", "=数据表[@本期值]*2"],
  ["=SUM(数据表[[本期值 (万)]])", "=sum(数据表[本期值 (万)])"],
  ['=IF([@a]="x y",1,0)', 'IF( [@a]="x y", 1, 0)'],
])("%s is %s", (one, other) => {
  expect(sameFormula(one, other, "数据表")).toBe(true);
});

it.each([
  ["=数据表[[#This Row],[本期值]]*2", "=[@上期值]*2"],
  ["=数据表[[#This Row],[本期值]]", "=别表[[#This Row],[本期值]]"],
  ['=IF(A1="x y",1,0)', '=IF(A1="xy",1,0)'],
  ["=A1", "5"],
  ["=A1", ""],
])("%s is not %s", (one, other) => {
  expect(sameFormula(one, other, "数据表")).toBe(false);
});
