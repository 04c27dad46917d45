import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPeriod, monthNumber, monthOf } from "../../src/domain/period.ts";

/** The shapes of a period as a pattern says them. */
const SHAPE = /^\d{4}(?:-(?:(?:0[1-9]|1[0-2])|Q[1-4]))?$/;

/** Texts that are periods or nearly so. */
const nearly = fc.oneof(
  fc.tuple(fc.stringMatching(/^\d{3,5}$/), fc.constantFrom("", "-", "/", "–"), fc.stringMatching(/^[Qq0-9/:a ]{0,3}$/)).map((parts) => parts.join("")),
  fc.string({ maxLength: 8 }),
);

describe("a period", () => {
  it.each([["2018-03", 24_218], ["2018-01", 24_216], ["2018-12", 24_227], ["2018", 24_227], ["2018-Q1", 24_218], ["2018-Q4", 24_227], ["0000-01", 0]])("%s is month %i since year 0", (period, number) => {
    expect(monthNumber(period)).toBe(number);
  });

  it.each(["", "2018-00", "2018-13", "2018-Q0", "2018-Q5", "2018-3", "2018-03 ", " 2018-03", "2018/03", "2018-q1", "20180-3", "２０１８-03", "2018-/9", "2018-0:", "2018-03\n"])("%j is none", (text) => {
    expect(isPeriod(text)).toBe(false);
    expect(() => monthNumber(text)).toThrow(RangeError);
  });

  it("is what its shape says, whatever the text", () => {
    fc.assert(fc.property(nearly, (text) => isPeriod(text) === SHAPE.test(text)), { numRuns: 2_000 });
  });

  it("comes back from its month number", () => {
    fc.assert(fc.property(fc.nat(9_999 * 12 + 11), (number) => monthNumber(monthOf(number)) === number));
  });
});
