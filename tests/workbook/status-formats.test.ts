import { describe, expect, it } from "vitest";
import { STATUSES } from "../../src/domain/indicator.ts";
import { TONE_LOOKS } from "../../src/workbook/looks.ts";
import { STATUS_FORMATS } from "../../src/workbook/status-formats.ts";

/** Relative luminance of "RRGGBB" (WCAG 2), 0–1. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("a status", () => {
  it("has one format, with a sign of its own before the word and the value left alone", () => {
    expect(STATUS_FORMATS.map((format) => (format.rule === "equals" ? format.text : "")).sort()).toEqual([...STATUSES].sort());
    const signs = STATUS_FORMATS.map(({ numberFormat = "" }) => /^"(.) "@$/u.exec(numberFormat)?.[1]);
    expect(signs).not.toContain(undefined);
    expect(new Set(signs).size).toBe(STATUSES.length);
  });

  it("is read easily on its colour, on screen and in a grey print", () => {
    for (const { tone } of STATUS_FORMATS) {
      const { font, fill = "FFFFFF" } = TONE_LOOKS[tone];
      const contrast = (luminance(fill) + 0.05) / (luminance(font?.color ?? "000000") + 0.05);
      expect(contrast, tone).toBeGreaterThanOrEqual(4.5);
    }
  });
});
