import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import type { Indicator } from "../../src/domain/indicator.ts";
import { prove } from "./prove.ts";

/** Names that a criterion of COUNTIFS or SUMIFS would read as a comparison, a wildcard or a number, beside ones they would then match. */
const CATEGORIES = ["制造", "*", "制造业", "a?b", "aXb", "~x", "<>", "=A", "A", ">0", "<5", "1"];

describe("names that look like criteria, computed by LibreOffice", { timeout: 300_000 }, () => {
  it("are names: every category rolls up its own indicators only", async () => {
    const indicators = CATEGORIES.map((category, index): Indicator => ({
      id: category, category, name: category, kind: "stock", direction: "higher", target: new Decimal(100), targetPeriod: "2018-12", schedule: "linear", baseline: new Decimal(0), baselinePeriod: "2017-12", unit: index % 2 ? "家" : "",
    }));
    const observations = indicators.map(({ id }, index) => ({ id, observation: { period: "2018-06", value: new Decimal(index * 8) } }));
    const [proof] = await prove([{ asOf: "2018-06", indicators, observations }]);
    expect(proof?.differences).toEqual([]);
    expect(proof?.errorCells).toEqual([]);
    expect(proof?.check.differences).toEqual([]);
  });
});
