import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { printedRateFacts } from "../../src/app/printed-rate.ts";

describe("a published completion rate", () => {
  it.each([
    ["108%", "1.083333333333"], ["108.3%", "1.083333333333"], ["108.33％", "1.083333333333"], ["105%", "1.0526315789473684"], [" 98 % ", "0.98"], ["83%", "0.825"],
    [1.08, "1.083333333333"], [0.98, "0.98"], ["/", "0.5"], ["", "0.5"], [null, "0.5"],
  ])("%j agrees with %s", (printed, completion) => {
    expect(printedRateFacts(printed, new Decimal(completion))).toBeNull();
  });

  it.each([
    ["130%", "1.083333333333", "130%", "108.3%"], ["108.4%", "1.083333333333", "108.4%", "108.3%"], ["100%", "0.98", "100%", "98.0%"], [1.3, "1.083333333333", "130.0%", "108.3%"],
    ["约九成", "0.9", "约九成", "90.0%"],
  ])("%j differs from %s", (printed, completion, shown, recomputed) => {
    expect(printedRateFacts(printed, new Decimal(completion))).toEqual({ printed: shown, recomputed });
  });

  it("is not compared where nothing was recomputed", () => {
    expect(printedRateFacts("130%", null)).toBeNull();
  });
});
