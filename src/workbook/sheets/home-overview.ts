import type { CellDescription, FormulaText, RangeFormat } from "../description.ts";
import { monthWords, textOf, monthOfDate } from "../formula-parts.ts";
import { rateText } from "../formulas/verdict-steps.ts";
import { DATETIME_FORMAT, PERIOD_FORMAT, RATE_FORMAT } from "../number-formats.ts";
import { STATUS_FORMATS } from "../status-formats.ts";
import { month } from "../validations.ts";
import { STATUS_LIST } from "../words.ts";

const CARD_ROW = 7;
const STATUS_ROW = 13;
const TOTAL_ROW = STATUS_ROW + STATUS_LIST.length;
const GAP_ROW = TOTAL_ROW + 2;
/** Names of indicators that a sentence lists before it says how many more there are. */
const NAMES_LISTED = 10;

const COUNT = `COUNTIFS({indicators.active},1)`;
const PLANS = "COUNT({indicators.planFirst})";
const LAGGING = "COUNTIFS({indicators.lagging},1)";

/** The first row free for what stands below. */
export const ROW_BELOW_OVERVIEW = GAP_ROW + 4;

/** Plan, report period, last refresh, legend. */
export function headCells(): CellDescription[] {
  const plan = textOf("{name:planName}");
  const [start, deadline] = [monthOfDate("{name:planStart}"), monthOfDate("{name:planDeadline}")];
  const words = (month: FormulaText): FormulaText => `IF(${month}=0,"（未填）",${monthWords(month)})`;
  return [
    { address: "A1", formula: `IF(${PLANS}>1,INDEX({indicators.planText},SMALL({indicators.planFirst},1))&"等"&${PLANS}&"个计划",${plan})&"指标台账"`, style: "pageTitle", mergeTo: "H1" },
    { address: "A2", formula: `IF(${start}+${deadline}=0,"","计划期："&${words(start)}&"至"&${words(deadline)}&"　　")&"收录政策事件"&COUNTIFS({events.id},"?*")&"条"`, style: "pageSubtitle", mergeTo: "H2" },
    { address: "A4", text: "报告期", style: "pageLabel" },
    { address: "B4", style: "pageInput", input: true, numberFormat: PERIOD_FORMAT, validation: { ...month("报告期"), promptTitle: "报告期", prompt: "改这一格，全部指标按这个月重新判定。" } },
    { address: "C4", formula: `IF({name:reportMonth}=0,"← 报告期须为日期，如2018-3-1","← 改为所报月份，全表随之重算")`, style: "pageNote", mergeTo: "D4" },
    { address: "F4", text: "上次刷新", style: "pageLabel" },
    { address: "G4", style: "pageNote", numberFormat: DATETIME_FORMAT, mergeTo: "H4" },
  ];
}

/** Five figures for whoever reads nothing else. */
export function cardCells(): CellDescription[] {
  const reached = `(COUNTIFS({indicators.status},"完成")+COUNTIFS({indicators.status},"超额完成"))`;
  const severity = (word: string): FormulaText => `COUNTIFS({indicators.severity},"${word}")`;
  const missing = `COUNTIFS({indicators.status},"暂无数据")`;
  return [
    ...card("A", "B", "指标总数", COUNT, `"分属"&COUNT({indicators.categoryFirst})&"个类别"`),
    ...card("C", "C", "完成及超额", reached, `IF(${COUNT}=0,"",${rateText(`(${reached}/${COUNT})`)}&"，超额"&COUNTIFS({indicators.status},"超额完成")&"项")`),
    ...card("D", "D", "滞后", LAGGING, `IF(${LAGGING}=0,"没有滞后指标","重度"&${severity("重度")}&"　中度"&${severity("中度")}&"　轻度"&${severity("轻度")})`),
    ...card("E", "F", "暂无数据", missing, `"报告期未报"&COUNTIFS({indicators.unreported},1)&"项"`),
    ...card("G", "H", "平均完成率", `IFERROR(AVERAGE({indicators.capped}),"")`, `"按"&COUNT({indicators.capped})&"项计，超额按100%"`, RATE_FORMAT),
  ];
}

function card(from: string, to: string, label: string, figure: FormulaText, note: FormulaText, numberFormat = "0"): CellDescription[] {
  const merge = (row: number): Pick<CellDescription, "mergeTo"> => (from === to ? {} : { mergeTo: `${to}${row}` });
  return [
    { address: `${from}${CARD_ROW}`, text: label, style: "cardLabel", ...merge(CARD_ROW) },
    { address: `${from}${CARD_ROW + 1}`, formula: figure, style: "cardNumber", numberFormat, ...merge(CARD_ROW + 1) },
    { address: `${from}${CARD_ROW + 2}`, formula: note, style: "cardNote", ...merge(CARD_ROW + 2) },
  ];
}

