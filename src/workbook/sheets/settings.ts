import { ACTIONS, REGIONS, SECTIONS, THEMES } from "../../domain/event.ts";
import { THRESHOLD_OPERATORS } from "../../domain/indicator.ts";
import { cellAddress, columnLetter } from "../cell-address.ts";
import { input } from "../columns.ts";
import type { CellDescription, FormulaText, NameDescription, SheetDescription, TableDescription } from "../description.ts";
import { isNumber, monthOfDate } from "../formula-parts.ts";
import { landscapePrint } from "../list-print.ts";
import { PERIOD_FORMAT } from "../number-formats.ts";
import { seedUnitRows } from "../unit-rows.ts";
import { custom, month, number, text } from "../validations.ts";
import { ACCUMULATION_WORDS, DIRECTION_WORDS, KIND_WORDS, SCHEDULE_WORDS, SPAN_WORDS, STATUS_LIST } from "../words.ts";
import { BETWEEN_LISTS, LAGGING_LISTED, PLANS_LISTED } from "./home-lists.ts";
import { SETTING_TAB } from "./sheet-head.ts";

const LIST_HEADER_ROW = 4;
const FIRST_LIST_COLUMN = 6;
const NAME_OF_SHEET = "settings";
const FIRST_STEP_ROW = 23;
const LAST_STEP_ROW = 31;

/** Lists of the drop-downs: heading, key of the name, name in Excel, words. Formulas compare with these words, so the cells are locked. */
const LISTS: readonly { readonly heading: string; readonly key: string; readonly name: string; readonly words: readonly string[] }[] = [
  { heading: "口径", key: "kindList", name: "清单_口径", words: Object.values(KIND_WORDS) },
  { heading: "方向", key: "directionList", name: "清单_方向", words: Object.values(DIRECTION_WORDS) },
  { heading: "时序", key: "scheduleList", name: "清单_时序", words: Object.values(SCHEDULE_WORDS) },
  { heading: "判定符", key: "operatorList", name: "清单_判定符", words: THRESHOLD_OPERATORS },
  { heading: "累计方式", key: "accumulationList", name: "清单_累计方式", words: Object.values(ACCUMULATION_WORDS) },
  { heading: "期长", key: "spanList", name: "清单_期长", words: Object.values(SPAN_WORDS) },
  { heading: "状态", key: "statusList", name: "清单_状态", words: STATUS_LIST },
  { heading: "板块", key: "sectionList", name: "清单_板块", words: SECTIONS },
  { heading: "地区", key: "regionList", name: "清单_地区", words: REGIONS },
  { heading: "主题", key: "themeList", name: "清单_主题", words: THEMES },
  { heading: "动作", key: "actionList", name: "清单_动作", words: ACTIONS },
  { heading: "处理", key: "handlingList", name: "清单_处理", words: ["采纳", "不采纳", "待核实"] },
];

export const UNIT_TABLE: TableDescription = {
  key: "units",
  name: "单位表",
  anchor: cellAddress(LIST_HEADER_ROW, FIRST_LIST_COLUMN + LISTS.length + 1),
  columns: [
    input("unit", "单位", "text", 12, text("单位", 40)),
    input("base", "基本单位", "text", 12, text("基本单位", 40), { note: "基本单位相同的才互相换算" }),
    input("factor", "系数", "number", 16, custom(`AND(ISNUMBER({#factor}),{#factor}>0)`, "系数须为正数", "系数是一个该单位等于多少基本单位，须为大于0的数。")),
  ],
  rows: seedUnitRows(),
};

