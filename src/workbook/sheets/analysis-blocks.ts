import { ACTIONS, REGIONS, SECTIONS, THEMES } from "../../domain/event.ts";
import { cellAddress, parseAddress } from "../cell-address.ts";
import type { CellDescription, FormulaText } from "../description.ts";
import { dateOfMonth, rowOfText } from "../formula-parts.ts";
import { PERIOD_FORMAT, RATE_FORMAT } from "../number-formats.ts";
import { STATUS_KEYS } from "../status-keys.ts";
import { NO_REGION, STATUS_LIST } from "../words.ts";
import { monthOfHead, MONTHS, RECORDED_MONTHS, REPORTED_MONTHS } from "./analysis-months.ts";
import type { CountBlock, Head } from "./count-block.ts";
import { blockPlaces, countBlock } from "./count-block.ts";

/** Zero is not shown: most crossings are empty. */
const COUNT_FORMAT = "0;-0;;@";
const CATEGORY_ROWS = 20;
const INDICATOR_ROWS = 100;
/** Indicators whose values fit on the printed page. */
const PRINTED_INDICATORS = 24;
const TOP_THEMES = 6;
/** Bars that the chart of completion has room for. */
export const CHARTED_CATEGORIES = 12;

const words = (list: readonly string[]): Head[] => list.map((text) => ({ text }));
const orBlank = (head: string, formula: FormulaText): FormulaText => `IF(${head}="","",${formula})`;
const inMonth = (head: string): FormulaText => `{events.month},${monthOfHead(head)}`;

/** The charts end above. */
export const FIRST_TABLE_ROW = 36;

/** The month of 报告期 as 指标表 stands now, the months before as they were recorded. */
export const STATUS_BLOCK: CountBlock = {
  title: "各期状态", row: FIRST_TABLE_ROW, column: 1, rows: words(STATUS_LIST), columns: RECORDED_MONTHS, sums: false, numberFormat: COUNT_FORMAT,
  total: { label: "指标数", cell: (month) => orBlank(month, ofRecord(month, `COUNTIFS({indicators.active},1)`, "total")) },
  cell: (status, month, index) => orBlank(month, ofRecord(month, `COUNTIFS({indicators.status},${status})`, STATUS_KEYS[STATUS_LIST[index] ?? "暂无数据"])),
};

function ofRecord(month: string, now: FormulaText, key: string): FormulaText {
  const row = `SUMPRODUCT(MAX(({history.period}=${month})*(ROW({history.period})-ROW({header:history.period}))))`;
  return `IF(${monthOfHead(month)}={name:reportMonth},${now},IFERROR(INDEX({history.${key}},${row}),""))`;
}

export const CATEGORY_BLOCK: CountBlock = {
  title: "指标：类别×状态", row: blockPlaces(STATUS_BLOCK).end + 1, column: 1, columns: words(STATUS_LIST), sums: true, numberFormat: COUNT_FORMAT,
  rows: Array.from({ length: CATEGORY_ROWS }, (_, index) => ({ formula: `IFERROR(INDEX({indicators.categoryText},SMALL({indicators.categoryFirst},${index + 1})),"")` })),
  cell: (category, status) => orBlank(category, `COUNTIFS({indicators.categoryRow},${rowOfText(category, "{indicators.categoryText}")},{indicators.status},${status})`),
};

/** An event of several regions counts in each of them. */
export const REGION_BLOCK: CountBlock = {
  title: "事件：地区×监测期（涉及几个地区的，各计一次）", row: blockPlaces(CATEGORY_BLOCK).end + 2, column: 1, rows: words([...REGIONS, NO_REGION]), columns: REPORTED_MONTHS, sums: true, numberFormat: COUNT_FORMAT,
  total: { label: "事件数（不重复）", cell: (month) => orBlank(month, `COUNTIFS(${inMonth(month)})`) },
  cell: (region, month, index) => orBlank(month, index === REGIONS.length
    ? `COUNTIFS({events.firstRegion},${region},${inMonth(month)})` : `COUNTIFS({events.regions},"*"&${region}&"*",${inMonth(month)})`),
};

/** By the first theme, so that the sums are numbers of events. */
export const THEME_BLOCK: CountBlock = {
  title: "事件：主题×监测期（按首要主题）", row: blockPlaces(REGION_BLOCK).end + 1, column: 1, rows: words(THEMES), columns: REPORTED_MONTHS, sums: true, numberFormat: COUNT_FORMAT,
  cell: (theme, month) => orBlank(month, `COUNTIFS({events.theme},${theme},${inMonth(month)})`),
};

export const SECTION_BLOCK: CountBlock = {
  title: "事件：板块×动作（全部监测期）", row: blockPlaces(THEME_BLOCK).end + 1, column: 1, rows: words(SECTIONS), columns: words(ACTIONS), sums: true, numberFormat: COUNT_FORMAT,
  cell: (section, action) => `COUNTIFS({events.section},${section},{events.action},${action},{events.month},">0")`,
};

/** All themes but the last, 其他. */
const RANKED = (() => {
  const { rowHeads, sums } = blockPlaces(THEME_BLOCK);
  const [first = "", last = ""] = rowHeads.split(":");
  const [firstSum = "", lastSum = ""] = sums.split(":");
  const rows = { first: parseAddress(first).row, last: parseAddress(last).row - 1 };
  const fixed = (from: string, to: string): string => `$${letters(from)}$${rows.first}:$${letters(to)}$${rows.last}`;
  return { labels: fixed(first, last), sums: fixed(firstSum, lastSum), ...rows };
})();

