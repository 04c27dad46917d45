import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { parseArea } from "../../../src/workbench/book/area.ts";
import type { Book, Sheet } from "../../../src/workbench/book/book.ts";
import { newBook } from "../../../src/workbench/book/book.ts";
import { NORMAL_FORMAT } from "../../../src/workbench/book/cell.ts";
import type { Cell } from "../../../src/workbench/book/cell.ts";
import { cellAt, putCell } from "../../../src/workbench/book/sheet-cells.ts";
import { addSheet } from "../../../src/workbench/book/sheets.ts";
import { addTable, renameTable } from "../../../src/workbench/book/tables.ts";
import { openBook } from "../../../src/workbench/file/open-book.ts";
import { saveBook } from "../../../src/workbench/file/save-book.ts";
import { inspectPackage } from "../../xlsx/inspect-package.ts";

const put = (book: Book, sheet: Sheet, address: string, cell: Cell): void => {
  const { top, left } = parseArea(address);
  putCell(book, sheet, top, left, cell);
};
const at = (sheet: Sheet | undefined, address: string): Cell | undefined => {
  const { top, left } = parseArea(address);
  return sheet && cellAt(sheet, top, left);
};

const contentOf = (cell: Cell | undefined): unknown => cell && [cell.value, cell.formula, cell.error, cell.link];

const LOOK = {
  ...NORMAL_FORMAT, numberFormat: 'yyyy"年"m"月"', fillColor: "#DDEEFF", fontName: "宋体", fontSize: 14, fontColor: "#AA0000", bold: true, italic: true, strikethrough: true, underline: "Double",
  horizontalAlignment: "CenterAcrossSelection", verticalAlignment: "Center", wrapText: true, textOrientation: -45, locked: false, formulaHidden: true,
  borders: { top: { style: "Continuous", weight: "Hairline", color: "#112233" }, left: { style: "Dash", weight: "Medium", color: "#000000" }, diagonalUp: { style: "Double", weight: "Thick", color: "#00FF00" } },
};
const INDENTED = { ...NORMAL_FORMAT, horizontalAlignment: "Left", verticalAlignment: "Top", indentLevel: 3, shrinkToFit: true, textOrientation: 180 };

/** A book with one of everything, made as the object model makes it. */
function richBook(): Book {
  const book = newBook("数据 1");
  const sheet = book.active;
  const cells: Record<string, Cell> = {
    A1: { value: "名称" }, B1: { value: "数\n值" }, C1: { value: "倍" }, A2: { value: "甲" }, B2: { value: 1.5 }, C2: { value: 3, formula: "=[@[数\n值]]*2" }, A3: { value: "乙" }, B3: { value: 0.1 + 0.2 },
    C3: { value: 0.6, formula: "=[@[数\n值]]*2" }, E1: { value: true }, E2: { value: "#DIV/0!", error: true, formula: "=1/0" }, E3: { value: "", formula: '=""' }, E4: { value: "=1+1 is text" },
    E5: { value: "_x0041_ & <b>\t\"" }, E6: { value: 43160.123456789, format: LOOK }, E7: { value: null, format: INDENTED }, E8: { value: "001", format: { ...NORMAL_FORMAT, numberFormat: "@" } },
    E9: { value: "a", formula: '=IFNA(XLOOKUP("甲",Table_1[名称],Table_1[名称]),FORMULATEXT(A1))' }, E10: { value: false, formula: "=FALSE()" }, E11: { value: "#N/A", error: true },
    G1: { value: "site", link: { address: "https://example.com/a?b=1&c=2#x", screenTip: "go" } }, G2: { value: 5, formula: "=2+3", link: { documentReference: "'数据 1'!A1" } },
    J1: { value: "merged" },
  };
  for (const [address, cell] of Object.entries(cells)) put(book, sheet, address, cell);
  const table = addTable(book, sheet, parseArea("A1:C3"), true);
  renameTable(book, table, "Table_1");
  Object.assign(table.columns[2] ?? {}, { formula: "=[@[数\n值]]*2" });
  Object.assign(table.columns[0] ?? {}, { filter: { filterOn: "Values", values: ["甲", ""] } });
  Object.assign(table.columns[1] ?? {}, { filter: { filterOn: "Custom", criterion1: ">=1", criterion2: "<9", operator: "And" } });
  table.style = "TableStyleLight9";
  table.switches.set("ShowBandedRows", false);
  sheet.rows.set(2, { hidden: true });
  sheet.rows.set(4, { size: 33, outline: 2 });
  sheet.rows.set(5, { size: 21, measured: 21 });
  sheet.rows.set(6, { format: INDENTED });
  sheet.columns.set(4, { size: 105, outline: 1 });
  sheet.columns.set(8, { size: 52.5, hidden: true, format: LOOK });
  sheet.merges.push(parseArea("J1:K3"));
  sheet.freeze = { rows: 1, columns: 2 };
  Object.assign(sheet, { tabColor: "#C00000", showGridlines: false, zoom: 80, selection: parseArea("C4") });
  sheet.comments.push({ id: "", row: 0, column: 0, content: "第一行\n第二行", resolved: false, author: "张三", replies: [] });
  sheet.protection = { options: { ...NOTHING, allowSort: true, allowFormatCells: true, selectionMode: "Unlocked" }, password: undefined };
  addRules(sheet);
  setUpPage(sheet);
  sheet.charts.push(CHART);
  const other = addSheet(book, "隐藏's");
  other.visibility = "VeryHidden";
  put(book, other, "A1", { value: 1 });
  book.names.push({ name: "起点", refersTo: "='数据 1'!$B$2", comment: "说明", visible: true }, { name: "本表", refersTo: "=Table_1[数\n值]", comment: "", visible: false, sheet: other });
  book.properties.set("Title", "标题 & 更多").set("Author", "李四");
  book.customProperties.set("版本", 3).set("a&b", "文").set("on", true);
  book.calculationMode = "Manual";
  return book;
}

