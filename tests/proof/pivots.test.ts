import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import type { WorkbookContent } from "../../src/app/ports.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { seedEntries } from "../../src/app/seed-reports.ts";
import { judge } from "../../src/domain/evaluate/judge.ts";
import { ACTIONS, REGIONS, SECTIONS, THEMES } from "../../src/domain/event.ts";
import { monthNumber, monthOf } from "../../src/domain/period.ts";
import { cellAddress, parseAddress } from "../../src/workbook/cell-address.ts";
import { STATUS_BLOCK, TOP_THEME_BLOCK } from "../../src/workbook/sheets/analysis-blocks.ts";
import { ANALYSIS_PIVOTS } from "../../src/workbook/sheets/analysis-pivots.ts";
import { blockPlaces } from "../../src/workbook/sheets/count-block.ts";
import { COUNTED_WORDS } from "../../src/workbook/words.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { layOutPivots } from "../../src/xlsx/pivot-parts.ts";
import { writeWorkbook } from "../../src/xlsx/write-workbook.ts";
import { recalculateAll } from "../setup/recalculate.ts";
import { shownCells } from "../setup/shown-cells.ts";
import { inspectPackage } from "../xlsx/inspect-package.ts";

const SEED = 20_190_501;
type Shown = (address: string) => string | number | null;

const event = fc.record({
  period: fc.integer({ min: monthNumber("2017-12"), max: monthNumber("2019-12") }).map(monthOf),
  section: fc.constantFrom(...SECTIONS), regions: fc.subarray([...REGIONS], { maxLength: 3 }), theme: fc.constantFrom(...THEMES), action: fc.constantFrom(...ACTIONS),
});
const MANY = fc.sample(fc.noBias(event), { seed: SEED, numRuns: 3000 });
const plan = seedPlan();
const seeds = seedEntries();

/** Workbooks by name: what goes in, and what LibreOffice shows on 分析 after it computed and refreshed everything. */
const CONTENTS: Readonly<Record<string, WorkbookContent>> = {
  seeds: buildWorkbook({ plan, events: seeds.events, findings: [], log: [], asOf: "2017-12" }),
  many: {
    names: { reportPeriod: "2019-12" },
    tables: {
      events: MANY.map(({ regions, ...rest }, index) => ({ id: `E${index}`, ...rest, regions: regions.join("，"), monthText: rest.period, firstRegion: regions[0] ?? "未涉及地区" })),
      // Recorded in February and again, in April, and never in between.
      history: [{ period: "2019-02", total: 5, lagging: 9 }, { period: "2019-02", total: 5, lagging: 2, reached: 3 }, { period: "2019-04", total: 5, reached: 5 }],
    },
  },
  empty: { tables: {}, names: {} },
};
const shown = new Map<string, Shown>();
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const [name, content] of Object.entries(CONTENTS)) files.set(name, (await writeWorkbook(workbookDescription, content)).bytes);
  const computed = await recalculateAll([...files.values()]);
  for (const [index, name] of Object.keys(CONTENTS).entries()) shown.set(name, await shownCells(computed[index] ?? new Uint8Array(), "分析"));
}, 300_000);

const sheetOf = (name: string): Shown => shown.get(name) ?? (() => null);

/** Numbers of a pivot with one row and one column field by "row/column", as they stand on the sheet, totals included. */
function crossings(sheet: Shown, key: string): Map<string, number> {
  const { row, column } = parseAddress(ANALYSIS_PIVOTS.find((pivot) => pivot.key === key)?.anchor ?? "");
  const numbers = new Map<string, number>();
  const name = (label: string | number | null): string => (label === "Total Result" ? "合计" : String(label));
  for (let down = row + 2; sheet(cellAddress(down, column)) !== null; down += 1) {
    for (let right = column + 1; sheet(cellAddress(row + 1, right)) !== null; right += 1) {
      const value = sheet(cellAddress(down, right));
      if (typeof value === "number") numbers.set(`${name(sheet(cellAddress(down, column)))}/${name(sheet(cellAddress(row + 1, right)))}`, value);
    }
  }
  return numbers;
}

