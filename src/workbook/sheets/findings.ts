import { input, written } from "../columns.ts";
import type { SheetDescription, TableDescription } from "../description.ts";
import { listPrint } from "../list-print.ts";
import { fromList, text } from "../validations.ts";
import { legendCells } from "./legend-cells.ts";
import { CHECK_TAB, SHEET_HEAD_HEIGHTS } from "./sheet-head.ts";

const HEADER_ROW = 4;

export const FINDING_TABLE: TableDescription = {
  key: "findings",
  name: "核对表",
  anchor: `A${HEADER_ROW}`,
  columns: [
    written("id", "编号", "text", 14, { centred: true }),
    written("subject", "对象", "text", 16, { wrap: true, note: "指标编号、事件编号或文件" }),
    written("kind", "类型", "text", 18, { wrap: true }),
    written("place", "位置", "text", 20, { wrap: true }),
    written("evidence", "证据", "text", 56, { wrap: true }),
    written("suggestion", "建议", "text", 44, { wrap: true }),
    input("handling", "处理", "text", 10, fromList("handlingList", "处理"), { centred: true, conditionalFormats: [{ rule: "formula", formula: `AND({#id}<>"",{#handling}="")`, tone: "attention" }] }),
    input("reason", "理由", "text", 30, text("理由", 500), { wrap: true }),
    input("handledBy", "处理人", "text", 12, text("处理人", 40), { centred: true }),
    written("foundAt", "发现时间", "datetime", 18),
    written("sourceFile", "来源文件", "text", 24),
  ],
};

export const FINDING_SHEET: SheetDescription = {
  key: "findings",
  name: "核对",
  tables: [FINDING_TABLE],
  cells: [
    { address: "A1", text: "核对", style: "title" },
    { address: "A2", text: "程序发现的疑点，一行一条。请在“处理”选择结果并写明理由；再次核对不会覆盖已填的处理。", style: "note" },
    ...legendCells(3, ["input", "written"]),
  ],
  columnWidths: {},
  rowHeights: SHEET_HEAD_HEIGHTS,
  freeze: { rows: HEADER_ROW, columns: 2 },
  zoom: 90,
  activeCell: "G5",
  tabColor: CHECK_TAB,
  print: listPrint(FINDING_TABLE, "handledBy"),
  protect: true,
};
