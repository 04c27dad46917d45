import type { CellDescription, ConditionalFormat, FormulaText, RangeFormat } from "../description.ts";
import { rateText } from "../formulas/verdict-steps.ts";
import { RATE_FORMAT } from "../number-formats.ts";
import { SEVERITY_FORMATS } from "../status-formats.ts";
import { ROW_BELOW_OVERVIEW } from "./home-overview.ts";

const HEADING_ROW = ROW_BELOW_OVERVIEW;
const FIRST_ROW = HEADING_ROW + 2;
/** Lines under the head of the lagging list: as many as the page has room for. */
const LINES = 28;
export const LAST_LIST_ROW = FIRST_ROW + LINES - 1;
/** Lagging indicators that are listed; 参数 keeps how many lines they take at the moment. */
export const LAGGING_LISTED = 10;
/** Plans that are listed where a workbook holds several; with one plan the page shows nothing of plans. */
export const PLANS_LISTED = 6;
/** Blank line, heading and head before the second and third list. */
export const BETWEEN_LISTS = 3;

const LAGGING = "COUNTIFS({indicators.lagging},1)";
const CATEGORIES = "COUNT({indicators.categoryFirst})";
const PLANS = "COUNT({indicators.planFirst})";
const ROOM = `(${LINES - BETWEEN_LISTS}-{name:linesAboveCategories})`;

/** One column of the lists: `line` is the number of the line in its list, a number or a formula; `members` the condition that picks a group's indicators. */
interface ListColumn {
  readonly letter: string;
  readonly lagging: { readonly head: string; readonly line: (line: number) => FormulaText };
  readonly plans: GroupColumn;
  readonly categories: GroupColumn;
  readonly style: "listText" | "listNumber";
  readonly numberFormat?: string;
}

interface GroupColumn {
  /** What stands in the line of the list's title. */
  readonly title: FormulaText;
  readonly head: string;
  readonly line: (line: FormulaText, members: FormulaText) => FormulaText;
}

/** The `line`th lagging indicator, the largest shortfall first. */
function ofLagging(key: string, line: number): FormulaText {
  return `INDEX({indicators.${key}},MATCH(SMALL({indicators.laggingOrder},${line}),{indicators.laggingOrder},0))`;
}

/** The condition that picks the indicators of the `line`th category or plan, in the order in which they first stand in 指标表. */
function membersOf(group: "category" | "plan", line: FormulaText): FormulaText {
  return `{indicators.${group}Row},SMALL({indicators.${group}First},${line})`;
}

function nameOf(group: "category" | "plan", line: FormulaText): FormulaText {
  return `INDEX({indicators.${group}Text},SMALL({indicators.${group}First},${line}))`;
}

/** A column that says the same of a plan and of a category. */
function sameOf(head: string, line: GroupColumn["line"]): Pick<ListColumn, "plans" | "categories"> {
  const column: GroupColumn = { title: `""`, head, line };
  return { plans: column, categories: column };
}

const COLUMNS: readonly ListColumn[] = [
  {
    letter: "A", style: "listNumber", lagging: { head: "编号", line: (line) => ofLagging("idKey", line) },
    plans: { title: `"分计划"`, head: "序号", line: (line) => line },
    categories: { title: `"分类情况"`, head: "序号", line: (line) => `IF(${line}>MIN(${CATEGORIES},${ROOM}),"",${line})` },
  },
  {
    letter: "B", style: "listText",
    lagging: { head: "指标", line: (line) => (line === 1 ? `IF(${LAGGING}=0,"没有滞后指标",${ofLagging("nameText", line)})` : ofLagging("nameText", line)) },
    plans: { title: `"共"&${PLANS}&"个计划"&IF(${PLANS}>${PLANS_LISTED},"，列出前${PLANS_LISTED}个","")`, head: "计划", line: (line) => nameOf("plan", line) },
    categories: {
      title: `IF(${CATEGORIES}>${ROOM},"共"&${CATEGORIES}&"类，列出前"&${ROOM}&"类","共"&${CATEGORIES}&"类，超额按100%计")`, head: "类别",
      line: (line) => nameOf("category", line),
    },
  },
  {
    letter: "D", style: "listNumber", numberFormat: RATE_FORMAT, lagging: { head: "完成率", line: (line) => ofLagging("completion", line) },
    ...sameOf("平均完成率", (_, members) => `AVERAGEIFS({indicators.capped},${members})`),
  },
  {
    letter: "E", style: "listNumber", lagging: { head: "时序进度", line: (line) => rateText(ofLagging("expected", line)) },
    ...sameOf("指标数", (_, members) => `COUNTIFS(${members},{indicators.active},1)`),
  },
  {
    letter: "F", style: "listNumber", lagging: { head: "差距（点）", line: (line) => `FIXED(${ofLagging("gap", line)},1,TRUE)` },
    ...sameOf("完成及超额", (_, members) => `COUNTIFS(${members},{indicators.status},"完成")+COUNTIFS(${members},{indicators.status},"超额完成")`),
  },
  {
    letter: "G", style: "listNumber", lagging: { head: "严重程度", line: (line) => ofLagging("severity", line) },
    ...sameOf("滞后", (_, members) => `COUNTIFS(${members},{indicators.lagging},1)`),
  },
  {
    letter: "H", style: "listNumber", lagging: { head: "责任单位", line: (line) => `${ofLagging("owner", line)}&""` },
    plans: { title: `""`, head: "暂无数据", line: (_, members) => `COUNTIFS(${members},{indicators.status},"暂无数据")` },
    categories: { title: `""`, head: "有完成率", line: (_, members) => `COUNTIFS(${members},{indicators.capped},"<=1")` },
  },
];

