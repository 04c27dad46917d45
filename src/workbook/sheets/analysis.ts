import { columnLetter } from "../cell-address.ts";
import type { SheetDescription } from "../description.ts";
import { landscapePrint } from "../list-print.ts";
import { COMPLETION_CHART, STATUS_CHART, THEME_CHART } from "./analysis-charts.ts";
import { blockCells, FIRST_TABLE_ROW, LAST_PRINTED_ROW, PAGE_BREAKS } from "./analysis-blocks.ts";
import { monthCells, MONTHS } from "./analysis-months.ts";
import { ANALYSIS_PIVOTS, PIVOT_COLUMN, PIVOT_WIDTHS, pivotTitleCells } from "./analysis-pivots.ts";

/** Rows that fill a printed page each, in points. */
const CHART_ROW_HEIGHT = 18;
const TABLE_ROW_HEIGHT = 16.5;
const LAST_COLUMN = columnLetter(MONTHS + 2);

/**
 * At the left pages of fixed size: charts, below them the tables of formulas that they are drawn from; at the right the pivots, which grow. The sheet is not
 * protected: the pivots are refreshed whenever the file is opened, and Excel draws a pivot anew only into unlocked cells (see its documentation of
 * EnablePivotTable) and offers no refresh where a sheet is locked. Locking would guard formulas that nobody types over by habit, at that price.
 */
export const ANALYSIS_SHEET: SheetDescription = {
  key: "analysis",
  name: "分析",
  tables: [],
  cells: [
    { address: "A1", text: "分析", style: "title" },
    { address: "A2", text: "随“报告期”自动更新。状态列报告期及以前有记录的各期，事件列最近十二个有报告的监测期（报告期以前没有报告时列全部的最近十二个）。空白表示没有。", style: "note" },
    { address: "L1", formula: `HYPERLINK("#'分析'!${columnLetter(PIVOT_COLUMN)}1","数据透视表在右侧 →")`, style: "note" },
    ...monthCells(),
    ...blockCells(),
    ...pivotTitleCells(),
  ],
  rowHeights: { 1: 32, 2: 20, 3: 12, ...Object.fromEntries(Array.from({ length: LAST_PRINTED_ROW - 3 }, (_, index) => [index + 4, index + 4 < FIRST_TABLE_ROW ? CHART_ROW_HEIGHT : TABLE_ROW_HEIGHT])) },
  columnWidths: { A: 30, ...Object.fromEntries(Array.from({ length: MONTHS + 1 }, (_, index) => [columnLetter(index + 2), 11.5])), O: 8, P: 11, Q: 10, R: 4, S: 4, ...PIVOT_WIDTHS },
  gridLines: false,
  zoom: 90,
  charts: [COMPLETION_CHART, STATUS_CHART, THEME_CHART],
  pivots: ANALYSIS_PIVOTS,
  print: { ...landscapePrint(`A1:${LAST_COLUMN}${LAST_PRINTED_ROW}`), rowBreaks: PAGE_BREAKS },
  protect: false,
};
