import { expect, it } from "vitest";
import { parseAddress } from "../../src/workbook/cell-address.ts";
import { HOME_SHEET } from "../../src/workbook/sheets/home.ts";

const POINTS_PER_MM = 72 / 25.4;

// Columns are counted in digits of Arial 11, 8 pixels of 0.75 points each, with 5 pixels of edges; A4 is 210 × 297 mm.
it("fits one upright page when it is printed as wide as the page", () => {
  const { print, rowHeights, columnWidths } = HOME_SHEET;
  expect(print?.orientation).toBe("portrait");
  const { top = 0, bottom = 0, left = 0, right = 0 } = print?.margins ?? {};
  const [, last = "A1"] = print?.area?.split(":") ?? [];
  const rows = Array.from({ length: parseAddress(last).row }, (_, index) => rowHeights?.[index + 1]);
  expect(rows).not.toContain(undefined);
  const width = Object.values(columnWidths).reduce((sum, characters) => sum + (characters * 8 + 5) * 0.75, 0);
  const height = rows.reduce<number>((sum, points) => sum + (points ?? 0), 0);
  const scale = Math.min(1, ((210 - left - right) * POINTS_PER_MM) / width);
  expect(height * scale).toBeLessThan((297 - top - bottom) * POINTS_PER_MM);
});

it("leaves no cell outside the printed area", () => {
  const [, last = "A1"] = HOME_SHEET.print?.area?.split(":") ?? [];
  const corner = parseAddress(last);
  for (const { address } of HOME_SHEET.cells) {
    const { row, column } = parseAddress(address);
    expect(row <= corner.row && column <= corner.column, address).toBe(true);
  }
});
