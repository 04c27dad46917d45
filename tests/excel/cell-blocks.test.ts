import { expect, it } from "vitest";
import { blocksOf } from "../../src/excel/cell-blocks.ts";

it("puts neighbours of a row and equal rows below each other into one block", () => {
  const cells = [
    { row: 2, column: 2, content: "b" }, { row: 1, column: 1, content: 1 }, { row: 1, column: 2, content: 2 }, { row: 2, column: 1, content: "a" },
    { row: 3, column: 1, content: "only" }, { row: 1, column: 4, content: "apart" },
  ];
  expect(blocksOf(cells)).toEqual([
    { row: 1, column: 1, contents: [[1, 2], ["a", "b"]] },
    { row: 1, column: 4, contents: [["apart"]] },
    { row: 3, column: 1, contents: [["only"]] },
  ]);
});
