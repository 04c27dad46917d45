import { describe, expect, it } from "vitest";
import { OPEN_POINT_CODES } from "../../src/app/cycle/progress.ts";
import { PASTE_REASONS } from "../../src/app/cycle/read-pasted.ts";
import { OPEN_POINT_MESSAGES, PASTE_MESSAGES, wordOpenPoint, wordPasteReason, wordProgress } from "../../src/messages/entry-messages.ts";

/** All facts that any check gives. */
const FACTS = {
  value: "160", last: "100", lastPeriod: "2018-02", change: "+60.0%", from: "-50.0%", to: "+50.0%", changes: 0, power: 4, parts: "120 + 33", sum: "153", total: "150", difference: "-3",
  period: "2018-03", today: "2018-02", cap: "100", unit: "户", expected: "家", status: "滞后",
};

describe("words for entries", () => {
  it("exist for every code", () => {
    expect([...OPEN_POINT_MESSAGES].sort()).toEqual([...OPEN_POINT_CODES].sort());
    expect([...PASTE_MESSAGES].sort()).toEqual([...PASTE_REASONS].sort());
  });

  it.each(["zh-CN", "en-US"] as const)("say in %s what, why and what to do, with all facts", (language) => {
    for (const code of OPEN_POINT_CODES) {
      const { what, why, advice } = wordOpenPoint(code, FACTS, language);
      for (const sentence of [what, why, advice]) expect(sentence, code).toMatch(/^[^{}—]{6,}[。.]$/u);
    }
    for (const reason of PASTE_REASONS) expect(wordPasteReason(reason, language)).toMatch(/[。.]$/u);
  });

  it("name the slip and what is usual", () => {
    expect(wordOpenPoint("unit-slip", { value: "4000000", last: "390", lastPeriod: "2017-12", power: 4 }).what).toBe("4000000约为上次（2017-12，390）的1万倍。");
    const times = (power: number, language?: "en-US"): string => wordOpenPoint("unit-slip", { value: "1", last: "9", lastPeriod: "2018-01", power }, language).what;
    expect([1, 3, 5, 8, 9].map((power) => times(power).slice("1约为上次（2018-01，9）的".length))).toEqual(["10倍。", "1000倍。", "10万倍。", "1亿倍。", "10亿倍。"]);
    expect([-1, -3, -4, -6, -8].map((power) => times(power).slice("1约为上次（2018-01，9）的".length))).toEqual(["十分之一。", "千分之一。", "万分之一。", "百万分之一。", "亿分之一。"]);
    expect([times(4, "en-US"), times(-2, "en-US")]).toEqual(["1 is about 10,000 times the last one (9, 2018-01).", "1 is about 1/100 of the last one (9, 2018-01)."]);
    expect(wordOpenPoint("jump", FACTS).why).toBe("以往的数还不够多，变动超出-50.0%到+50.0%就请核对。");
    expect(wordOpenPoint("jump", { ...FACTS, changes: 7, from: "-2.0%", to: "+18.0%" }).why).toBe("通常的变动在-2.0%到+18.0%之间（按以往7次变动的中位数和离散程度）。");
  });

  it("count what is filled in", () => {
    expect(wordProgress({ filled: 18, expected: 22, noData: 0 })).toBe("18 / 22 已填");
    expect(wordProgress({ filled: 18, expected: 22, noData: 2 }, "en-US")).toBe("18 / 22 filled in, 2 without data");
  });
});
