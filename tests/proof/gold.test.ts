import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCases } from "../../src/domain/evaluate/read-case.ts";
import { prove } from "./prove.ts";
import type { Plan } from "./prove.ts";

const GOLD = new URL("../../../shared/gold/method-examples.json", import.meta.url);

describe("the worked cases of the method, computed by LibreOffice", { timeout: 300_000 }, () => {
  if (!existsSync(GOLD)) {
    process.stderr.write("LEFT OUT: shared/gold/method-examples.json is not there, its cases were not computed by LibreOffice\n");
    it("are left out without the reference file", () => expect(existsSync(GOLD)).toBe(false));
    return;
  }

  it("come out of the sheet as they come out of the core", async () => {
    const { cases } = readCases(JSON.parse(readFileSync(GOLD, "utf8")));
    const months = [...new Set(cases.map(({ asOf }) => asOf))];
    // A workbook has one report period: one for each month the cases are judged at.
    const plans = months.map((asOf): Plan => {
      const own = cases.filter((one) => one.asOf === asOf);
      return {
        asOf,
        indicators: own.map(({ id, indicator }) => ({ ...indicator, id, name: `指标${id}`, category: indicator.kind })),
        observations: own.flatMap(({ id, observations }) => observations.map((observation) => ({ id, observation }))),
      };
    });
    const proofs = await prove(plans);
    expect(proofs.flatMap(({ differences }) => differences)).toEqual([]);
    expect(proofs.flatMap(({ errorCells }) => errorCells)).toEqual([]);
    expect(proofs.flatMap(({ check }) => check.differences)).toEqual([]);
    expect(proofs.reduce((sum, { compared }) => sum + compared.indicators, 0)).toBe(cases.length);
  });
});
