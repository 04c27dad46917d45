import { Decimal } from "decimal.js";
import { expect, it } from "vitest";
import { formatRate } from "../../../src/domain/evaluate/format-rate.ts";

it.each([
  ["0.8125", "81.3%"],
  ["0.8124999", "81.2%"],
  ["0.9994", "99.9%"],
  ["0.9995", "99.9%"],
  ["0.99999999999999999999999", "99.9%"],
  ["1", "100.0%"],
  ["1.0000000000000000000000001", "100.1%"],
  ["1.0004", "100.1%"],
  ["1.0016", "100.2%"],
  ["1.3", "130.0%"],
  ["0", "0.0%"],
  ["-0.0004", "0.0%"],
  ["-0.25", "-25.0%"],
])("%s shows as %s", (rate, text) => {
  expect(formatRate(new Decimal(rate))).toBe(text);
});

it("shows nothing where there is no rate", () => {
  expect(formatRate(null)).toBe("");
});
