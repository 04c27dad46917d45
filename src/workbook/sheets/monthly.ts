import { computed, input } from "../columns.ts";
import type { FormulaText, SheetDescription, TableDescription } from "../description.ts";
import { listPrint } from "../list-print.ts";
import { firstOf, isOneOf, textOf } from "../formula-parts.ts";
import { ABOVE_CAP, BELOW_ZERO, NO_RANK, UNIT_SLIP } from "../formulas/entry-conditions.ts";
import { MONTHLY_STEP_COLUMNS, ofIndicator } from "../formulas/monthly-steps.ts";
import { STATUS_FORMATS } from "../status-formats.ts";
import { custom, fromList, month, text } from "../validations.ts";
import { SPAN_WORDS } from "../words.ts";
import { legendCells } from "./legend-cells.ts";
import { INPUT_TAB, SHEET_HEAD_HEIGHTS } from "./sheet-head.ts";

const HEADER_ROW = 4;
const EXPLAINED = "（已说明）";

/** The row that closes the indicator's latest value carries its verdict; rows of the past stay blank. */
const CLOSES = `IF({#currentMonth}=0,FALSE,{#currentMonth}=${ofIndicator("latestMonth", "0")})`;

const PREVIOUS = `IF({#previousRow}=0,"",INDEX({monthly.amount},{#previousRow}))`;
const CHANGE = `IF(OR({#previousRow}=0,{#readable}=0,{#mode}="累计"),"",IFERROR(({#amount}-{#previous})/ABS({#previous}),""))`;

/** What may be so and wants a word in 说明; once it stands there, the row says so. The checks are those of src/domain/evaluate/entry-checks.ts, cell by cell. */
function asked(text: string): FormulaText {
  return `"${text}"&IF(${textOf("{#note}")}="","","${EXPLAINED}")`;
}

const CHECK = firstOf([
  [`AND(${textOf("{#id}")}="",${textOf("{#period}")}="",${textOf("{#value}")}="")`, `""`],
  [`${textOf("{#id}")}=""`, `"编号为空"`],
  ["{#indicatorRow}=0", `"编号不在指标表"`],
  ["{#month}=0", `"期须为日期"`],
  [`NOT(${isOneOf(textOf("{#span}"), ["", ...Object.values(SPAN_WORDS)])})`, `"期长不在清单，按月计"`],
  ["{#effective}=0", `"已被后行修订"`],
  [`AND({#valueKind}=0,${textOf("{#value}")}="")`, `"未报"`],
  ["{#valueKind}=0", `"注明无数据，不计为0"`],
  ["{#valueKind}=2", `"本期值不是数字"`],
  [`AND({#valueKind}=1,{#factor}=0)`, `"单位不能换算"`],
  ["{#month}>{name:reportMonth}", `"晚于报告期，未计入"`],
  ["{#currentMonth}=0", `"不在统计窗口，未计入"`],
  ["{#covered}=1", `"已含在季度或年度数内，不重复相加"`],
  [NO_RANK, `"排名须为从1起的整数"`],
  [ABOVE_CAP, asked("超过上限")],
  [BELOW_ZERO, asked("负数")],
  ["{#fallsBelow}=1", asked("累计数小于同年前期")],
  [UNIT_SLIP, asked("与上期相差十倍以上，请核单位")],
], `"正常"`);

export const MONTHLY_TABLE: TableDescription = {
  key: "monthly",
  name: "月度数据表",
  rowHeight: 20,
  anchor: `A${HEADER_ROW}`,
  columns: [
    input("period", "期", "period", 12, month("期")),
    input("id", "编号", "text", 9, fromList("indicatorIds", "编号"), { centred: true }),
    computed("name", "指标", "text", 44, textOf(ofIndicator("name", `""`)), { wrap: true }),
    input("unit", "单位", "text", 10, fromList("unitList", "单位", "warning"), { centred: true, note: "空白为指标表的单位" }),
    input("value", "本期值", "number", 14, custom(`OR(ISNUMBER({#value}),{#value}="暂无")`, "本期值须为数字", "本期值只能是数字。没有数据请填“暂无”，并在“说明”写明原因，不要填0。", "warning"), { note: "没有数据请填“暂无”并写说明，不要填0" }),
    computed("previous", "上期值", "number", 14, PREVIOUS, { note: "紧邻上一期的数，已换算成指标单位" }),
    computed("change", "环比", "percent", 10, CHANGE, { numberFormat: "0.0%" }),
    computed("completion", "完成率", "percent", 12, `IF(${CLOSES},${ofIndicator("completion", `""`)},"")`, { dataBar: true, note: "只在指标最新一期的行显示" }),
    computed("status", "状态", "text", 16, `IF(${CLOSES},${ofIndicator("status", `""`)},"")`, { conditionalFormats: STATUS_FORMATS }),
    computed("check", "校验", "text", 26, CHECK, { conditionalFormats: [{ rule: "formula", formula: `AND({#check}<>"",{#check}<>"正常",{#check}<>"未报",RIGHT({#check},${EXPLAINED.length})<>"${EXPLAINED}")`, tone: "attention" }] }),
    input("note", "说明", "text", 30, text("说明", 500), { wrap: true }),
    input("source", "来源", "text", 36, text("来源", 300), { wrap: true }),
    input("filledBy", "填报人", "text", 12, text("填报人", 40), { centred: true }),
    input("filledAt", "填报时间", "datetime", 18, { type: "date", min: "1950-01-01", max: "2099-12-31", style: "stop", title: "填报时间须为日期", message: "填报时间请按日期填写，如 2018-4-3 9:30。" }),
    input("revision", "修订", "text", 24, text("修订", 300), { note: "修订说明；修订时在表尾另加一行，同期以最后一行为准", wrap: true }),
    input("span", "期长", "text", 8, fromList("spanList", "期长"), { centred: true, note: "空白为月；季度、年度数填季、年，期填其中任一月" }),
    ...MONTHLY_STEP_COLUMNS,
  ],
};

export const MONTHLY_SHEET: SheetDescription = {
  key: "monthly",
  name: "月度数据",
  tables: [MONTHLY_TABLE],
  cells: [
    { address: "A1", text: "月度数据", style: "title" },
    { address: "A2", text: "一行一个指标的一期。更正已报的数时在表尾另加一行（同期以最后一行为准），原行保留备查。没有数据请填“暂无”并写说明，不要填0。", style: "note" },
    ...legendCells(3, ["input", "computed"]),
  ],
  columnWidths: {},
  rowHeights: SHEET_HEAD_HEIGHTS,
  freeze: { rows: HEADER_ROW, columns: 3 },
  zoom: 90,
  activeCell: "D5",
  tabColor: INPUT_TAB,
  print: listPrint(MONTHLY_TABLE, "filledAt"),
  protect: true,
};
