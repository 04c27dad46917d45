import type { WorkbookDescription } from "../../src/workbook/description.ts";
import { SMALL_BOOK } from "../contract/workbook-port.ts";

/** The small workbook with a sheet of a pivot with a filter and two charts: one whose series are named by cells, one of a single series. */
export const BOOK_WITH_ANALYSIS: WorkbookDescription = {
  ...SMALL_BOOK,
  sheets: [
    ...SMALL_BOOK.sheets,
    {
      key: "analysis", name: "分析", tables: [], protect: false, columnWidths: {},
      cells: [
        { address: "A1", text: "按单位", style: "title" },
        { address: "B2", text: "一", style: "heading" }, { address: "C2", text: "二", style: "heading" },
        { address: "A3", text: "家数", style: "label" }, { address: "B3", formula: "SUM({values.actual})", style: "value" }, { address: "C3", formula: "ROWS({values.actual})", style: "value" },
        { address: "A4", text: "万家数", style: "label" }, { address: "B4", number: 1, style: "value" }, { address: "C4", number: 2, style: "value" },
      ],
      pivots: [{
        key: "byUnit", name: "透视_单位", anchor: "H5", table: "values", rows: ["unit"], columns: [], filters: ["id"],
        values: [{ column: "actual", summary: "sum", caption: "合计值", numberFormat: "0.00" }],
      }],
      charts: [
        {
          key: "block", name: "图_块", title: "块", alternative: "柱形图", kind: "stackedColumn", from: "A6", to: "D16", categories: { sheet: "analysis", range: "B2:C2" },
          series: [3, 4].map((row) => ({ name: { sheet: "analysis", range: `A${row}` }, values: { sheet: "analysis", range: `B${row}:C${row}` }, color: "336699" })), numberFormat: "0",
        },
        {
          key: "single", name: "图_单", title: "单", alternative: "条形图", kind: "bar", from: "A18", to: "D28", categories: { sheet: "analysis", range: "A3:A4" }, maximum: 100, labelFormat: "0",
          series: [{ name: "数", values: { sheet: "analysis", range: "B3:B4" }, color: "993333" }],
        },
      ],
    },
  ],
};

export const CONTENT = { tables: { values: [{ id: "甲", period: "2018-03", actual: 5, unit: "家" }, { id: "乙", actual: 60, unit: "万家" }, { id: "丙", actual: 7, unit: "家" }] }, names: { threshold: 12 } };
