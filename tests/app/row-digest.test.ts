import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIGEST_LENGTH, rowDigest, textDigest } from "../../src/app/row-digest.ts";
import type { TableDescription } from "../../src/workbook/description.ts";

const column = (key: string, type: TableDescription["columns"][number]["type"]) => ({ key, header: key, type, numberFormat: "General", width: 8, input: true });
const TABLE: TableDescription = {
  key: "t", name: "表", anchor: "A1",
  columns: [column("id", "text"), column("period", "period"), column("day", "date"), column("noted", "datetime"), column("value", "number"), { ...column("double", "number"), input: false, formula: "{#value}*2" }],
};
const digest = (row: Readonly<Record<string, string | number | null>>): string => rowDigest(TABLE, row);
const cell = fc.oneof(fc.constant(null), fc.string({ maxLength: 12 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
const row = fc.record({ id: cell, value: cell });

describe("rowDigest", () => {
  it("has eleven characters that a cell and a pattern take", () => {
    fc.assert(fc.property(row, (given) => new RegExp(`^[\\w-]{${DIGEST_LENGTH}}$`, "u").test(digest(given))));
  });

  it("is the same for a row as it was given and as it is read back", () => {
    expect(digest({ id: "甲\r\n乙\u0007 ", period: "2018-03", day: "2018-03-05", noted: "2018-03-05T09:30", value: -0 }))
      .toBe(digest({ id: "甲\n乙", period: 43160, day: 43164, noted: 43164 + 9.5 / 24, value: 0, double: 7 }));
    expect(digest({ id: 12, value: null })).toBe(digest({ id: "12" }));
  });

  it("differs where anything that was typed differs", () => {
    const variants = [{ id: "甲" }, { id: "甲", value: 1 }, { id: "甲", value: "1" }, { id: "甲", value: 1.0000000001 }, { period: "2018-03" }, { day: "2018-03-01" }, { id: "2018-03" }, { id: "甲\u0002value\u0001n1" }];
    expect(new Set(variants.map(digest)).size).toBe(variants.length);
  });

  it("tells apart what cells hold apart, and nothing else", () => {
    const held = (value: string | number | null, text: boolean): string => (typeof value === "number" && !text ? `n${String(value === 0 ? 0 : value)}` : String(value ?? "").replace(/\r\n?/gu, "\n").replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "").trim());
    fc.assert(fc.property(row, row, (one, other) => (digest(one) === digest(other)) === (held(one.id, true) === held(other.id, true) && held(one.value, false) === held(other.value, false))), { numRuns: 2_000 });
  });

  it("has no two alike among a hundred thousand", () => {
    expect(new Set(Array.from({ length: 100_000 }, (_, index) => textDigest(`201803-${index}`))).size).toBe(100_000);
  });
});