function counted<T>(items: readonly T[], row: (item: T) => string, column: (item: T) => string): Map<string, number> {
  const numbers = new Map<string, number>();
  const add = (key: string): unknown => numbers.set(key, (numbers.get(key) ?? 0) + 1);
  for (const item of items) for (const key of [`${row(item)}/${column(item)}`, `${row(item)}/合计`, `合计/${column(item)}`, "合计/合计"]) add(key);
  return numbers;
}

const sorted = (numbers: ReadonlyMap<string, number>): [string, number][] => [...numbers].sort(([one], [other]) => (one < other ? -1 : 1));

describe("the pivots of the seed workbook, opened by LibreOffice", () => {
  it("count every event once, by first region and first theme", () => {
    const events = seeds.events.map(({ event: { regions, themes, section, action }, reportPeriod }) => ({ region: regions[0] ?? "未涉及地区", theme: themes[0] ?? "", section, action, month: reportPeriod }));
    expect(sorted(crossings(sheetOf("seeds"), "regionByPeriod"))).toEqual(sorted(counted(events, ({ region }) => region, ({ month }) => month)));
    expect(sorted(crossings(sheetOf("seeds"), "themeByPeriod"))).toEqual(sorted(counted(events, ({ theme }) => theme, ({ month }) => month)));
    expect(sorted(crossings(sheetOf("seeds"), "sectionByAction"))).toEqual(sorted(counted(events, ({ section }) => section, ({ action }) => action)));
    expect(crossings(sheetOf("seeds"), "regionByPeriod").get("合计/合计")).toBe(seeds.events.length);
  });

  it("count the indicators of each category by status", () => {
    const judged = plan.indicators.map((indicator) => ({ category: indicator.category, ...judge(indicator, plan.observations.filter(({ id }) => id === indicator.id).map(({ observation }) => observation), "2017-12") }));
    expect(sorted(crossings(sheetOf("seeds"), "categoryByStatus"))).toEqual(sorted(counted(judged, ({ category }) => category, ({ status }) => status)));
  });

  it("hold the reported values of each indicator", () => {
    const { row, column } = parseAddress(ANALYSIS_PIVOTS.find(({ key }) => key === "valueByPeriod")?.anchor ?? "");
    const values = plan.observations.flatMap(({ id, observation: { value } }) => (value === null || typeof value === "string" ? [] : [[id, value.toNumber()] as const]));
    const lines = values.map((_, index) => [sheetOf("seeds")(cellAddress(row + 2 + index, column)), sheetOf("seeds")(cellAddress(row + 2 + index, column + 2))]);
    expect(sheetOf("seeds")(cellAddress(row + 1, column + 2))).toBe("2017-12");
    expect(lines).toEqual([...values].sort(([one], [other]) => (one < other ? -1 : 1)));
    expect(sheetOf("seeds")(cellAddress(row + 2 + values.length, column))).toBeNull();
  });
});

describe("the pivots over 3,000 events", () => {
  it("count as the events do, whatever comma stands between their regions", () => {
    expect(sorted(crossings(sheetOf("many"), "regionByPeriod"))).toEqual(sorted(counted(MANY, ({ regions }) => regions[0] ?? "未涉及地区", ({ period }) => period)));
    expect(sorted(crossings(sheetOf("many"), "themeByPeriod"))).toEqual(sorted(counted(MANY, ({ theme }) => theme, ({ period }) => period)));
    expect(sorted(crossings(sheetOf("many"), "sectionByAction"))).toEqual(sorted(counted(MANY, ({ section }) => section, ({ action }) => action)));
  });
});

