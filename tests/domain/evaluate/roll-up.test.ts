import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { judge } from "../../../src/domain/evaluate/judge.ts";
import type { JudgedIndicator } from "../../../src/domain/evaluate/roll-up.ts";
import { rollUp, rollUpByCategory } from "../../../src/domain/evaluate/roll-up.ts";

/** A stock with target 100 due 2017-12, judged then; null: nothing reported. */
function judged(id: string, category: string, value: number | null, target: number | string = 100): JudgedIndicator {
  const goal = typeof target === "string" ? target : new Decimal(target);
  const observed = [{ period: "2017-12", value: value === null ? null : new Decimal(value) }];
  return { id, category, verdict: judge({ kind: "stock", direction: "higher", target: goal, targetPeriod: "2017-12", schedule: "deadline" }, observed, "2017-12") };
}

describe("rollUpByCategory", () => {
  const rolled = rollUpByCategory([judged("a", "商务", 250), judged("b", "农业", null), judged("c", "商务", 40), judged("d", "商务", null), judged("e", "商务", 100)]);

  it("keeps the order of first appearance", () => expect(rolled.map(({ category, total }) => [category, total])).toEqual([["商务", 4], ["农业", 1]]));

  it("caps each completion at 1 in the mean, and leaves the missing out of it", () => {
    expect([rolled[0]?.meanCompletion?.toFixed(12), rolled[0]?.withCompletion]).toEqual(["0.800000000000", 3]); // (1 + 0.4 + 1) / 3
  });

  it("names the lagging one behind a good mean and counts the missing apart", () => {
    expect([rolled[0]?.lagging, rolled[0]?.missing]).toEqual([["c"], 1]);
    expect(rolled[0]?.counts).toEqual({ 暂无数据: 1, 超额完成: 1, 完成: 1, 到期未完成: 1, 无法判定: 0, 达到时序进度: 0, 滞后: 0 });
  });

  it("has no mean where nothing is known", () => expect(rolled[1]).toMatchObject({ meanCompletion: null, withCompletion: 0, missing: 1, lagging: [] }));
});

describe("rollUp", () => {
  it("leaves what cannot be judged out of the mean", () => {
    expect(rollUp([judged("a", "商务", 50), judged("b", "商务", 50, "提高")])).toMatchObject({ total: 2, withCompletion: 1, counts: { 无法判定: 1, 到期未完成: 1 } });
  });

  it("lets a value that moved away pull the mean down", () => {
    expect(rollUp([judged("a", "商务", -50), judged("b", "商务", 100)]).meanCompletion?.toString()).toBe("0.25"); // (−0.5 + 1) / 2
  });

  it("of nothing is nothing", () => expect(rollUp([])).toMatchObject({ total: 0, meanCompletion: null, lagging: [] }));
});
