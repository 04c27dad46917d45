import { computed, helper, input } from "../columns.ts";
import type { SheetDescription, TableDescription } from "../description.ts";
import { listPrint } from "../list-print.ts";
import { firstOf, dateOfMonth, isNumber, isOneOf, monthOfDate, rowOfText, textOf } from "../formula-parts.ts";
import { checkFormula, noteFormula } from "../formulas/indicator-texts.ts";
import { INDICATOR_SETUP_COLUMNS } from "../formulas/indicator-setup.ts";
import { LATEST_VALUE_COLUMNS } from "../formulas/latest-value-steps.ts";
import { TARGET_COLUMNS } from "../formulas/target-steps.ts";
import { VERDICT_COLUMNS } from "../formulas/verdict-steps.ts";
import { POINTS_FORMAT } from "../number-formats.ts";
import { SEVERITY_FORMATS, STATUS_FORMATS } from "../status-formats.ts";
import { custom, fromList, month, number, text } from "../validations.ts";
import { STATUS_LIST } from "../words.ts";
import { legendCells } from "./legend-cells.ts";
import { INPUT_TAB, SHEET_HEAD_HEIGHTS } from "./sheet-head.ts";
import { rightOf } from "./table-places.ts";

const HEADER_ROW = 4;

/** 状态 of a row: 人工判定 only for qualitative indicators; of a flow with a hole only what the known part proves (design §4). */
const STATUS = firstOf([
  ["{#active}=0", "{#standing}"],
  [`AND({#mode}="文字",{#setup}="",${isOneOf(textOf("{#handVerdict}"), STATUS_LIST)})`, textOf("{#handVerdict}")],
  [`{#use}="无"`, `"暂无数据"`],
  // What is missing of a flow can only add: higher is better proves success, lower is better proves failure.
  [`AND({#use}="部分",OR({#wholeStatus}="滞后",{#wholeStatus}="到期未完成")=({#sign}=1))`, `"无法判定"`],
], "{#wholeStatus}");

const LATEST_VALUE = `IF({#latestRow}=0,"",IF({#mode}="文字",IFERROR(INDEX({monthly.value},{#latestRow})&"",""),{#rawValue}))`;

/**
 * A shortfall of (0, 10] points is 轻度, (10, 30] 中度, more 重度; rounded so that exactly 10 and 30 stay in their class. Due means measured
 * against exactly 1: there the smallest shortfall is one.
 */
const SEVERITY = `IF({#lagging}=0,"",IF(NOT(ISNUMBER({#gap})),"",IF(ROUND({#gap},IF({#due}=1,15,10))>=0,"",`
  + `IF(ROUND(-{#gap}-{name:mildLimit},10)<=0,"轻度",IF(ROUND(-{#gap}-{name:severeLimit},10)<=0,"中度","重度")))))`;

