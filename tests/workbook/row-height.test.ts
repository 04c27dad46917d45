import { expect, it } from "vitest";
import type { TableDescription } from "../../src/workbook/description.ts";
import { rowHeight } from "../../src/workbook/row-height.ts";

const column = { type: "text", numberFormat: "@", input: true } as const;
const TABLE: TableDescription = {
  key: "notes", name: "说明表", anchor: "A4",
  columns: [{ key: "id", header: "编号", width: 10, ...column }, { key: "note", header: "说明", width: 11, wrap: true, ...column }],
};

// 11 characters leave 10 for the text: five Chinese ones of 1.75, ten Latin ones. A line is 13.5 points, with 5 around the text.
it.each([
  ["one line", { id: "a", note: "五个字一行" }, 18.5],
  ["a second line for the sixth character", { id: "a", note: "五个字一行多" }, 32],
  ["Latin characters are half as wide", { id: "a", note: "abcdefghij" }, 18.5],
  ["a Chinese character does not stand half in a line", { id: "a", note: "ab五个字一行" }, 32],
  ["line breaks", { id: "a", note: "一\n二\n三" }, 45.5],
  ["only columns that wrap", { id: "没有换行的列再长也是一行", note: null }, 18.5],
  ["Excel's highest row", { id: "a", note: "字".repeat(500) }, 409],
] as const)("%s", (_, row, points) => expect(rowHeight(TABLE, row)).toBe(points));

it("is at least what the table asks for", () => expect(rowHeight({ ...TABLE, rowHeight: 40 }, { note: "一" })).toBe(40));
