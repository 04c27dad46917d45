import { describe, expect, it } from "vitest";
import type { LaidRow } from "../../../src/workbook/report/laid-row.ts";
import { paginate } from "../../../src/workbook/report/paginate.ts";

interface Given {
  readonly height?: number;
  readonly keepWithNext?: boolean;
  readonly repeat?: readonly LaidRow[];
}

const row = (text: string, { height = 10, keepWithNext = false, repeat = [] }: Given = {}): LaidRow =>
  ({ cells: text === "" ? [] : [{ from: 1, to: 1, text, style: "reportText" }], height, keepWithNext, repeat });
const pages = (rows: readonly LaidRow[], height: number): string[] => {
  const { rows: paged, breaks } = paginate(rows, height);
  const starts = [0, ...breaks];
  return starts.map((start, index) => paged.slice(start, starts[index + 1]).map(({ cells }) => cells[0]?.text ?? "_").join(""));
};

describe("pages", () => {
  it("hold what fits", () => {
    expect(pages([row("a"), row("b"), row("c")], 20)).toEqual(["ab", "c"]);
    expect(pages([row("a"), row("b")], 20)).toEqual(["ab"]);
  });

  it("never end with a heading", () => {
    expect(pages([row("a"), row("H", { keepWithNext: true }), row("b")], 20)).toEqual(["a", "Hb"]);
  });

  it("begin with the head of a table that goes on", () => {
    const head = row("T", { keepWithNext: true });
    const lines = ["1", "2", "3", "4"].map((text) => row(text, { repeat: [head] }));
    expect(pages([head, ...lines], 30)).toEqual(["T12", "T34"]);
  });

  it("begin without the space above what opens them", () => {
    expect(pages([row("a"), row("b"), row("", { keepWithNext: true }), row("H", { keepWithNext: true }), row("c")], 30)).toEqual(["ab", "Hc"]);
  });

  it("take apart what no page can hold", () => {
    const chain = ["a", "b", "c"].map((text) => row(text, { keepWithNext: true }));
    expect(pages([row("x"), ...chain, row("d")], 20)).toEqual(["x", "ab", "cd"]);
  });

  it("hold a row higher than themselves alone", () => {
    expect(pages([row("a"), row("b", { height: 50 }), row("c")], 20)).toEqual(["a", "b", "c"]);
  });
});