/**
 * Lists under each other in one run of lines: the plans (where there are several) begin where the lagging indicators end, the categories below them, so
 * that none leaves a hole and the page always ends with what is blank. Every formula asks which list its line belongs to.
 */
export function listCells(): CellDescription[] {
  const lines = Array.from({ length: LINES }, (_, index) => index + 1);
  const more = `IF(${LAGGING}=0,"",IF(${LAGGING}>${LAGGING_LISTED},"（共"&${LAGGING}&"项，列出差距最大的${LAGGING_LISTED}项，其余见“指标”表）","（"&${LAGGING}&"项，差距大的在前）"))`;
  return [
    { address: `A${HEADING_ROW}`, formula: `"滞后指标"&${more}`, style: "section", mergeTo: `H${HEADING_ROW}` },
    ...COLUMNS.map(({ letter, lagging }): CellDescription => ({ address: `${letter}${HEADING_ROW + 1}`, text: lagging.head, style: "listHead", ...merged(letter, HEADING_ROW + 1) })),
    ...lines.flatMap((line) => COLUMNS.map((column): CellDescription => {
      const row = FIRST_ROW + line - 1;
      return { address: `${column.letter}${row}`, formula: lineFormula(column, line), style: column.style, ...merged(column.letter, row), numberFormat: column.numberFormat ?? "General" };
    })),
  ];
}

function lineFormula(column: ListColumn, line: number): FormulaText {
  const below = `IF({name:planLines}=0,${categoryLine(column, line)},IF(${line}<={name:linesAboveCategories},${planLine(column, line)},${categoryLine(column, line)}))`;
  const rest = line > LAGGING_LISTED + BETWEEN_LISTS + PLANS_LISTED ? categoryLine(column, line) : below;
  return line > LAGGING_LISTED ? rest : `IF(${line}<={name:laggingLines},IFERROR(${column.lagging.line(line)},""),${rest})`;
}

function planLine({ plans }: ListColumn, line: number): FormulaText {
  const number = `(${line}-{name:laggingLines}-${BETWEEN_LISTS})`;
  return headed(plans, line, "{name:laggingLines}", `IFERROR(${plans.line(number, membersOf("plan", number))},"")`);
}

function categoryLine({ letter, categories }: ListColumn, line: number): FormulaText {
  const number = `(${line}-{name:linesAboveCategories}-${BETWEEN_LISTS})`;
  const value = `IFERROR(${categories.line(number, membersOf("category", number))},"")`;
  const shown = letter === "A" ? value : `IF($A${FIRST_ROW + line - 1}="","",${value})`;
  // The list can begin no later: below there are only its lines.
  return line > LAGGING_LISTED + BETWEEN_LISTS + PLANS_LISTED + BETWEEN_LISTS ? shown : headed(categories, line, "{name:linesAboveCategories}", shown);
}

/** A blank line, the list's title, its head, then its lines. */
function headed({ title, head }: GroupColumn, line: number, above: FormulaText, shown: FormulaText): FormulaText {
  return `IF(${line}<${above}+2,"",IF(${line}=${above}+2,${title},IF(${line}=${above}+${BETWEEN_LISTS},"${head}",${shown})))`;
}

function merged(letter: string, row: number): Pick<CellDescription, "mergeTo"> {
  return letter === "B" ? { mergeTo: `C${row}` } : {};
}

/** How a line looks follows from what column A says it is. */
const LINE_FORMATS: readonly ConditionalFormat[] = [
  { rule: "formula", formula: `OR($A${FIRST_ROW}="分类情况",$A${FIRST_ROW}="分计划")`, tone: "listHeading" },
  { rule: "formula", formula: `$A${FIRST_ROW}="序号"`, tone: "listHead" },
  { rule: "formula", formula: `$A${FIRST_ROW}<>""`, tone: "listLine" },
];

/** Side by side, so that no range touches another's formats. */
export const LIST_FORMATS: readonly RangeFormat[] = [
  { range: range("A", "C"), formats: LINE_FORMATS },
  { range: range("D", "D"), formats: LINE_FORMATS, dataBar: true },
  { range: range("E", "F"), formats: LINE_FORMATS },
  { range: range("G", "G"), formats: [...SEVERITY_FORMATS, ...LINE_FORMATS] },
  { range: range("H", "H"), formats: LINE_FORMATS },
];

function range(from: string, to: string): string {
  return `${from}${FIRST_ROW}:${to}${LAST_LIST_ROW}`;
}

export const LIST_HEIGHTS: Readonly<Record<number, number>> = {
  [HEADING_ROW]: 22, ...Object.fromEntries(Array.from({ length: LINES + 1 }, (_, index) => [HEADING_ROW + 1 + index, 17])),
};
