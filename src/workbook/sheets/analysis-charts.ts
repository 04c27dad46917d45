import type { ChartDescription, ChartRange } from "../description.ts";
import { STATUS_LIST } from "../words.ts";
import { CATEGORY_BLOCK, CHARTED_CATEGORIES, COMPLETION_COLUMNS, STATUS_BLOCK, TOP_THEME_BLOCK } from "./analysis-blocks.ts";
import { blockPlaces } from "./count-block.ts";

/** The tones of the statuses, dark enough for an area: blue, green, grey-blue, red, dark red, amber, light grey; neighbours differ in lightness. */
const STATUS_COLORS = ["0B4A8F", "4C9F70", "9DB4CC", "D64545", "7F1D1D", "E0A030", "D5DAE1"] as const;
/** Told apart also by those who do not see red and green alike; the rest is grey. */
const THEME_COLORS = ["1F4E79", "5B9BD5", "B5651D", "E3B04B", "4B7F52", "8E6BAF", "C4C9D1"] as const;

const here = (range: string): ChartRange => ({ sheet: "analysis", range });
const [STATUS, THEMES] = [blockPlaces(STATUS_BLOCK), blockPlaces(TOP_THEME_BLOCK)];
const FIRST_CATEGORY = CATEGORY_BLOCK.row + 2;
const LAST_CATEGORY = FIRST_CATEGORY + CHARTED_CATEGORIES - 1;

export const COMPLETION_CHART: ChartDescription = {
  key: "completionByCategory", name: "图_各类别完成率", title: "各类别平均完成率（超额按100%计）", kind: "bar", from: "A4", to: "E18",
  alternative: `条形图：各类别指标的平均完成率，0至100%。数据见本表“${CATEGORY_BLOCK.title}”。`,
  categories: here(`A${FIRST_CATEGORY}:A${LAST_CATEGORY}`), numberFormat: "0%", maximum: 1,
  // Blank categories hold a text, which is drawn as zero: their label is hidden.
  labelFormat: '[=0]"";0.0%',
  series: [{ name: "平均完成率", values: here(`${COMPLETION_COLUMNS.chart}${FIRST_CATEGORY}:${COMPLETION_COLUMNS.chart}${LAST_CATEGORY}`), color: "2F6DB5" }],
};

export const STATUS_CHART: ChartDescription = {
  key: "statusOverMonths", name: "图_各期状态", title: "各期指标状态（项）", kind: "stackedColumn", from: "F4", to: "N18",
  alternative: `堆积柱形图：各期末各种状态的指标数。数据见本表“${STATUS_BLOCK.title}”。`,
  categories: here(STATUS.columnHeads), categoryFormat: "yy/m", numberFormat: "0",
  series: STATUS_LIST.map((_, index) => ({ name: here(STATUS.rowHead(index)), values: here(STATUS.numbersOf(index)), color: STATUS_COLORS[index] ?? "000000" })),
};

export const THEME_CHART: ChartDescription = {
  key: "themesOverMonths", name: "图_各期主题", title: "各监测期政策事件的主要主题（件）", kind: "stackedColumn", from: "A20", to: "N34",
  alternative: `堆积柱形图：各监测期六个最常见主题及其他的事件数。数据见本表“${TOP_THEME_BLOCK.title}”。`,
  categories: here(THEMES.columnHeads), categoryFormat: "yyyy/m", numberFormat: "0",
  series: TOP_THEME_BLOCK.rows.map((_, index) => ({ name: here(THEMES.rowHead(index)), values: here(THEMES.numbersOf(index)), color: THEME_COLORS[index] ?? "000000" })),
};