const SETTINGS: readonly CellDescription[] = [
  { address: "A1", text: "参数", style: "title" },
  { address: "A2", text: "浅色格可以修改；清单供下拉选择，公式按清单用词判断，不要改动。", style: "note" },
  { address: "A4", text: "计划", style: "heading" },
  { address: "A5", text: "计划名称", style: "label" },
  { address: "B5", input: true, style: "input", validation: text("计划名称", 100) },
  { address: "A6", text: "计划起始", style: "label" },
  { address: "B6", input: true, style: "input", numberFormat: PERIOD_FORMAT, validation: month("计划起始") },
  { address: "A7", text: "计划截止", style: "label" },
  { address: "B7", input: true, style: "input", numberFormat: PERIOD_FORMAT, validation: month("计划截止") },
  { address: "A9", text: "严重程度（百分点）", style: "heading" },
  { address: "A10", text: "轻度上限", style: "label" },
  { address: "B10", number: 10, input: true, style: "input", validation: number("轻度上限") },
  { address: "A11", text: "中度上限", style: "label" },
  { address: "B11", number: 30, input: true, style: "input", validation: number("中度上限") },
  { address: "C9", text: "采用值", style: "heading" },
  { address: "C10", formula: `IF(${isNumber("B10")},B10,10)`, style: "value" },
  { address: "C11", formula: `IF(${isNumber("B11")},B11,30)`, style: "value" },
  { address: "A13", text: "签字栏", style: "heading" },
  { address: "A14", text: "填表人", style: "label" },
  { address: "B14", input: true, style: "input", validation: text("填表人", 40) },
  { address: "A15", text: "审核人", style: "label" },
  { address: "B15", input: true, style: "input", validation: text("审核人", 40) },
  { address: "A16", text: "单位负责人", style: "label" },
  { address: "B16", input: true, style: "input", validation: text("单位负责人", 40) },
  { address: "A17", text: "编制单位", style: "label" },
  { address: "B17", input: true, style: "input", validation: text("编制单位", 60) },
  { address: "A18", text: "计算用", style: "heading" },
  { address: "A19", text: "报告期序", style: "label" },
  { address: "B19", formula: monthOfDate("{name:reportPeriod}"), style: "value" },
  { address: "A20", text: "修订行数", style: "label" },
  { address: "B20", formula: `COUNTIF({monthly.laterKey},">0")`, style: "value" },
  { address: "A21", text: "季度年度行数", style: "label" },
  { address: "B21", formula: `COUNTIF({monthly.spanMonths},">1")`, style: "value" },
  { address: "A22", text: "首页滞后行数", style: "label" },
  { address: "B22", formula: `MAX(1,MIN(${LAGGING_LISTED},COUNTIFS({indicators.lagging},1)))`, style: "value" },
  ...stepCells(),
  { address: "A32", text: "首页分计划行数", style: "label" },
  { address: "B32", formula: `IF(COUNT({indicators.planFirst})>1,MIN(${PLANS_LISTED},COUNT({indicators.planFirst}))+${BETWEEN_LISTS},0)`, style: "value" },
  { address: "A33", text: "首页分类以上行数", style: "label" },
  { address: "B33", formula: "B22+B32", style: "value" },
];

/** What to do next, each line blank once it is done; beside it its number while it is not. 首页 shows those that apply. */
function stepCells(): CellDescription[] {
  const active = "{indicators.active},1";
  const open = `(COUNTIFS({findings.id},"?*")-COUNTIFS({findings.id},"?*",{findings.handling},"?*"))`;
  const ifAny = (count: FormulaText, text: FormulaText): FormulaText => `IF(${count}>0,${text},"")`;
  const number = (count: FormulaText, before: string, after: string): FormulaText => ifAny(count, `"${before}"&${count}&"${after}"`);
  const steps: readonly FormulaText[] = [
    `IF({name:reportMonth}=0,"请填写报告期（日期，如2018-3-1）","")`,
    `IF(COUNTIFS(${active})=0,"请在“指标”表录入或导入指标","")`,
    number(`COUNTIFS(${active},{indicators.setup},"?*")`, "", "项指标设置不全，见“指标”表核对列"),
    number("COUNTIFS({indicators.unreported},1)", "", "项指标本期未报，请填“月度数据”表"),
    number("COUNTIFS({monthly.unreadable},1)", "“月度数据”表", "行不可用，见校验列"),
    number("COUNTIFS({indicators.lagging},1)", "", "项指标滞后，请核实原因"),
    number("COUNT({targetVersions.unusableRow})", "“目标版本表”", "行不可用，见校验列"),
    number(open, "“核对”表", "条疑点待处理"),
    number(`COUNTIFS({indicators.check},"公布*")`, "", "项公布完成率与重算不符"),
  ];
  return steps.flatMap((formula, index): CellDescription[] => {
    const row = FIRST_STEP_ROW + index;
    return [
      { address: `A${row}`, text: `待办${index + 1}`, style: "label" },
      { address: `B${row}`, formula, style: "value" },
      { address: `C${row}`, formula: `IF(B${row}="","",${index + 1})`, style: "value" },
    ];
  });
}

