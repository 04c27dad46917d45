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
/** Blank line, heading and head between the two lists. */
const BETWEEN = 3;

const LAGGING = "COUNTIFS({indicators.lagging},1)";
const CATEGORIES = "COUNT({indicators.categoryFirst})";
const ROOM = `(${LINES - BETWEEN}-{name:laggingLines})`;

/** One column of both lists: `line` is the number of the line in its list, a number or a formula. */
interface ListColumn {
  readonly letter: string;
  readonly head: string;
  readonly lagging: (line: number) => FormulaText;
  readonly heading: FormulaText;
  readonly categoryHead: string;
  readonly category: (line: FormulaText) => FormulaText;
  readonly style: "listText" | "listNumber";
  readonly numberFormat?: string;
}

/** The `line`th lagging indicator, the largest shortfall first. */
function ofLagging(key: string, line: number): FormulaText {
  return `INDEX({indicators.${key}},MATCH(SMALL({indicators.laggingOrder},${line}),{indicators.laggingOrder},0))`;
}

/** The condition that picks the indicators of the `line`th category, in the order in which they first stand in 指标表. */
function ofCategory(line: FormulaText): FormulaText {
  return `{indicators.categoryRow},SMALL({indicators.categoryFirst},${line})`;
}

const COLUMNS: readonly ListColumn[] = [
  {
    letter: "A", head: "编号", style: "listNumber", lagging: (line) => ofLagging("idKey", line),
    heading: `"分类情况"`, categoryHead: "序号", category: (line) => `IF(${line}>MIN(${CATEGORIES},${ROOM}),"",${line})`,
  },
  {
    letter: "B", head: "指标", style: "listText", lagging: (line) => (line === 1 ? `IF(${LAGGING}=0,"没有滞后指标",${ofLagging("nameText", line)})` : ofLagging("nameText", line)),
    heading: `IF(${CATEGORIES}>${ROOM},"共"&${CATEGORIES}&"类，列出前"&${ROOM}&"类","共"&${CATEGORIES}&"类，超额按100%计")`,
    categoryHead: "类别", category: (line) => `INDEX({indicators.categoryText},SMALL({indicators.categoryFirst},${line}))`,
  },
  {
    letter: "D", head: "完成率", style: "listNumber", numberFormat: RATE_FORMAT, lagging: (line) => ofLagging("completion", line),
    heading: `""`, categoryHead: "平均完成率", category: (line) => `AVERAGEIFS({indicators.capped},${ofCategory(line)})`,
  },
  {
    letter: "E", head: "时序进度", style: "listNumber", lagging: (line) => rateText(ofLagging("expected", line)),
    heading: `""`, categoryHead: "指标数", category: (line) => `COUNTIFS(${ofCategory(line)},{indicators.active},1)`,
  },
  {
    letter: "F", head: "差距（点）", style: "listNumber", lagging: (line) => `FIXED(${ofLagging("gap", line)},1,TRUE)`,
    heading: `""`, categoryHead: "完成及超额", category: (line) => `COUNTIFS(${ofCategory(line)},{indicators.status},"完成")+COUNTIFS(${ofCategory(line)},{indicators.status},"超额完成")`,
  },
  {
    letter: "G", head: "严重程度", style: "listNumber", lagging: (line) => ofLagging("severity", line),
    heading: `""`, categoryHead: "滞后", category: (line) => `COUNTIFS(${ofCategory(line)},{indicators.lagging},1)`,
  },
  {
    letter: "H", head: "责任单位", style: "listNumber", lagging: (line) => `${ofLagging("owner", line)}&""`,
    heading: `""`, categoryHead: "有完成率", category: (line) => `COUNTIFS(${ofCategory(line)},{indicators.capped},"<=1")`,
  },
];

/**
 * Two lists under each other in one run of lines: the categories begin where the lagging indicators end, so that neither leaves a hole and the
 * page always ends with what is blank. Every formula asks which list its line belongs to.
 */
export function listCells(): CellDescription[] {
  const lines = Array.from({ length: LINES }, (_, index) => index + 1);
  const more = `IF(${LAGGING}=0,"",IF(${LAGGING}>${LAGGING_LISTED},"（共"&${LAGGING}&"项，列出差距最大的${LAGGING_LISTED}项，其余见“指标”表）","（"&${LAGGING}&"项，差距大的在前）"))`;
  return [
    { address: `A${HEADING_ROW}`, formula: `"滞后指标"&${more}`, style: "section", mergeTo: `H${HEADING_ROW}` },
    ...COLUMNS.map(({ letter, head }): CellDescription => ({ address: `${letter}${HEADING_ROW + 1}`, text: head, style: "listHead", ...merged(letter, HEADING_ROW + 1) })),
    ...lines.flatMap((line) => COLUMNS.map((column): CellDescription => {
      const row = FIRST_ROW + line - 1;
      return { address: `${column.letter}${row}`, formula: lineFormula(column, line), style: column.style, ...merged(column.letter, row), numberFormat: column.numberFormat ?? "General" };
    })),
  ];
}

function lineFormula(column: ListColumn, line: number): FormulaText {
  const category = `IFERROR(${column.category(`(${line}-{name:laggingLines}-${BETWEEN})`)},"")`;
  const shown = column.letter === "A" ? category : `IF($A${FIRST_ROW + line - 1}="","",${category})`;
  const parts = `IF(${line}<{name:laggingLines}+2,"",IF(${line}={name:laggingLines}+2,${column.heading},IF(${line}={name:laggingLines}+${BETWEEN},"${column.categoryHead}",${shown})))`;
  const rest = line > LAGGING_LISTED + BETWEEN ? shown : parts;
  return line > LAGGING_LISTED ? rest : `IF(${line}<={name:laggingLines},IFERROR(${column.lagging(line)},""),${rest})`;
}

function merged(letter: string, row: number): Pick<CellDescription, "mergeTo"> {
  return letter === "B" ? { mergeTo: `C${row}` } : {};
}

/** How a line looks follows from what column A says it is. */
const LINE_FORMATS: readonly ConditionalFormat[] = [
  { rule: "formula", formula: `$A${FIRST_ROW}="分类情况"`, tone: "listHeading" },
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
