import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptySheet } from "../../../src/workbench/book/book.ts";
import { LaterDrawing } from "../../../src/workbench/page/grid/later-drawing.ts";

const [one, other] = [emptySheet("1", "一"), emptySheet("2", "二")];
const places = (count: number): (readonly [number, number])[] => Array.from({ length: count }, (_, row) => [row, 0] as const);
let drawn: [string, number][];
let later: LaterDrawing;

beforeEach(() => {
  vi.useFakeTimers();
  drawn = [];
  later = new LaterDrawing((sheet, cells) => drawn.push([sheet.name, cells.length]));
});

afterEach(() => vi.useRealTimers());

describe("cells of sheets that are not in front", () => {
  it("are drawn in parts, one after the other", () => {
    later.add(one, places(900));
    later.add(other, places(1));
    expect(drawn).toEqual([]);
    vi.advanceTimersToNextTimer();
    expect(drawn).toEqual([["一", 400]]);
    vi.runAllTimers();
    expect(drawn).toEqual([["一", 400], ["一", 400], ["一", 100], ["二", 1]]);
  });

  it("are drawn at once when their sheet comes to the front, and not a second time", () => {
    later.add(one, places(500));
    later.add(other, places(2));
    later.hurry(other);
    expect(drawn).toEqual([["二", 2]]);
    vi.runAllTimers();
    expect(drawn).toEqual([["二", 2], ["一", 400], ["一", 100]]);
  });

  it("are forgotten where everything is drawn anew, and drawing goes on with what comes then", () => {
    later.add(one, places(3));
    later.clear();
    later.add(other, places(2));
    vi.runAllTimers();
    expect(drawn).toEqual([["二", 2]]);
    later.add(one, places(1));
    vi.runAllTimers();
    expect(drawn).toEqual([["二", 2], ["一", 1]]);
  });
});