const CHART = {
  id: "", name: "图 1", type: "BarStacked", source: "", seriesBy: "Auto" as const,
  properties: new Map<string, unknown>([
    ["StartCell", "'数据 1'!$G$10"], ["EndCell", "'数据 1'!$K$20"], ["Title.Visible", true], ["Title.Text", "题 & 目"], ["Legend.Visible", true], ["Legend.Position", "Right"],
    ["Axes.ValueAxis.Maximum", 1], ["Axes.ValueAxis.NumberFormat", "0%"], ["Axes.CategoryAxis.ReversePlotOrder", true], ["Axes.ValueAxis.MajorGridlines.Visible", false],
  ]),
  series: [{ name: "数", values: "'数据 1'!$B$2:$B$3", categories: "'数据 1'!$A$2:$A$3", properties: new Map<string, unknown>([["Format.Fill.Color", "#2F6DB5"], ["GapWidth", 60], ["HasDataLabels", true], ["DataLabels.NumberFormat", "0.0"]]) },
    { name: "='数据 1'!$C$1", values: "'数据 1'!$C$2:$C$3", categories: undefined, properties: new Map<string, unknown>([["GapWidth", 60]]) }],
};

const NOTHING = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false, allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false,
  allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false, allowSort: false,
};

function addRules(sheet: Sheet): void {
  const alert = { showAlert: true, style: "Warning", title: "题", message: "请改 \"它\"" };
  sheet.validations.push(
    { areas: [parseArea("B2:B3"), parseArea("E20")], rule: { decimal: { operator: "GreaterThanOrEqualTo", formula1: 0 } }, errorAlert: alert, prompt: { showPrompt: true, title: "提示", message: "数" }, ignoreBlanks: true },
    { areas: [parseArea("A2:A3")], rule: { list: { inCellDropDown: false, source: "甲,乙,\"丙\"" } }, errorAlert: alert, ignoreBlanks: false },
    { areas: [parseArea("C:C")], rule: { list: { inCellDropDown: true, source: "=起点" } }, errorAlert: alert, ignoreBlanks: true },
    { areas: [parseArea("G5")], rule: { custom: { formula: "=LEN(G5)<$B$2" } }, errorAlert: alert, ignoreBlanks: true },
    { areas: [parseArea("G6")], rule: { date: { operator: "Between", formula1: 43101, formula2: "=$B$2" } }, errorAlert: alert, ignoreBlanks: true },
  );
  const look = (path: string): [string, unknown][] => [[`${path}.Format.Font.Color`, "#112233"], [`${path}.Format.Font.Bold`, false], [`${path}.Format.Fill.Color`, "#FFEEDD"], [`${path}.Format.Borders.EdgeTop.Style`, "Continuous"], [`${path}.Format.Borders.EdgeTop.Color`, "#445566"], [`${path}.Format.NumberFormat`, "\"▲ \"0"]];
  const rules: [type: string, settings: [string, unknown][]][] = [
    ["Custom", [["Custom.Rule.Formula", "=$A2=\"甲\""], ...look("Custom")]],
    ["CellValue", [["CellValue.Rule", { formula1: "=1", formula2: "=$B$3", operator: "NotBetween" }], ...look("CellValue")]],
    ["ContainsText", [["TextComparison.Rule", { operator: "BeginsWith", text: "滞\"后" }]]],
    ["TopBottom", [["TopBottom.Rule", { rank: 3, type: "BottomPercent" }]]],
    ["PresetCriteria", [["Preset.Rule", { criterion: "EqualOrBelowAverage" }]]],
    ["PresetCriteria", [["Preset.Rule", { criterion: "NonBlanks" }]]],
    ["DataBar", [
      ["DataBar.ShowDataBarOnly", true], ["DataBar.LowerBoundRule", { type: "Automatic" }], ["DataBar.UpperBoundRule", { type: "Formula", formula: "=$B$2" }], ["DataBar.PositiveFormat.FillColor", "#B4D1EC"],
      ["DataBar.PositiveFormat.GradientFill", false], ["DataBar.NegativeFormat.FillColor", "#AA0000"], ["DataBar.BarDirection", "RightToLeft"], ["DataBar.AxisFormat", "None"], ["DataBar.AxisColor", "#010203"],
    ]],
    ["ColorScale", [["ColorScale.Criteria", { minimum: { type: "LowestValue", color: "#FF0000" }, midpoint: { type: "Percentile", formula: "50", color: "#FFFF00" }, maximum: { type: "Number", formula: "9", color: "#00FF00" } }]]],
    ["IconSet", [["IconSet.Style", "ThreeArrows"], ["IconSet.ShowIconOnly", true], ["IconSet.ReverseIconOrder", true], ["IconSet.Criteria", [
      { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" }, { type: "Number", formula: "1", operator: "GreaterThan" }, { type: "Number", formula: "2", operator: "GreaterThanOrEqual" },
    ]]]],
  ];
  rules.forEach(([type, settings], index) => sheet.conditionalFormats.push({ id: "", type, areas: [parseArea("B2:B9"), parseArea("D1")], stopIfTrue: index === 1, settings: new Map(settings) }));
}

function setUpPage({ page }: Sheet): void {
  const settings = {
    LeftMargin: 36, RightMargin: 36, TopMargin: 72, BottomMargin: 54, HeaderMargin: 18, FooterMargin: 21.6, CenterHorizontally: true, PrintGridlines: true, PaperSize: "A3", Orientation: "Landscape",
    BlackAndWhite: true, PrintComments: "EndSheet", PrintErrors: "Dash", PrintOrder: "OverThenDown", FirstPageNumber: 3, Zoom: { horizontalFitToPages: 1, scale: null, verticalFitToPages: null },
  };
  for (const [name, value] of Object.entries(settings)) page.settings.set(name, value);
  const headers = { State: "FirstAndDefault", UseSheetScale: false, "DefaultForAllPages.LeftHeader": "左 && 右", "DefaultForAllPages.CenterFooter": '&"宋体,Regular"&9第 &P 页', "FirstPage.RightHeader": "&D" };
  for (const [name, value] of Object.entries(headers)) page.headersFooters.set(name, value);
  Object.assign(page, { printArea: parseArea("A1:E40"), titleRows: parseArea("1:2"), titleColumns: parseArea("A:B") });
  page.rowBreaks.push(10, 20);
  page.columnBreaks.push(4);
}

describe("a book saved and opened", () => {
  const before = richBook();
  const [sheet] = before.sheets;
  let after: Book;
  let again: Sheet | undefined;
  let bytes: Uint8Array = new Uint8Array();
  let parts: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    bytes = await saveBook(before);
    parts = unzipSync(bytes);
    after = await openBook(bytes);
    again = after.sheets[0];
  });

  it("has every cell with value, formula, error and link", () => {
    for (const [row, line] of sheet?.cells ?? []) {
      for (const [column, cell] of line) {
        if (column === 2 || (row === 8 && column === 4)) continue;
        expect(contentOf(again && cellAt(again, row, column)), `${row}, ${column}`).toEqual(contentOf(cell));
      }
    }
  });

  it("is a sound package", () => {
    expect(inspectPackage(bytes)).toEqual([]);
  });

  it("spells references within a table and young functions as a file has them", () => {
    expect(at(again, "C2")).toMatchObject({ value: 3, formula: "=Table_1[[#This Row],[数\n值]]*2" });
    expect(at(again, "E9")?.formula).toBe('=IFNA(XLOOKUP("甲",Table_1[名称],Table_1[名称]),FORMULATEXT(A1))');
    expect(strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toContain("_xlfn.IFNA(_xlfn.XLOOKUP(&quot;甲&quot;");
  });

  it("has the looks of cells, rows and columns", () => {
    expect(at(again, "E6")?.format).toEqual(LOOK);
    expect(at(again, "E7")?.format).toEqual(INDENTED);
    expect(at(again, "E8")?.format?.numberFormat).toBe("@");
    expect(again?.rows).toEqual(sheet?.rows);
    expect(again?.columns).toEqual(sheet?.columns);
  });

  it("has its tables with formulas, filters and style", () => {
    expect(after.tables).toHaveLength(1);
    const [[found], [expected]] = [after.tables, before.tables];
    expect(found?.sheet).toBe(again);
    expect(found).toMatchObject({ name: "Table_1", area: expected?.area, showHeaders: true, showTotals: false, style: "TableStyleLight9" });
    const columns = found?.columns;
    expect(columns?.map(({ name, filter }) => ({ name, filter }))).toEqual(expected?.columns.map(({ name, filter }) => ({ name, filter })));
    expect(columns?.[2]?.formula).toBe("=Table_1[[#This Row],[数\n值]]*2");
    expect(found?.switches.get("ShowBandedRows")).toBe(false);
  });

  it("has its rules", () => {
    expect(again?.validations).toEqual(sheet?.validations);
    const bare = (formats: Sheet["conditionalFormats"] | undefined): unknown[] => (formats ?? []).map(({ type, areas, stopIfTrue, settings }) => ({ type, areas, stopIfTrue, settings: Object.fromEntries(settings) }));
    const found = bare(again?.conditionalFormats);
    bare(sheet?.conditionalFormats).forEach((format, index) => expect(found[index]).toMatchObject(Object(format)));
  });

  it("has its page, protection, panes, merges, notes and tab", () => {
    expect(again?.page).toEqual(sheet?.page);
    expect(again?.protection).toEqual(sheet?.protection);
    expect(again).toMatchObject({ merges: sheet?.merges, freeze: { rows: 1, columns: 2 }, tabColor: "#C00000", showGridlines: false, zoom: 80, selection: parseArea("C4") });
    expect(again?.comments).toMatchObject([{ row: 0, column: 0, content: "第一行\n第二行", author: "张三" }]);
    expect(after.sheets[1]).toMatchObject({ name: "隐藏's", visibility: "VeryHidden" });
  });

  it("has its names, properties and way of calculating", () => {
    expect(after.names).toEqual([before.names[0], { ...before.names[1], sheet: after.sheets[1] }]);
    expect(Object.fromEntries(after.properties)).toMatchObject({ Title: "标题 & 更多", Author: "李四" });
    expect(after.customProperties).toEqual(before.customProperties);
    expect(after.calculationMode).toBe("Manual");
  });

  it("has its charts", () => {
    const plain = (charts: Sheet["charts"] | undefined): unknown => charts?.map(({ name, type, properties, series }) => [name, type, Object.fromEntries(properties), series.map((one) => [one.name, one.values, one.categories, Object.fromEntries(one.properties)])]);
    expect(plain(again?.charts)).toEqual(plain([CHART]));
  });

  it("keeps the drawing of a sheet whose charts nobody changed", async () => {
    const two = newBook("一");
    const other = addSheet(two, "二");
    two.active.charts.push({ ...CHART, properties: new Map(CHART.properties) });
    other.charts.push({ ...CHART, name: "图 2", properties: new Map(CHART.properties) });
    const opened = await openBook(await saveBook(two));
    opened.sheets[0]?.charts[0]?.properties.set("Title.Text", "新");
    const saved = await openBook(await saveBook(opened));
    expect(saved.sheets.map(({ charts }) => charts.map(({ name, properties }) => [name, properties.get("Title.Text")]))).toEqual([[["图 1", "新"]], [["图 2", "题 & 目"]]]);
  });
});
