import { written } from "../columns.ts";
import type { SheetDescription, TableDescription } from "../description.ts";
import { listPrint } from "../list-print.ts";
import { STATUS_KEYS } from "../status-keys.ts";
import { STATUS_LIST } from "../words.ts";
import { rightOf } from "./table-places.ts";

const HEADER_ROW = 4;

/** Append-only: the program adds rows, nobody edits them. */
export const LOG_TABLE: TableDescription = {
  key: "log",
  name: "日志表",
  anchor: `A${HEADER_ROW}`,
  columns: [
    written("at", "时间", "datetime", 18),
    written("action", "操作", "text", 12),
    written("object", "对象", "text", 24),
    written("place", "位置", "text", 20, { note: "表、编号、列" }),
    written("before", "原值", "text", 20),
    written("after", "新值", "text", 20),
    written("reason", "原因", "text", 36, { wrap: true }),
    written("by", "操作人", "text", 12),
    written("undo", "撤销依据", "text", 12, { helper: true, note: "程序用：撤销这次操作所需的内容" }),
  ],
};

/** How the indicators stood at the end of each period; of several rows for one period the later counts. 分析 shows the months from here. */
export const HISTORY_TABLE: TableDescription = {
  key: "history",
  name: "各期状态表",
  anchor: rightOf(LOG_TABLE),
  columns: [
    written("period", "期", "period", 12),
    written("total", "指标数", "number", 10),
    ...STATUS_LIST.map((status) => written(STATUS_KEYS[status], status, "number", 14)),
    written("recordedAt", "记录时间", "datetime", 18),
  ],
};

export const LOG_SHEET: SheetDescription = {
  key: "log",
  name: "日志",
  tables: [LOG_TABLE, HISTORY_TABLE],
  cells: [
    { address: "A1", text: "日志", style: "title" },
    { address: "A2", text: "导入、开月、结月和修订的记录，只增不改（撤销也记一行）；右侧“各期状态表”记各期期末的状态。", style: "note" },
  ],
  columnWidths: {},
  freeze: { rows: HEADER_ROW, columns: 1 },
  print: listPrint(LOG_TABLE, "by"),
  protect: true,
};
