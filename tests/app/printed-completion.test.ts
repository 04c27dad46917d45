import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import type { Status } from "../../src/domain/indicator.ts";
import { printedCompletionFacts } from "../../src/app/printed-completion.ts";

describe("the completion that a plan table prints", () => {
  it.each<[string | null, string | null, Status]>([
    ["105%", "1.0526315789", "超额完成"], ["108.3％", "1.0833333333", "超额完成"], ["完成108%", "1.0833333333", "超额完成"], ["1.08", "1.0833333333", "超额完成"], ["108.3", "1.0833333333", "超额完成"],
    ["已完成", "1.2", "超额完成"], ["完成", "1", "完成"], ["超额完成", "1.2", "超额完成"], ["未完成", "0.9", "到期未完成"], ["/", "0.9", "滞后"], ["暂无数据", "0.9", "滞后"], [null, "0.9", "滞后"],
    ["130%", null, "暂无数据"],
  ])("%j agrees with %s, %s", (printed, completion, status) => {
    expect(printedCompletionFacts(printed, completion === null ? null : new Decimal(completion), status)).toBeNull();
  });

  it.each<[string, string, Status, string]>([
    ["130%", "1.0833333333", "超额完成", "108.3%"], ["完成", "0.9", "到期未完成", "90.0%"], ["未完成", "1.2", "超额完成", "120.0%"], ["超额完成", "1", "完成", "100.0%"],
    ["1.3", "1.0833333333", "超额完成", "108.3%"], ["108%-110%", "1.08", "超额完成", "108.0%"],
  ])("%j differs from %s, %s", (printed, completion, status, recomputed) => {
    expect(printedCompletionFacts(printed, new Decimal(completion), status)).toEqual({ printed, recomputed });
  });
});