export const INDICATOR_TABLE: TableDescription = {
  key: "indicators",
  name: "指标表",
  rowHeight: 32,
  anchor: `A${HEADER_ROW}`,
  columns: [
    input("id", "编号", "text", 9, text("编号", 40), { centred: true, note: "唯一，不要重复使用；月度数据凭它对应" }),
    input("category", "类别", "text", 14, text("类别", 40), { wrap: true }),
    input("name", "指标", "text", 32, text("指标名称", 200), { wrap: true }),
    input("unit", "单位", "text", 10, fromList("unitList", "单位", "warning"), { centred: true }),
    input("direction", "方向", "text", 10, fromList("directionList", "方向"), { centred: true }),
    input("kind", "口径", "text", 7, fromList("kindList", "口径"), { centred: true, note: "时点：取最新；当期：按期累加；比率、指数、排名：取最新；阈值：达线即可；降幅；定性：人工判定" }),
    input("baselinePeriod", "基期", "period", 12, month("基期")),
    input("baseline", "基期值", "number", 10, number("基期值")),
    input("targetPeriod", "目标期", "period", 12, month("目标期")),
    input("target", "目标值", "number", 10, custom(`OR(ISNUMBER({#target}),{#kind}="定性")`, "目标值须为数字", "目标值只填数字，不带单位；只有口径为“定性”的指标可以填文字。")),
    input("owner", "责任单位", "text", 14, text("责任单位", 100), { wrap: true }),
    input("completionPrinted", "公布完成率", "text", 12, text("公布完成率", 40), { centred: true, note: "照公布材料原样填写，如 130%" }),
    computed("latestPeriod", "最新期", "period", 12, `IF({#latestMonth}=0,"",${dateOfMonth("{#latestMonth}")})`),
    computed("latestValue", "最新值", "number", 10, LATEST_VALUE),
    computed("completion", "完成率", "percent", 12, `IF({#use}="整",{#rate},"")`, { dataBar: true }),
    computed("expected", "时序进度", "percent", 10, "{#expectation}", { note: "按时间应达到的完成率；到期为100%，不比时序的空白" }),
    computed("gap", "差距", "number", 10, `IF(AND(ISNUMBER({#completion}),ISNUMBER({#expected})),({#completion}-{#expected})*100,"")`, { numberFormat: POINTS_FORMAT, note: "百分点，负数为落后" }),
    computed("status", "状态", "text", 16, STATUS, { conditionalFormats: STATUS_FORMATS }),
    computed("severity", "严重程度", "text", 10, SEVERITY, { centred: true, conditionalFormats: SEVERITY_FORMATS }),
    computed("check", "核对", "text", 26, checkFormula(), { wrap: true }),
    computed("note", "说明", "text", 48, noteFormula(), { wrap: true }),
    input("schedule", "时序", "text", 12, fromList("scheduleList", "时序"), { centred: true, note: "线性：按月均匀推进；阶段目标：按里程碑表；到期考核、不比时序：到期前不比" }),
    input("op", "判定符", "text", 8, fromList("operatorList", "判定符"), { centred: true, note: "口径为阈值时用；空白按方向取 >= 或 <=" }),
    input("accumulate", "累计方式", "text", 12, fromList("accumulationList", "累计方式"), { centred: true, note: "当期：逐期相加或累计数；降幅：逐年降幅，空白为累计降幅" }),
    input("windowStart", "统计起点", "period", 12, month("统计起点"), { note: "当期指标从哪个月起累计；空白为目标期当年1月" }),
    input("cap", "上限", "number", 10, number("上限"), { note: "自然上限，如比率100" }),
    input("printedPeriod", "公布期", "period", 12, month("公布期"), { note: "公布完成率所指的月份；空白则总是与重算结果比较" }),
    input("handVerdict", "人工判定", "text", 14, fromList("statusList", "人工判定"), { note: "只用于定性指标" }),
    input("remark", "备注", "text", 30, text("备注", 500), { wrap: true }),
    input("plan", "计划", "text", 18, text("计划", 100), { wrap: true, note: "一本台账管几个计划时填；空白为“参数”的计划名称" }),
    input("usedFrom", "起用期", "period", 12, month("起用期"), { note: "从这个月起计入；空白为计划开始就有" }),
    input("retiredFrom", "停用期", "period", 12, month("停用期"), { note: "从这个月起不再计入；空白为一直在用" }),
    input("frequency", "填报频率", "text", 12, fromList("spanList", "填报频率"), { centred: true, note: "多久报一次；空白为每月（逐年降幅为每年）。季、年的指标只在季末、年末的月份开行" }),
    ...INDICATOR_SETUP_COLUMNS,
    ...TARGET_COLUMNS,
    helper("printedMonth", "公布期序", monthOfDate("{#printedPeriod}")),
    ...LATEST_VALUE_COLUMNS,
    ...VERDICT_COLUMNS,
    helper("nameText", "名称文", `IF(${textOf("{#name}")}="",{#idKey},${textOf("{#name}")})`),
    helper("laggingOrder", "滞后次序", `IF({#lagging}=1,ROUND(IF(ISNUMBER({#gap}),{#gap},0),4)+{#ordinal}*1E-10,"")`, "差距大的在前，相同的按行次；首页清单用"),
    helper("noDataOrder", "无数据次序", `IF({#status}="暂无数据",{#ordinal},"")`),
    helper("unreportedOrder", "未报次序", `IF(AND({#unreported}=1,{#status}<>"暂无数据"),{#ordinal},"")`),
  ],
};

export const MILESTONE_TABLE: TableDescription = {
  key: "milestones",
  name: "里程碑表",
  anchor: rightOf(INDICATOR_TABLE),
  columns: [
    input("id", "编号", "text", 10, text("编号", 40)),
    input("period", "期", "period", 12, month("里程碑的期")),
    input("value", "阶段目标", "number", 14, number("阶段目标")),
    input("basis", "依据", "text", 24, text("依据", 200)),
    computed("check", "校验", "text", 20, firstOf([
      [`AND(${textOf("{#id}")}="",${textOf("{#period}")}="",${textOf("{#value}")}="")`, `""`],
      ["{#indicatorRow}=0", `"编号不在指标表"`],
      [`${monthOfDate("{#period}")}=0`, `"期须为日期"`],
      [`NOT(${isNumber("{#value}")})`, `"阶段目标不是数字"`],
    ], `"正常"`)),
    helper("ordinal", "行次", "ROW()-ROW({header:milestones.id})"),
    helper("indicatorRow", "指标行", `IF(${textOf("{#id}")}="",0,${rowOfText(textOf("{#id}"), "{indicators.idKey}")})`),
    helper("usableMonth", "可用期序", `IF(AND({#indicatorRow}>0,${isNumber("{#value}")}),${monthOfDate("{#period}")},0)`),
  ],
};

