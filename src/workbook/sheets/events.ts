import { helper, written, input } from "../columns.ts";
import type { FormulaText, SheetDescription, TableDescription } from "../description.ts";
import { monthCode, monthOfDate, textOf } from "../formula-parts.ts";
import { listPrint } from "../list-print.ts";
import { date, fromList, month, text } from "../validations.ts";
import { NO_PERIOD, NO_REGION } from "../words.ts";
import { legendCells } from "./legend-cells.ts";
import { INPUT_TAB, SHEET_HEAD_HEIGHTS } from "./sheet-head.ts";

const HEADER_ROW = 4;

/** The names of 地区 with one kind of comma between them. */
const REGIONS: FormulaText = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${textOf("{#regions}")},"，","、"),",","、")," ","、")&"、"`;

export const EVENT_TABLE: TableDescription = {
  key: "events",
  name: "事件表",
  rowHeight: 20,
  anchor: `A${HEADER_ROW}`,
  columns: [
    input("id", "事件编号", "text", 14, text("事件编号", 40), { centred: true }),
    input("period", "监测期", "period", 12, month("监测期")),
    input("date", "日期", "date", 12, date("日期")),
    input("endDate", "结束日期", "date", 12, date("结束日期")),
    input("section", "板块", "text", 8, fromList("sectionList", "板块"), { centred: true }),
    input("subject", "主体", "text", 18, text("主体", 200), { wrap: true }),
    input("regions", "地区", "text", 14, text("地区", 200), { wrap: true, note: "多个地区用顿号隔开" }),
    input("theme", "主题", "text", 12, fromList("themeList", "主题"), { centred: true, note: "首要主题，按它归类统计" }),
    input("otherThemes", "其他主题", "text", 16, text("其他主题", 60), { wrap: true, note: "多个主题用顿号隔开" }),
    input("action", "动作", "text", 12, fromList("actionList", "动作"), { centred: true }),
    input("gist", "要点", "text", 44, text("要点", 80), { wrap: true }),
    input("documents", "文件", "text", 30, text("文件", 1000), { wrap: true }),
    input("link", "链接", "link", 30, text("链接", 2000)),
    input("text", "原文", "text", 60, text("原文", 32000)),
    written("sourceFile", "来源文件", "text", 24),
    input("doubts", "存疑", "text", 44, text("存疑", 500), { wrap: true }),
    helper("month", "监测期序", monthOfDate("{#period}"), "年×12+月−1，不是日期为0"),
    helper("monthText", "监测年月", `IF({#month}=0,"${NO_PERIOD}",${monthCode("{#month}")})`, "透视表用"),
    helper("firstRegion", "首要地区", `IF(FIND("、",${REGIONS})=1,"${NO_REGION}",LEFT(${REGIONS},FIND("、",${REGIONS})-1))`, "透视表用：地区的第一个"),
  ],
};

export const EVENT_SHEET: SheetDescription = {
  key: "events",
  name: "事件",
  tables: [EVENT_TABLE],
  cells: [
    { address: "A1", text: "政策事件", style: "title" },
    { address: "A2", text: "由监测报告导入，一行一事。可以更正主题、动作等；“存疑”非空的请对照原文核实。", style: "note" },
    ...legendCells(3, ["input", "written"]),
  ],
  columnWidths: {},
  rowHeights: SHEET_HEAD_HEIGHTS,
  freeze: { rows: HEADER_ROW, columns: 2 },
  zoom: 90,
  activeCell: "C5",
  tabColor: INPUT_TAB,
  print: listPrint(EVENT_TABLE, "documents"),
  protect: true,
};
