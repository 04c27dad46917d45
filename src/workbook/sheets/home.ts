import type { NameDescription, SheetDescription } from "../description.ts";
import { pagePrint } from "../list-print.ts";
import { LAST_LIST_ROW, LIST_FORMATS, LIST_HEIGHTS, listCells } from "./home-lists.ts";
import { cardCells, gapCells, headCells, OVERVIEW_FORMATS, OVERVIEW_HEIGHTS, statusCells, stepCells } from "./home-overview.ts";
import { legendCells } from "./legend-cells.ts";

export const HOME_NAMES: readonly NameDescription[] = [
  { key: "reportPeriod", name: "报告期", refersTo: { sheet: "home", range: "B4" } },
  { key: "lastRefresh", name: "上次刷新", refersTo: { sheet: "home", range: "G4" } },
];

/** One page to show: columns A to H, about 110 characters wide. */
export const HOME_SHEET: SheetDescription = {
  key: "home",
  name: "首页",
  tables: [],
  cells: [
    ...headCells(),
    { address: "A5", text: "图例", style: "pageLabel" }, ...legendCells(5, ["input", "computed", "written"], "BCD"),
    ...cardCells(), ...statusCells(), ...stepCells(), ...gapCells(), ...listCells(),
  ],
  columnWidths: { A: 10, B: 14, C: 22, D: 22, E: 11, F: 11, G: 10, H: 14 },
  rowHeights: { ...OVERVIEW_HEIGHTS, ...LIST_HEIGHTS },
  rangeFormats: [...OVERVIEW_FORMATS, ...LIST_FORMATS],
  gridLines: false,
  activeCell: "B4",
  tabColor: "1F3864",
  print: pagePrint(`A1:H${LAST_LIST_ROW}`),
  protect: true,
};
