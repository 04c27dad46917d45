import { ACTIONS, REGIONS, SECTIONS, THEMES } from "../../domain/event.ts";
import type { FormulaText, SheetDescription } from "../description.ts";
import { rowOfText } from "../formula-parts.ts";
import { PERIOD_FORMAT } from "../number-formats.ts";
import { STATUS_LIST } from "../words.ts";
import type { CountBlock, Head } from "./count-block.ts";
import { countBlock } from "./count-block.ts";

const MONTHS = 12;
const INDICATOR_ROWS = 100;
const CATEGORY_ROWS = 24;
const VALUE_ROW = 43;
const COUNT_FORMAT = "0;-0;;@";

const words = (list: readonly string[]): Head[] => list.map((text) => ({ text }));

/** The twelve months that end with 报告期. */
const LAST_MONTHS: readonly Head[] = Array.from({ length: MONTHS }, (_, index) => ({
  formula: `IF({name:reportMonth}=0,"",EDATE(DATE(INT({name:reportMonth}/12),MOD({name:reportMonth},12)+1,1),${index - MONTHS + 1}))`,
  numberFormat: PERIOD_FORMAT,
}));

/** Events of a month: the column holds real dates, any day of the month. */
function inMonth(head: string): FormulaText {
  return `{events.period},">="&${head},{events.period},"<"&EDATE(${head},1)`;
}

const orBlank = (head: string, formula: FormulaText): FormulaText => `IF(${head}="","",${formula})`;

/** An event of several regions counts in each of them. */
const REGION_BLOCK: CountBlock = {
  title: "事件：地区×监测期", row: 3, column: 1, rows: words(REGIONS), columns: LAST_MONTHS, sums: true, numberFormat: COUNT_FORMAT,
  total: { label: "事件总数（不重复）", cell: (period) => orBlank(period, `COUNTIFS(${inMonth(period)})`) },
  cell: (region, period) => orBlank(period, `COUNTIFS({events.regions},"*"&${region}&"*",${inMonth(period)})`),
};

/** By the first theme, so that the sums are numbers of events. */
const THEME_BLOCK: CountBlock = {
  title: "事件：主题×监测期（按首要主题）", row: 3, column: 16, rows: words(THEMES), columns: LAST_MONTHS, sums: true, numberFormat: COUNT_FORMAT,
  cell: (theme, period) => orBlank(period, `COUNTIFS({events.theme},${theme},${inMonth(period)})`),
};

const SECTION_BLOCK: CountBlock = {
  title: "事件：板块×动作（全部监测期）", row: 26, column: 16, rows: words(SECTIONS), columns: words(ACTIONS), sums: true, numberFormat: COUNT_FORMAT,
  cell: (section, action) => `COUNTIFS({events.section},${section},{events.action},${action})`,
};

const STATUS_BLOCK: CountBlock = {
  title: "指标：类别×状态", row: 3, column: 31, columns: words(STATUS_LIST), sums: true, numberFormat: COUNT_FORMAT,
  rows: Array.from({ length: CATEGORY_ROWS }, (_, index) => ({ formula: `IFERROR(INDEX({indicators.categoryText},SMALL({indicators.categoryFirst},${index + 1})),"")` })),
  cell: (category, status) => orBlank(category, `COUNTIFS({indicators.categoryRow},${rowOfText(category, "{indicators.categoryText}")},{indicators.status},${status})`),
};

/** Reported values in the indicator's unit; a month without a number stays blank, it is not zero. */
const VALUE_BLOCK: CountBlock = {
  title: "月度数据：指标×期（换算成指标单位）", row: VALUE_ROW, column: 1, columns: LAST_MONTHS, sums: false, numberFormat: "General",
  rows: Array.from({ length: INDICATOR_ROWS }, (_, index) => ({ formula: `IFERROR(INDEX({indicators.idKey},${index + 1}),"")` })),
  cell: (id, period) => {
    const where = `{monthly.indicatorRow},${rowOfText(id, "{indicators.idKey}")},{monthly.month},YEAR(${period})*12+MONTH(${period})-1,{monthly.readable},1`;
    return `IF(OR(${id}="",${period}=""),"",IFERROR(IF(COUNTIFS(${where})=0,"",SUMIFS({monthly.amount},${where})),""))`;
  },
};

export const ANALYSIS_SHEET: SheetDescription = {
  key: "analysis",
  name: "分析",
  tables: [],
  cells: [
    { address: "A1", text: "分析", style: "title" },
    { address: "A2", text: "最近十二个监测期随“报告期”移动。空白表示没有。", style: "note" },
    {
      address: `A${VALUE_ROW + 2 + INDICATOR_ROWS}`, style: "note",
      formula: `IF(MAX({indicators.ordinal})>${INDICATOR_ROWS},"另有"&(MAX({indicators.ordinal})-${INDICATOR_ROWS})&"行指标未列出","")`,
    },
    ...[REGION_BLOCK, THEME_BLOCK, SECTION_BLOCK, STATUS_BLOCK, VALUE_BLOCK].flatMap(countBlock),
  ],
  columnWidths: { A: 14, ...Object.fromEntries([..."BCDEFGHIJKLM"].map((letter) => [letter, 12])), P: 14, AE: 18 },
  protect: true,
};