/** The most frequent themes of the months shown; of equals the one that the list names first. 其他 is no theme to rank and takes up the rest. */
export const TOP_THEME_BLOCK: CountBlock = {
  title: "事件：主要主题×监测期", row: blockPlaces(SECTION_BLOCK).end + 1, column: 1, columns: REPORTED_MONTHS, sums: true, numberFormat: COUNT_FORMAT,
  rows: [...Array.from({ length: TOP_THEMES }, (_, index): Head => ({ formula: rankedTheme(index + 1) })), { text: "其他" }],
  cell: (theme, month, index) => orBlank(month, index === TOP_THEMES ? restOfMonth(month) : `SUMIFS(${monthColumn(month)},${RANKED.labels},${theme})`),
};

function letters(address: string): string {
  return address.replace(/\d+/u, "");
}

function rankedTheme(rank: number): FormulaText {
  // Sums of up to a billion events with the row behind them: the smallest of their negatives is the largest sum, of equals the upper row.
  const key = `SUMPRODUCT(SMALL(ROW(${RANKED.sums})-${RANKED.sums}*1000,${rank}))`;
  return `IF(${key}>0,"—",INDEX(${RANKED.labels},MOD(${key},1000)-${RANKED.first - 1}))`;
}

/** The column of 主题×监测期 under the same month; both tables have their months in the same columns. */
function monthColumn(month: string): string {
  const column = month.replace(/\$\d+$/u, "");
  return `${column}$${RANKED.first}:${column}$${RANKED.last}`;
}

function restOfMonth(month: string): FormulaText {
  const column = month.replace(/\$\d+$/u, "");
  const first = TOP_THEME_BLOCK.row + 2;
  return `COUNTIFS(${inMonth(month)})-SUM(${column}${first}:${column}${first + TOP_THEMES - 1})`;
}

/** Reported values in the indicator's unit; a month without a number stays blank, it is not zero. */
export const VALUE_BLOCK: CountBlock = {
  title: `月度数据：指标×期（换算成指标单位；打印前${PRINTED_INDICATORS}项）`, row: blockPlaces(TOP_THEME_BLOCK).end + 1, column: 1, sums: false, numberFormat: "General",
  columns: Array.from({ length: MONTHS }, (_, index) => ({ formula: `IF({name:reportMonth}=0,"",EDATE(${dateOfMonth("{name:reportMonth}")},${index - MONTHS + 1}))`, numberFormat: PERIOD_FORMAT })),
  rows: Array.from({ length: INDICATOR_ROWS }, (_, index) => ({
    formula: `IFERROR(IF(INDEX({indicators.idKey},${index + 1})="","",INDEX({indicators.idKey},${index + 1})&" "&INDEX({indicators.nameText},${index + 1})),"")`,
  })),
  // The row of 月度数据表 that counts for this indicator and month, by the key it has there (formulas/monthly-steps.ts).
  cell: (indicator, month, index) => {
    const key = `(${index + 1}*100000+${monthOfHead(month)})*100+IF(INDEX({indicators.mode},${index + 1})="相加",1,0)`;
    return `IF(OR(${indicator}="",${month}=""),"",IFERROR(INDEX({monthly.amount},MATCH(${key},{monthly.valueKey},0)),""))`;
  },
};

const BLOCKS = [STATUS_BLOCK, CATEGORY_BLOCK, REGION_BLOCK, THEME_BLOCK, SECTION_BLOCK, TOP_THEME_BLOCK, VALUE_BLOCK];
const LAST_VALUE_ROW = blockPlaces(VALUE_BLOCK).end;

export const LAST_PRINTED_ROW = VALUE_BLOCK.row + 1 + PRINTED_INDICATORS;
/** A page each for the charts, the indicators, the regions, the themes and the values. */
export const PAGE_BREAKS: readonly number[] = [STATUS_BLOCK, REGION_BLOCK, THEME_BLOCK, TOP_THEME_BLOCK].map(({ row }) => row - 1);

/** Mean completion beside 类别×状态, and as the chart shows it: what is short of 1 never reads 100.0%. */
export const COMPLETION_COLUMNS = { mean: "J", chart: "O" } as const;

export function blockCells(): CellDescription[] {
  const rows = "{indicators.ordinal}";
  return [
    ...BLOCKS.flatMap(countBlock),
    ...completionCells(),
    { address: cellAddress(LAST_VALUE_ROW, 1), style: "note", formula: `IF(MAX(${rows})>${INDICATOR_ROWS},"另有"&(MAX(${rows})-${INDICATOR_ROWS})&"行指标未列出","")` },
    {
      address: cellAddress(blockPlaces(CATEGORY_BLOCK).end, 1), style: "note",
      formula: `IF(COUNT({indicators.categoryFirst})>${CATEGORY_ROWS},"另有"&(COUNT({indicators.categoryFirst})-${CATEGORY_ROWS})&"类未列出","")`,
    },
  ];
}

function completionCells(): CellDescription[] {
  const { mean, chart } = COMPLETION_COLUMNS;
  const head = CATEGORY_BLOCK.row + 1;
  return [
    { address: `${mean}${head}`, text: "平均完成率", style: "heading" }, { address: `${chart}${head}`, text: "图用", style: "note" },
    ...CATEGORY_BLOCK.rows.flatMap((_, index): CellDescription[] => {
      const row = head + 1 + index;
      const category = `{indicators.categoryRow},${rowOfText(`$A${row}`, "{indicators.categoryText}")}`;
      return [
        { address: `${mean}${row}`, style: "value", numberFormat: RATE_FORMAT, formula: `IF($A${row}="","",IFERROR(AVERAGEIFS({indicators.capped},${category}),""))` },
        { address: `${chart}${row}`, style: "note", numberFormat: RATE_FORMAT, formula: `IF(${mean}${row}="","",IF(AND(${mean}${row}<1,${mean}${row}>=0.9995),0.999,${mean}${row}))` },
      ];
    }),
  ];
}