describe("a pivot as it stands in the file", () => {
  it.each(["seeds", "many"])("shows before it is refreshed what it shows afterwards: %s", (name) => {
    const cells = layOutPivots(workbookDescription, CONTENTS[name]?.tables ?? {}).filter(({ table }) => name === "seeds" || table.key === "events").flatMap(({ pivots }) => pivots.flatMap(({ layout }) => layout.cells));
    expect(cells.length).toBeGreaterThan(100);
    for (const { address, number, text } of cells) {
      if (number !== undefined) expect(sheetOf(name)(address), address).toBe(number);
      // LibreOffice has its own words for totals and for filters that leave nothing out.
      else if (text !== undefined && !["合计", "（全部）", COUNTED_WORDS.yes].includes(text)) expect(sheetOf(name)(address), address).toBe(text);
    }
  });

  it.each(Object.keys(CONTENTS))("is part of a package without a fault: %s", (name) => {
    expect(inspectPackage(files.get(name) ?? new Uint8Array())).toEqual([]);
  });

  it("counts nothing in an empty ledger", () => {
    for (const { key } of ANALYSIS_PIVOTS) expect([...crossings(sheetOf("empty"), key).values()].filter((value) => value !== 0), key).toEqual([]);
  });

  it("never stands where another could grow", () => {
    const bounds = ANALYSIS_PIVOTS.map(({ key, anchor, filters = [] }) => {
      const { row, column } = parseAddress(anchor);
      const height = { regionByPeriod: REGIONS.length + 20, themeByPeriod: THEMES.length + 10, sectionByAction: SECTIONS.length + 8 }[key];
      const width = { sectionByAction: ACTIONS.length + 5, categoryByStatus: 12 }[key];
      return { key, top: row - filters.length - 1, left: column, bottom: height === undefined ? Infinity : row + height, right: width === undefined ? Infinity : column + width };
    });
    for (const one of bounds) for (const other of bounds) {
      if (one.key === other.key) continue;
      expect(one.bottom < other.top || other.bottom < one.top || one.right < other.left || other.right < one.left, `${one.key} and ${other.key}`).toBe(true);
    }
  });
});

describe("the tables behind the charts, computed by LibreOffice", () => {
  const row = (sheet: Shown, range: string): (string | number | null)[] => {
    const [from = "", to = ""] = range.split(":").map((address) => address);
    const [first, last] = [parseAddress(from), parseAddress(to)];
    return Array.from({ length: last.column - first.column + 1 }, (_, index) => sheet(cellAddress(first.row, first.column + index)));
  };

  it("rank the themes of the last twelve months, of equals the one listed first", () => {
    const months = Array.from({ length: 12 }, (_, index) => monthOf(monthNumber("2019-01") + index));
    const recent = MANY.filter(({ period }) => months.includes(period));
    const count = (theme: string, month?: string): number => recent.filter((one) => one.theme === theme && (month === undefined || one.period === month)).length;
    const ranked = THEMES.filter((theme) => theme !== "其他").map((theme: string, index) => ({ theme, key: count(theme) * 1000 - index })).sort((one, other) => other.key - one.key).slice(0, 6).map(({ theme }) => theme);
    const places = blockPlaces(TOP_THEME_BLOCK);
    expect(TOP_THEME_BLOCK.rows.map((_, index) => sheetOf("many")(places.rowHead(index)))).toEqual([...ranked, "其他"]);
    ranked.forEach((theme, index) => expect(row(sheetOf("many"), places.numbersOf(index))).toEqual(months.map((month) => count(theme, month))));
    expect(row(sheetOf("many"), places.numbersOf(6))).toEqual(months.map((month) => recent.filter(({ period, theme }) => period === month && !ranked.includes(theme)).length));
  });

  it("take the months that have events where none came before the report month", () => {
    expect(row(sheetOf("seeds"), blockPlaces(TOP_THEME_BLOCK).numbersOf(6)).filter((value) => typeof value === "number")).toHaveLength(4);
  });

  it("show recorded months in order, the last record of each, and the report month as it stands", () => {
    const places = blockPlaces(STATUS_BLOCK);
    const heads = STATUS_BLOCK.rows.map((_, index) => row(sheetOf("many"), places.numbersOf(index)).slice(0, 4));
    // 超额完成, 完成, 达到时序进度, 滞后: February, April, and December without any indicator.
    expect(heads.slice(0, 4)).toEqual([[0, 0, 0, null], [3, 5, 0, null], [0, 0, 0, null], [2, 0, 0, null]]);
    expect(row(sheetOf("seeds"), places.numbersOf(0)).slice(0, 2)).toEqual([8, null]);
  });
});
