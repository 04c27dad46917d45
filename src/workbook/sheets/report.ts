import type { CellDescription, FormulaText, SheetDescription } from "../description.ts";
import { monthWords, textOf } from "../formula-parts.ts";
import { STATUS_LIST } from "../words.ts";

const LAGGING_ROW = 11;
const LAGGING_ROWS = 20;
const LIST_ROW = LAGGING_ROW + LAGGING_ROWS + 3;
const LIST_ROWS = 100;
const SIGN_ROW = LIST_ROW + LIST_ROWS + 2;

const SUMMARY: FormulaText = `"截至"&IF({name:reportMonth}=0,"（报告期未填）",${monthWords("{name:reportMonth}")})&"，共"&COUNTIFS({indicators.active},1)&"项指标："`
  + STATUS_LIST.map((status, index) => `&"${index === 0 ? "" : "，"}${status}"&COUNTIFS({indicators.status},"${status}")&"项"`).join("") + `&"。"`;

const EVENTS: FormulaText = `IF({name:reportMonth}=0,"","本期收录政策事件"&COUNTIFS({events.period},">="&${firstDay("{name:reportMonth}")},{events.period},"<"&${firstDay("({name:reportMonth}+1)")})&"条。")`;

function firstDay(month: FormulaText): FormulaText {
  return `DATE(INT(${month}/12),MOD(${month},12)+1,1)`;
}

/** A list of indicators: one line a row of 指标表, blank beyond its end. `row` is the formula of the row in 指标表. */
function listRow(at: number, row: FormulaText): CellDescription[] {
  const keys = ["idKey", "name", "target", "latestValue", "rateText", "status", "severity", "note"];
  return keys.map((key, index): CellDescription => ({
    address: `${String.fromCharCode(65 + index)}${at}`, style: "value", wrap: key === "name" || key === "note",
    formula: `IFERROR(INDEX({indicators.${key}},${row})&"","")`,
  }));
}

function headings(at: number): CellDescription[] {
  return ["编号", "指标", "目标值", "最新值", "完成率", "状态", "严重程度", "说明"].map((text, index): CellDescription =>
    ({ address: `${String.fromCharCode(65 + index)}${at}`, text, style: "heading" }));
}

/** Says how many lines a list had no room for: nothing is left out unseen. */
function beyond(at: number, count: FormulaText, rows: number): CellDescription {
  return { address: `A${at}`, formula: `IF(${count}>${rows},"另有"&(${count}-${rows})&"行未列出，见“指标”表","")`, style: "note", mergeTo: `H${at}` };
}

export const REPORT_SHEET: SheetDescription = {
  key: "report",
  name: "报告",
  tables: [],
  cells: [
    { address: "A1", formula: `${textOf("{name:planName}")}&"指标执行情况"`, style: "title", mergeTo: "H1" },
    { address: "A2", formula: `IF({name:reportMonth}=0,"",${monthWords("{name:reportMonth}")})`, style: "note", mergeTo: "H2" },
    { address: "A4", formula: SUMMARY, style: "value", mergeTo: "H4", wrap: true },
    { address: "A5", formula: `"滞后指标"&COUNTIFS({indicators.lagging},1)&"项，其中重度"&COUNTIFS({indicators.severity},"重度")&"项、中度"&COUNTIFS({indicators.severity},"中度")&"项、轻度"&COUNTIFS({indicators.severity},"轻度")&"项；本期未报"&COUNTIFS({indicators.unreported},1)&"项。"`, style: "value", mergeTo: "H5", wrap: true },
    { address: "A6", formula: EVENTS, style: "value", mergeTo: "H6", wrap: true },
    { address: `A${LAGGING_ROW - 2}`, text: "滞后指标", style: "heading" },
    ...headings(LAGGING_ROW - 1),
    ...Array.from({ length: LAGGING_ROWS }, (_, index) => listRow(LAGGING_ROW + index, `SMALL({indicators.laggingRow},${index + 1})`)).flat(),
    beyond(LAGGING_ROW + LAGGING_ROWS, "COUNTIFS({indicators.lagging},1)", LAGGING_ROWS),
    { address: `A${LIST_ROW - 2}`, text: "各项指标", style: "heading" },
    ...headings(LIST_ROW - 1),
    ...Array.from({ length: LIST_ROWS }, (_, index) => listRow(LIST_ROW + index, String(index + 1))).flat(),
    beyond(LIST_ROW + LIST_ROWS, "MAX({indicators.ordinal})", LIST_ROWS),
    { address: `A${SIGN_ROW}`, formula: `"填表人："&${textOf("{name:preparedBy}")}`, style: "value" },
    { address: `D${SIGN_ROW}`, formula: `"审核人："&${textOf("{name:checkedBy}")}`, style: "value" },
    { address: `G${SIGN_ROW}`, formula: `"单位负责人："&${textOf("{name:headOfUnit}")}`, style: "value" },
  ],
  columnWidths: { A: 10, B: 30, C: 12, D: 12, E: 10, F: 14, G: 10, H: 44 },
  freeze: { rows: 2, columns: 0 },
  protect: true,
};
