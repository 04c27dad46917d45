import { describe, expect, it } from "vitest";
import { dateOf, serialOf } from "../../src/workbook/serial-date.ts";

describe("day numbers", () => {
  it.each([["2018-03", 43_160], ["2018-03-15", 43_174], ["2000-02-29", 36_585], ["1900-03-01", 61], ["2018-03-15T12:00", 43_174.5], ["9999-12-31", 2_958_465]])("%s is %d", (text, serial) => {
    expect(serialOf(text)).toBe(serial);
  });

  it.each(["2018-02-30", "2018-13", "2018-00-10", "2018-Q3", "2018", "18-03", "1900-02-28", "2018-03-15T24:00", "2018-03-15T10:60", ""])("%j is none", (text) => {
    expect(serialOf(text)).toBeNull();
  });

  it("read back as day, month or minute, the time of day left off", () => {
    expect([dateOf(43_174.999, "day"), dateOf(43_174.999, "month"), dateOf(43_174.395_833, "minute")]).toEqual(["2018-03-15", "2018-03", "2018-03-15T09:30"]);
  });

  it.each([60, 0, -1, 2_958_466, Number.NaN])("%d is no date", (serial) => {
    expect(dateOf(serial, "day")).toBeNull();
  });
});