export const SETTING_NAMES: readonly NameDescription[] = [
  { key: "planName", name: "计划名称", refersTo: { sheet: NAME_OF_SHEET, range: "B5" } },
  { key: "planStart", name: "计划起始", refersTo: { sheet: NAME_OF_SHEET, range: "B6" } },
  { key: "planDeadline", name: "计划截止", refersTo: { sheet: NAME_OF_SHEET, range: "B7" } },
  { key: "mildLimit", name: "轻度上限", refersTo: { sheet: NAME_OF_SHEET, range: "C10" } },
  { key: "severeLimit", name: "中度上限", refersTo: { sheet: NAME_OF_SHEET, range: "C11" } },
  { key: "preparedBy", name: "填表人", refersTo: { sheet: NAME_OF_SHEET, range: "B14" } },
  { key: "checkedBy", name: "审核人", refersTo: { sheet: NAME_OF_SHEET, range: "B15" } },
  { key: "headOfUnit", name: "单位负责人", refersTo: { sheet: NAME_OF_SHEET, range: "B16" } },
  { key: "issuer", name: "编制单位", refersTo: { sheet: NAME_OF_SHEET, range: "B17" } },
  { key: "reportMonth", name: "报告期序", refersTo: { sheet: NAME_OF_SHEET, range: "B19" } },
  { key: "revisions", name: "修订行数", refersTo: { sheet: NAME_OF_SHEET, range: "B20" } },
  { key: "wideRows", name: "季度年度行数", refersTo: { sheet: NAME_OF_SHEET, range: "B21" } },
  { key: "laggingLines", name: "首页滞后行数", refersTo: { sheet: NAME_OF_SHEET, range: "B22" } },
  { key: "planLines", name: "首页分计划行数", refersTo: { sheet: NAME_OF_SHEET, range: "B32" } },
  { key: "linesAboveCategories", name: "首页分类以上行数", refersTo: { sheet: NAME_OF_SHEET, range: "B33" } },
  { key: "stepTexts", name: "待办事项", refersTo: { sheet: NAME_OF_SHEET, range: `B${FIRST_STEP_ROW}:B${LAST_STEP_ROW}` } },
  { key: "stepOrder", name: "待办次序", refersTo: { sheet: NAME_OF_SHEET, range: `C${FIRST_STEP_ROW}:C${LAST_STEP_ROW}` } },
  { key: "unitList", name: "清单_单位", refersTo: { table: "units", column: "unit" } },
  { key: "indicatorIds", name: "清单_编号", refersTo: { table: "indicators", column: "id" } },
  ...LISTS.map(({ key, name, words }, index): NameDescription => {
    const letter = columnLetter(FIRST_LIST_COLUMN + index);
    return { key, name, refersTo: { sheet: NAME_OF_SHEET, range: `${letter}${LIST_HEADER_ROW + 1}:${letter}${LIST_HEADER_ROW + words.length}` } };
  }),
];

function listCells(): CellDescription[] {
  return LISTS.flatMap(({ heading, words }, index) => {
    const column = FIRST_LIST_COLUMN + index;
    const entries = words.map((word, row): CellDescription => ({ address: cellAddress(LIST_HEADER_ROW + 1 + row, column), text: word, style: "value" }));
    return [{ address: cellAddress(LIST_HEADER_ROW, column), text: heading, style: "heading" } satisfies CellDescription, ...entries];
  });
}

export const SETTING_SHEET: SheetDescription = {
  key: NAME_OF_SHEET,
  name: "参数",
  tables: [UNIT_TABLE],
  cells: [...SETTINGS, ...listCells()],
  columnWidths: { A: 20, B: 36, C: 10, ...Object.fromEntries(LISTS.map((_, index) => [columnLetter(FIRST_LIST_COLUMN + index), 14])) },
  rowHeights: { 1: 32, 2: 20, 4: 20 },
  activeCell: "B5",
  tabColor: SETTING_TAB,
  freeze: { rows: LIST_HEADER_ROW, columns: 0 },
  print: landscapePrint("A1:C17"),
  protect: true,
};
