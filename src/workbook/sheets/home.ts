import type { CellDescription, NameDescription, SheetDescription } from "../description.ts";
import { PERIOD_FORMAT, DATETIME_FORMAT, RATE_FORMAT } from "../number-formats.ts";
import { rowOfText, textOf } from "../formula-parts.ts";
import { STATUS_FORMATS } from "../status-formats.ts";
import { month } from "../validations.ts";
import { STATUS_LIST } from "../words.ts";

const STATUS_ROW = 8;
const CATEGORY_ROW = 21;
const CATEGORY_ROWS = 24;
const STEP_ROW = 8;

const ACTIVE = "{indicators.active},1";

/** Counts per status; the last row adds them up, so that nothing is left out unseen. */
function statusCells(): CellDescription[] {
  const rows = STATUS_LIST.flatMap((status, index): CellDescription[] => [
    { address: `A${STATUS_ROW + index}`, text: status, style: "label", conditionalFormats: STATUS_FORMATS },
    { address: `B${STATUS_ROW + index}`, formula: `COUNTIFS({indicators.status},"${status}")`, style: "value", numberFormat: "0" },
  ]);
  const total = STATUS_ROW + STATUS_LIST.length;
  return [
    { address: `A${STATUS_ROW - 1}`, text: "状态", style: "heading" },
    { address: `B${STATUS_ROW - 1}`, text: "指标数", style: "heading" },
    ...rows,
    { address: `A${total}`, text: "合计", style: "label" },
    { address: `B${total}`, formula: `COUNTIFS(${ACTIVE})`, style: "value", numberFormat: "0" },
    { address: `A${total + 1}`, text: "滞后合计", style: "label" },
    { address: `B${total + 1}`, formula: "COUNTIFS({indicators.lagging},1)", style: "value", numberFormat: "0" },
    { address: `A${total + 2}`, text: "本期未报", style: "label" },
    { address: `B${total + 2}`, formula: "COUNTIFS({indicators.unreported},1)", style: "value", numberFormat: "0" },
    { address: `A${total + 3}`, text: "平均完成率（封顶）", style: "label" },
    { address: `B${total + 3}`, formula: `IFERROR(AVERAGE({indicators.capped}),"")`, style: "value", numberFormat: RATE_FORMAT },
  ];
}

/** Completion by category in the order in which the categories first stand in 指标表. */
function categoryCells(): CellDescription[] {
  const headings = ["类别", "指标数", "有完成率", "平均完成率（封顶）", "完成及超额", "滞后"].map((text, index): CellDescription =>
    ({ address: `${String.fromCharCode(65 + index)}${CATEGORY_ROW - 1}`, text, style: "heading" }));
  const rows = Array.from({ length: CATEGORY_ROWS }, (_, index) => CATEGORY_ROW + index).flatMap((row, index): CellDescription[] => {
    const of = `{indicators.categoryRow},${rowOfText(`$A${row}`, "{indicators.categoryText}")}`;
    const where = (formula: string): string => `IF($A${row}="","",${formula})`;
    return [
      { address: `A${row}`, formula: `IFERROR(INDEX({indicators.categoryText},SMALL({indicators.categoryFirst},${index + 1})),"")`, style: "label" },
      { address: `B${row}`, formula: where(`COUNTIFS(${of},${ACTIVE})`), style: "value", numberFormat: "0" },
      { address: `C${row}`, formula: where(`COUNTIFS(${of},{indicators.capped},"<=1")`), style: "value", numberFormat: "0" },
      { address: `D${row}`, formula: where(`IFERROR(AVERAGEIFS({indicators.capped},${of}),"")`), style: "value", numberFormat: RATE_FORMAT },
      { address: `E${row}`, formula: where(`COUNTIFS(${of},{indicators.status},"完成")+COUNTIFS(${of},{indicators.status},"超额完成")`), style: "value", numberFormat: "0" },
      { address: `F${row}`, formula: where(`COUNTIFS(${of},{indicators.lagging},1)`), style: "value", numberFormat: "0" },
    ];
  });
  const beyond: CellDescription = {
    address: `A${CATEGORY_ROW + CATEGORY_ROWS}`, style: "note",
    formula: `IF(COUNT({indicators.categoryFirst})>${CATEGORY_ROWS},"另有"&(COUNT({indicators.categoryFirst})-${CATEGORY_ROWS})&"个类别未列出","")`,
  };
  return [...headings, ...rows, beyond];
}

/** What to do next: each line is blank once it is done. */
function stepCells(): CellDescription[] {
  const doubtful = `COUNTIFS({findings.id},"?*")-COUNTIFS({findings.id},"?*",{findings.handling},"?*")`;
  const steps = [
    `IF({name:reportMonth}=0,"请在B4填写报告期（日期，如2018-3-1）","")`,
    `IF(COUNTIFS(${ACTIVE})=0,"请在“指标”表录入或导入指标","")`,
    `IF(COUNTIFS(${ACTIVE},{indicators.setup},"?*")>0,"“指标”表有"&COUNTIFS(${ACTIVE},{indicators.setup},"?*")&"行设置不全，见“核对”列","")`,
    `IF(COUNTIFS({indicators.unreported},1)>0,"有"&COUNTIFS({indicators.unreported},1)&"个指标本期未报，请在“月度数据”表填写","")`,
    `IF(COUNTIFS({monthly.unreadable},1)>0,"“月度数据”表有"&COUNTIFS({monthly.unreadable},1)&"行不可用，见“校验”列","")`,
    `IF(COUNTIFS({indicators.lagging},1)>0,"有"&COUNTIFS({indicators.lagging},1)&"个指标滞后，请核实原因","")`,
    `IF(${doubtful}>0,"“核对”表有"&(${doubtful})&"条待处理","")`,
    `IF(COUNTIFS({indicators.check},"公布*")>0,"有"&COUNTIFS({indicators.check},"公布*")&"个公布完成率与重算不符","")`,
  ];
  return [
    { address: `D${STEP_ROW - 1}`, text: "下一步", style: "heading" },
    ...steps.map((formula, index): CellDescription => ({ address: `D${STEP_ROW + index}`, formula, style: "note", mergeTo: `J${STEP_ROW + index}` })),
  ];
}

export const HOME_NAMES: readonly NameDescription[] = [
  { key: "reportPeriod", name: "报告期", refersTo: { sheet: "home", range: "B4" } },
  { key: "lastRefresh", name: "上次刷新", refersTo: { sheet: "home", range: "B5" } },
];

export const HOME_SHEET: SheetDescription = {
  key: "home",
  name: "首页",
  tables: [],
  cells: [
    { address: "A1", text: "指标台账", style: "title" },
    { address: "A3", text: "计划", style: "label" },
    { address: "B3", formula: textOf("{name:planName}"), style: "value", mergeTo: "F3" },
    { address: "A4", text: "报告期", style: "label" },
    { address: "B4", style: "input", input: true, numberFormat: PERIOD_FORMAT, validation: { ...month("报告期"), promptTitle: "报告期", prompt: "改这一格，全部指标按这个月重新判定。" } },
    { address: "C4", formula: `IF({name:reportMonth}=0,"报告期须为日期","")`, style: "note" },
    { address: "A5", text: "上次刷新", style: "label" },
    { address: "B5", style: "value", numberFormat: DATETIME_FORMAT },
    ...statusCells(),
    ...stepCells(),
    ...categoryCells(),
  ],
  columnWidths: { A: 22, B: 16, C: 14, D: 20, E: 14, F: 12 },
  freeze: { rows: 5, columns: 0 },
  protect: true,
};
