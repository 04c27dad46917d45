import { describe, expect, it } from "vitest";
import { LIVE_CODES, liveCheck } from "../../../src/app/views/live-check.ts";
import { LIVE_MESSAGES } from "../../../src/messages/pane/check.ts";
import { aReading, aRow, anIndicator } from "./a-reading.ts";

const brief = (items: ReturnType<typeof liveCheck>) => items.map(({ code, place }) => [code, place?.table, place?.column, place?.line]);

describe("liveCheck", () => {
  it("words every code it can give", () => {
    expect([...LIVE_MESSAGES].sort()).toEqual([...LIVE_CODES].sort());
  });

  it("leads to the rows that do not count, once for each cell", () => {
    const reading = aReading({
      indicators: [aRow(6, anIndicator("A"))],
      monthly: [aRow(6, { period: "2018-01", id: "X", value: 1 }), aRow(7, { period: "2018-01", id: null, value: 1 }), aRow(8, { period: "一月", id: "A", value: 1 }, ["period"])],
      events: [aRow(9, { id: "1", date: "五月" }, ["date"])],
    });
    const items = brief(liveCheck(reading)).filter(([code]) => code !== "not-calculated");
    expect(items).toEqual([
      ["row-id-unknown", "monthly", "id", 6], ["row-id-missing", "monthly", "id", 7], ["row-period-unreadable", "monthly", "period", 8], ["cell-unreadable", "events", "date", 9],
    ]);
  });

  it("takes words where 本期值 is reported in words or as without data, and nowhere else", () => {
    const words = (line: number, id: string, value: string) => aRow(line, { period: "2018-01", id, value }, ["value"]);
    const reading = aReading({
      indicators: [aRow(6, anIndicator("A")), aRow(7, anIndicator("B", { kind: "定性" }))],
      monthly: [words(6, "A", "暂无"), words(7, "b", "已建成"), words(8, "A", "约三千")],
    });
    expect(brief(liveCheck(reading)).filter(([code]) => code === "cell-unreadable")).toEqual([["cell-unreadable", "monthly", "value", 8]]);
  });

  it("names the column of an indicator that cannot be understood as the sheet does", () => {
    const [item] = liveCheck(aReading({ indicators: [aRow(6, anIndicator("A", { kind: "别的" }))], monthly: [] })).filter(({ code }) => code === "setup-unreadable");
    expect([item?.facts["column"], item?.place]).toEqual(["口径", { table: "indicators", column: "kind", line: 6 }]);
  });

  it("says where the sheet shows another result than the core", () => {
    const row = { ...aRow(6, anIndicator("A")), computed: { status: "完成", completion: null, expected: null, gap: null, severity: null, latestPeriod: null, latestValue: null } };
    const [item] = liveCheck(aReading({ indicators: [row], monthly: [] }));
    expect(item).toMatchObject({ code: "sheet-differs", facts: { column: "状态", sheet: "完成", core: "暂无数据" }, place: { table: "indicators", column: "status", line: 6 } });
  });

  it("finds nothing in a workbook that is in order", () => {
    const row = { ...aRow(6, anIndicator("A")), computed: { status: "暂无数据", completion: null, expected: null, gap: null, severity: null, latestPeriod: null, latestValue: null } };
    expect(liveCheck(aReading({ indicators: [row], monthly: [] }))).toEqual([]);
  });
});
