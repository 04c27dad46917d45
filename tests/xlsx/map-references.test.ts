import { describe, expect, it } from "vitest";
import { mapReferences } from "../../src/xlsx/map-references.ts";

/** Every reference that the function sees, moved ten rows down. */
const down = (formula: string): string =>
  mapReferences(formula, ({ from, to }) => ({ from: { ...from, row: from.row + 10 }, to: { ...to, row: to.row + 10 } }));

describe("mapReferences", () => {
  it.each([
    ["SUM(A5:$B$9)*C1", "SUM(A15:$B$19)*C11"],
    ["'月 报'!$A$4+表1!B2", "'月 报'!$A$14+表1!B12"],
    ['IF(A1="B2","C3""D4",E5)', 'IF(A11="B2","C3""D4",E15)'],
    ["指标表[[#This Row],[A1 值]]+A1", "指标表[[#This Row],[A1 值]]+A11"],
    ["LOG10(B2)+ATAN2(C3,D4)", "LOG10(B12)+ATAN2(C13,D14)"],
    ["[2]Sheet1!A1+'[另.xlsx]页'!B2", "[2]Sheet1!A1+'[另.xlsx]页'!B2"],
    ["A1_税率+Q3目标+A:A+3:3", "A1_税率+Q3目标+A:A+3:3"],
  ])("%s", (formula, expected) => {
    expect(down(formula)).toBe(expected);
  });
});