export const TARGET_VERSION_TABLE: TableDescription = {
  key: "targetVersions",
  name: "目标版本表",
  anchor: rightOf(MILESTONE_TABLE),
  columns: [
    input("id", "编号", "text", 10, text("编号", 40)),
    input("version", "版本", "text", 12, text("版本", 40)),
    input("effectiveFrom", "生效期", "period", 12, month("生效期"), { note: "从这个月起按本行目标判定，以前各月按前一版本" }),
    input("target", "目标值", "number", 14, number("目标值", "warning")),
    input("targetPeriod", "目标期", "period", 12, month("目标期"), { note: "空白为指标表的目标期" }),
    input("basis", "依据", "text", 30, text("依据", 300), { wrap: true }),
    computed("check", "校验", "text", 24, firstOf([
      ["{#filled}=0", `""`],
      ["{#indicatorRow}=0", `"编号不在指标表，未采用"`],
      ["{#month}=0", `"生效期须为日期，未采用"`],
      ["{#readable}=0", `"目标值不是数字，未采用"`],
      ["{#usableMonth}=0", `"目标期须为日期，未采用"`],
      ["{#month}>{name:reportMonth}", `"尚未生效"`],
      [`INDEX({indicators.versionRow},{#indicatorRow})<>{#ordinal}`, `"已由后一版本取代"`],
      [`IFERROR({#target}=INDEX({indicators.target},{#indicatorRow}),FALSE)`, `"现行，与指标表一致"`],
    ], `"现行，与指标表目标值不同"`), { conditionalFormats: [{ rule: "formula", formula: `RIGHT({#check},3)="未采用"`, tone: "attention" }] }),
    helper("ordinal", "行次", "ROW()-ROW({header:targetVersions.id})"),
    helper("indicatorRow", "指标行", `IF(${textOf("{#id}")}="",0,${rowOfText(textOf("{#id}"), "{indicators.idKey}")})`),
    helper("month", "生效期序", monthOfDate("{#effectiveFrom}")),
    helper("targetMonth", "目标期序", monthOfDate("{#targetPeriod}")),
    helper("filled", "有内容", `IF(AND(${["id", "version", "effectiveFrom", "target"].map((key) => `${textOf(`{#${key}}`)}=""`).join(",")},NOT(ISERROR({#target}))),0,1)`),
    helper("readable", "目标可用", `IF(${isNumber("{#target}")},1,IF({#indicatorRow}=0,0,IF(AND(INDEX({indicators.kindText},{#indicatorRow})="定性",${textOf("{#target}")}<>""),1,0)))`, "定性指标的目标可以是文字"),
    helper("usableMonth", "可用期序", `IF(OR({#indicatorRow}=0,{#readable}=0,ISERROR({#targetPeriod})),0,IF(AND(${textOf("{#targetPeriod}")}<>"",{#targetMonth}=0),0,{#month}))`, "读不懂的版本为0，不采用"),
    helper("unusableRow", "不可用指标行", `IF(AND({#filled}=1,{#usableMonth}=0),{#indicatorRow},"")`),
  ],
};

export const INDICATOR_SHEET: SheetDescription = {
  key: "indicators",
  name: "指标",
  tables: [INDICATOR_TABLE, MILESTONE_TABLE, TARGET_VERSION_TABLE],
  cells: [
    { address: "A1", text: "指标", style: "title" },
    { address: "A2", text: "一行一个指标。目标中途调整的，把新旧目标连同生效期记入右侧“目标版本表”，各月按当月有效的目标判定；分年目标记入“里程碑表”；“说明”列写明每个状态怎样算出。", style: "note" },
    ...legendCells(3, ["input", "computed"]),
  ],
  columnWidths: {},
  rowHeights: SHEET_HEAD_HEIGHTS,
  freeze: { rows: HEADER_ROW, columns: 3 },
  zoom: 85,
  activeCell: "D5",
  tabColor: INPUT_TAB,
  print: listPrint(INDICATOR_TABLE, "severity"),
  protect: true,
};
