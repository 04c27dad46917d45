import { describe, expect, it } from "vitest";
import { overview } from "../../src/app/overview.ts";
import type { ReadRow, WorkbookReading } from "../../src/app/ports.ts";
import type { TableRow } from "../../src/workbook/description.ts";

const row = (line: number, values: TableRow): ReadRow => ({ line, values, computed: { status: null }, misfits: [] });
const indicator = (id: string, category: string, target: number): TableRow => ({
  id, category, name: `名${id}`, unit: "个", direction: "越高越好", kind: "时点", schedule: "到期考核", target, targetPeriod: "2018-03",
});

function reading(changed: Partial<WorkbookReading> = {}): WorkbookReading {
  return {
    tables: {
      indicators: [row(6, indicator("A", "甲", 100)), row(7, indicator("B", "甲", 200)), row(9, indicator("C", "乙", 10))],
      monthly: [row(6, { period: "2018-01", id: "A", value: 90 }), row(7, { period: "2018-03", id: "A", value: 100 }), row(8, { period: "2018-03", id: "B", value: 50 })],
      findings: [row(6, { id: "F1", handling: "待核实" }), row(7, { id: "F2", handling: "采纳" })],
      events: [],
    },
    names: { reportPeriod: "2018-03", planName: " 样例计划 " }, misfitNames: [], cells: {}, findings: [], ...changed,
  };
}

describe("overview", () => {
  it("counts statuses, lists what lags with its row, and rolls up by category", () => {
    const shown = overview(reading());
    expect(shown.planName).toBe("样例计划");
    expect(shown.counts.filter(({ count }) => count > 0)).toEqual([{ status: "完成", count: 1 }, { status: "到期未完成", count: 1 }, { status: "暂无数据", count: 1 }]);
    // B: 50 of 200 when 100 % is due, 75 points short.
    expect(shown.lagging).toEqual([{ id: "B", name: "名B", status: "到期未完成", severity: "重度", completion: "25.0%", expected: "100.0%", line: 7 }]);
    // 甲: (1 + 0.25) / 2; 乙 has no value at all.
    expect(shown.categories).toEqual([
      { name: "甲", total: 2, lagging: 1, completion: "62.5%", share: 0.625 },
      { name: "乙", total: 1, lagging: 0, completion: "", share: 0 },
    ]);
  });

  // 样例计划 (blank): A 1 of 1, C without a value; 第二个计划: B 0.25.
  it("counts by plan where there are several", () => {
    expect(overview(reading()).plans).toEqual([]);
    const { tables } = reading();
    const indicators = (tables["indicators"] ?? []).map((known) => (known.values["id"] === "B" ? { ...known, values: { ...known.values, plan: "第二个计划" } } : known));
    expect(overview(reading({ tables: { ...tables, indicators } })).plans).toEqual([
      { name: "样例计划", total: 2, lagging: 0, completion: "100.0%", share: 1 }, { name: "第二个计划", total: 1, lagging: 1, completion: "25.0%", share: 0.25 },
    ]);
  });

  it("offers every month between the first and the last, newest first", () => {
    expect(overview(reading()).periods).toEqual(["2018-03", "2018-02", "2018-01"]);
  });

  it("says what is to be done next", () => {
    expect(overview(reading()).steps).toEqual([
      { code: "report-missing", count: 1 }, { code: "explain-lagging", count: 1 }, { code: "import-report", count: 1 }, { code: "decide-findings", count: 1 },
    ]);
  });

  it("asks for a report period first", () => {
    const shown = overview(reading({ names: { reportPeriod: null } }));
    expect(shown.asOf).toBeNull();
    expect(shown.steps[0]).toEqual({ code: "choose-period", count: 1 });
  });
});