/** Counts and shares per status, both with their sum. */
export function statusCells(): CellDescription[] {
  const lines = STATUS_LIST.flatMap((status, index): CellDescription[] => {
    const row = STATUS_ROW + index;
    return [
      { address: `A${row}`, text: status, style: "listText", mergeTo: `B${row}`, conditionalFormats: STATUS_FORMATS },
      { address: `C${row}`, formula: `COUNTIFS({indicators.status},"${status}")`, style: "listNumber", numberFormat: "0" },
      { address: `D${row}`, formula: shareOf(row), style: "listNumber", numberFormat: "0.0%" },
    ];
  });
  return [
    { address: `A${STATUS_ROW - 2}`, text: "状态分布", style: "section", mergeTo: `D${STATUS_ROW - 2}` },
    { address: `A${STATUS_ROW - 1}`, text: "状态", style: "listHead", mergeTo: `B${STATUS_ROW - 1}` },
    { address: `C${STATUS_ROW - 1}`, text: "指标数", style: "listHead" },
    { address: `D${STATUS_ROW - 1}`, text: "占全部指标", style: "listHead" },
    ...lines,
    { address: `A${TOTAL_ROW}`, text: "合计", style: "listTotal", mergeTo: `B${TOTAL_ROW}` },
    { address: `C${TOTAL_ROW}`, formula: COUNT, style: "listTotal", numberFormat: "0" },
    { address: `D${TOTAL_ROW}`, formula: `IF($C$${TOTAL_ROW}=0,"",SUM($D$${STATUS_ROW}:$D$${TOTAL_ROW - 1}))`, style: "listTotal", numberFormat: "0.0%" },
  ];
}

/**
 * A share in tenths of a per cent by the largest remainder, so that the shares shown add up to exactly 100.0 %: each is cut off, and what is left
 * goes to those that lost most (of equal ones to the upper). Remainders are whole numbers, so that nothing is lost to binary fractions.
 */
function shareOf(row: number): FormulaText {
  const counts = `$C$${STATUS_ROW}:$C$${TOTAL_ROW - 1}`;
  const all = `$C$${TOTAL_ROW}`;
  const rest = (of: FormulaText): FormulaText => `MOD(${of}*1000,${all})`;
  const cut = (of: FormulaText): FormulaText => `(${of}*1000-${rest(of)})/${all}`;
  const before = `SUMPRODUCT((${rest(counts)}>${rest(`$C${row}`)})+(${rest(counts)}=${rest(`$C${row}`)})*(ROW(${counts})<${row}))`;
  return `IF(${all}=0,"",(${cut(`$C${row}`)}+IF(${before}<1000-SUMPRODUCT(${cut(counts)}),1,0))/1000)`;
}

/** What to do next, without gaps: the lines stand in 参数, those that apply are shown in turn. */
export function stepCells(): CellDescription[] {
  const line = (index: number): FormulaText => `IFERROR(${index}&"．"&INDEX({name:stepTexts},SMALL({name:stepOrder},${index})),"${index === 1 ? "没有待办事项" : ""}")`;
  return [
    { address: `E${STATUS_ROW - 2}`, text: "下一步", style: "section", mergeTo: `H${STATUS_ROW - 2}` },
    ...Array.from({ length: TOTAL_ROW - STATUS_ROW + 2 }, (_, index): CellDescription => {
      const row = STATUS_ROW - 1 + index;
      return { address: `E${row}`, formula: line(index + 1), style: "pageStep", mergeTo: `H${row}` };
    }),
  ];
}

/** What is still missing, by name. */
export function gapCells(): CellDescription[] {
  return [
    { address: `A${GAP_ROW}`, text: "数据缺口", style: "section", mergeTo: `H${GAP_ROW}` },
    { address: `A${GAP_ROW + 1}`, formula: named("暂无数据", "{indicators.noDataOrder}", "各项指标均有数据。"), style: "paragraph", mergeTo: `H${GAP_ROW + 1}` },
    { address: `A${GAP_ROW + 2}`, formula: named("有前期数据而报告期未报", "{indicators.unreportedOrder}", "有数据的指标没有报告期未报的情况。"), style: "paragraph", mergeTo: `H${GAP_ROW + 2}` },
  ];
}

/** "暂无数据3项：甲、乙、丙。" or, where there are indicators and none of these, `none`. `order` holds the row of each indicator meant. */
function named(what: string, order: FormulaText, none: string): FormulaText {
  const count = `COUNT(${order})`;
  const name = (index: number): FormulaText => `INDEX({indicators.nameText},SMALL(${order},${index}))`;
  const names = Array.from({ length: NAMES_LISTED }, (_, index) => `IFERROR("${index === 0 ? "" : "、"}"&${name(index + 1)},"")`).join("&");
  return `IF(${count}=0,IF(${COUNT}=0,"","${none}"),"${what}"&${count}&"项："&${names}&IF(${count}>${NAMES_LISTED},"，另有"&(${count}-${NAMES_LISTED})&"项见“指标”表","")&"。")`;
}

export const OVERVIEW_HEIGHTS: Readonly<Record<number, number>> = {
  1: 38, 2: 18, 3: 6, 4: 22, 5: 17, [CARD_ROW - 1]: 9, [CARD_ROW]: 20, [CARD_ROW + 1]: 36, [CARD_ROW + 2]: 18, [CARD_ROW + 3]: 10, [STATUS_ROW - 2]: 22,
  ...Object.fromEntries(Array.from({ length: TOTAL_ROW - STATUS_ROW + 2 }, (_, index) => [STATUS_ROW - 1 + index, 17.5])),
  [TOTAL_ROW + 1]: 10, [GAP_ROW]: 22, [GAP_ROW + 1]: 31, [GAP_ROW + 2]: 31, [GAP_ROW + 3]: 8,
};

export const OVERVIEW_FORMATS: readonly RangeFormat[] = [
  { range: `D${STATUS_ROW}:D${TOTAL_ROW - 1}`, formats: [], dataBar: true },
  { range: `D${CARD_ROW + 1}`, formats: [{ rule: "formula", formula: `$D$${CARD_ROW + 1}>0`, tone: "alarm" }] },
];
