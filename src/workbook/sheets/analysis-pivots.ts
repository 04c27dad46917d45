import { ACTIONS, REGIONS, SECTIONS, THEMES } from "../../domain/event.ts";
import { cellAddress, columnLetter, parseAddress } from "../cell-address.ts";
import type { CellDescription, PivotDescription, PivotValue } from "../description.ts";
import { COUNTED_WORDS, NO_REGION, STATUS_LIST } from "../words.ts";

/** First column of the pivots, right of all that stands fixed. */
export const PIVOT_COLUMN = 20;
/** The pivot that grows both ways, right of the one that grows downwards only. */
const VALUE_PIVOT_COLUMN = PIVOT_COLUMN + 14;

/** Counts the rows of a month or later: a blank row has no 监测期. */
const EVENTS: PivotValue = { column: "period", summary: "count", caption: "事件数" };
const column = columnLetter(PIVOT_COLUMN);
const EVENT_ORDER = { firstRegion: [...REGIONS, NO_REGION], theme: THEMES, section: SECTIONS, action: ACTIONS };

/**
 * Excel refuses to refresh a pivot that would grow into another. So those whose rows are words of a list stand on top of each other, with room for
 * some more words, and may grow to the right for ever; below them 类别×状态, whose columns are such words, may grow downwards; 指标×期 grows both ways and has
 * nothing below or right of it.
 */
export const ANALYSIS_PIVOTS: readonly PivotDescription[] = [
  {
    key: "regionByPeriod", name: "透视_地区监测期", anchor: `${column}7`, table: "events", filters: ["section"], rows: ["firstRegion"], columns: ["monthText"],
    values: [EVENTS], order: EVENT_ORDER,
  },
  {
    key: "themeByPeriod", name: "透视_主题监测期", anchor: `${column}67`, table: "events", filters: ["section"], rows: ["theme"], columns: ["monthText"],
    values: [EVENTS], order: EVENT_ORDER,
  },
  {
    key: "sectionByAction", name: "透视_板块动作", anchor: `${column}101`, table: "events", filters: ["monthText"], rows: ["section"], columns: ["action"],
    values: [EVENTS], order: EVENT_ORDER,
  },
  {
    key: "categoryByStatus", name: "透视_类别状态", anchor: `${column}121`, table: "indicators", rows: ["category"], columns: ["status"],
    values: [{ column: "active", summary: "sum", caption: "指标数" }], order: { category: [], status: STATUS_LIST },
  },
  {
    key: "valueByPeriod", name: "透视_指标期", anchor: `${columnLetter(VALUE_PIVOT_COLUMN)}121`, table: "monthly", filters: ["counted"], chosen: { counted: COUNTED_WORDS.yes },
    rows: ["id", "name"], columns: ["periodText"], values: [{ column: "countedValue", summary: "sum", caption: "报送值" }],
    order: { counted: Object.values(COUNTED_WORDS) }, totals: false,
  },
];

const TITLES: Readonly<Record<string, string>> = {
  regionByPeriod: "透视：事件 首要地区×监测年月", themeByPeriod: "透视：事件 首要主题×监测年月", sectionByAction: "透视：事件 板块×动作",
  categoryByStatus: "透视：指标 类别×状态", valueByPeriod: "透视：月度数据 指标×期次（指标单位）",
};

/** A title above each pivot, where none grows. */
export function pivotTitleCells(): CellDescription[] {
  return [
    { address: `${column}1`, text: "数据透视表", style: "title" },
    { address: `${column}2`, text: "打开文件时自动刷新，平时用“数据—全部刷新”。按首要地区、首要主题统计，一件事只计一次。", style: "note" },
    { address: `${column}3`, formula: `HYPERLINK("#'分析'!A1","← 图表和统计表在左侧")`, style: "note" },
    ...ANALYSIS_PIVOTS.map(({ key, anchor, filters = [] }): CellDescription => {
      const place = parseAddress(anchor);
      const above = filters.length === 0 ? 2 : filters.length + 2;
      return { address: cellAddress(place.row - above, place.column), text: TITLES[key] ?? "", style: "section" };
    }),
  ];
}

/** Widths of the columns that hold the items of rows; months and statuses take the standard width. */
export const PIVOT_WIDTHS: Readonly<Record<string, number>> = {
  [column]: 18, [columnLetter(VALUE_PIVOT_COLUMN)]: 12, [columnLetter(VALUE_PIVOT_COLUMN + 1)]: 40,
  ...Object.fromEntries(Array.from({ length: VALUE_PIVOT_COLUMN - PIVOT_COLUMN - 1 }, (_, index) => [columnLetter(PIVOT_COLUMN + 1 + index), 12])),
};
