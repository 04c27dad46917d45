import { describe, expect, it } from "vitest";
import { readCases } from "../../../src/domain/evaluate/read-case.ts";

const SOUND = {
  id: "A",
  indicator: { kind: "stock", direction: "higher", target: 100, targetPeriod: "2018-12", schedule: "linear" },
  observations: [{ period: "2018-06", value: 0.1 }],
  asOf: "2018-06",
};

function errorsOf(json: unknown): string[] {
  return readCases(json).errors.map(({ path, expected, found }) => `${path}: ${expected}, found ${found}`);
}

describe("readCases", () => {
  it("reads numbers as the decimals that were typed, also from texts", () => {
    const [read] = readCases([{ ...SOUND, observations: [{ period: "2018-06", value: 0.1 }, { period: "2018-Q3", value: "1,234.50" }, { period: "2018", value: null }] }]).cases;
    expect(read?.observations.map(({ value }) => value?.toString() ?? null)).toEqual(["0.1", "1234.5", null]);
  });

  it("keeps absent members absent and takes null for absent", () => {
    const [read] = readCases([{ ...SOUND, indicator: { ...SOUND.indicator, baseline: null, targetPeriod: null } }]).cases;
    expect(read && "baseline" in read.indicator).toBe(false);
    expect(read?.indicator.targetPeriod).toBeNull();
  });

  it.each([
    ["no array", { a: 1 }, ['(root): an array, found {"a":1}']],
    ["no object", [3], ["[0]: an object, found 3"]],
    ["no id", [{ ...SOUND, id: undefined }], ["[0].id: a text, found nothing"]],
    ["an unknown kind", [{ ...SOUND, indicator: { ...SOUND.indicator, kind: "count" } }],
      ['[0].indicator.kind: one of stock, flow, ratio, index, rank, threshold, reduction, qualitative, found "count"']],
    ["a month 13", [SOUND, { ...SOUND, asOf: "2018-13" }], ['[1].asOf: a period: 2018-03, 2018-Q3 or 2018, found "2018-13"']],
    ["an observation's period", [{ ...SOUND, observations: [...SOUND.observations, { period: 2018, value: 1 }] }],
      ["[0].observations[1].period: a period: 2018-03, 2018-Q3 or 2018, found 2018"]],
    ["a value that is a list", [{ ...SOUND, observations: [{ period: "2018", value: [1] }] }], ["[0].observations[0].value: a number, found [1]"]],
    ["a number beyond sense", [{ ...SOUND, observations: [{ period: "2018", value: 1e300 }] }], ["[0].observations[0].value: a number, found 1e+300"]],
    ["a baseline that is a text", [{ ...SOUND, indicator: { ...SOUND.indicator, baseline: "低" } }], ['[0].indicator.baseline: a number, found "低"']],
    ["a milestone", [{ ...SOUND, indicator: { ...SOUND.indicator, milestones: [{ period: "2018" }] } }], ["[0].indicator.milestones[0].value: a number, found nothing"]],
  ])("names the place of %s", (_what, json, errors) => {
    expect(errorsOf(json)).toEqual(errors);
  });

  it("lists every error of a case, leaves it out and keeps the sound ones", () => {
    const reading = readCases([SOUND, { ...SOUND, id: 7, asOf: "soon" }]);
    expect(reading.errors.map(({ path }) => path)).toEqual(["[1].id", "[1].asOf"]);
    expect(reading.cases.map(({ id }) => id)).toEqual(["A"]);
  });
});
