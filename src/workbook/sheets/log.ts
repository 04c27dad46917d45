import { written } from "../columns.ts";
import type { SheetDescription, TableDescription } from "../description.ts";
import { listPrint } from "../list-print.ts";

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
  ],
};

export const LOG_SHEET: SheetDescription = {
  key: "log",
  name: "日志",
  tables: [LOG_TABLE],
  cells: [
    { address: "A1", text: "日志", style: "title" },
    { address: "A2", text: "导入、开月、结月和修订的记录，只增不改。", style: "note" },
  ],
  columnWidths: {},
  freeze: { rows: HEADER_ROW, columns: 1 },
  print: listPrint(LOG_TABLE, "by"),
  protect: true,
};
