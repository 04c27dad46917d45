import type { Area } from "../../src/workbench/book/area.ts";
import { WHOLE_SHEET, bottomOf, columnName, contains, rightOf } from "../../src/workbench/book/area.ts";
import type { Book, Line, Sheet } from "../../src/workbench/book/book.ts";
import type { Border } from "../../src/workbench/book/cell.ts";
import type { Chart } from "../../src/workbench/book/chart.ts";
import type { PivotTable } from "../../src/workbench/book/pivot-table.ts";
import { cellAt, formatAt, usedArea } from "../../src/workbench/book/sheet-cells.ts";

/** Everything that a saved workbook says, by the place where it says it ("首页!B4 fill", "事件表 columns"), so that two can be held against each other. */
export type Facts = ReadonlyMap<string, string>;

export interface BookFacts {
  readonly facts: Facts;
  readonly cells: number;
}

/** @param extents rows and columns to look at on each sheet, from A1 on, by its name. */
export function bookFacts(book: Book, extents: ReadonlyMap<string, Area>): BookFacts {
  const facts = new Map<string, string>();
  const tell = (place: string, value: unknown): void => void facts.set(place, typeof value === "string" ? value : JSON.stringify(value));
  let cells = 0;
  tell("sheets", book.sheets.map(({ name }) => name));
  tell("shown sheet", book.active.name);
  for (const { name, refersTo, sheet } of book.names) tell(`name ${sheet ? `${sheet.name}!` : ""}${name}`, refersTo.replaceAll("'", ""));
  for (const table of book.tables) {
    tell(`table ${table.name} place`, [table.sheet.name, addressOf(table.area), table.showHeaders, table.showTotals, table.style]);
    tell(`table ${table.name} stripes`, table.switches.get("ShowBandedRows") ?? null);
    for (const { name, formula } of table.columns) tell(`table ${table.name} column ${name}`, formula ?? "");
  }
  for (const sheet of book.sheets) {
    tellSheet(sheet, tell);
    const extent = extents.get(sheet.name);
    if (!extent) continue;
    for (let row = extent.top; row <= bottomOf(extent); row += 1) {
      for (let column = extent.left; column <= rightOf(extent); column += 1) tellCell(sheet, row, column, tell);
    }
    cells += extent.height * extent.width;
    tellLines(sheet, extent, tell);
  }
  return { facts, cells };
}

/** From A1 to the last cell with content or a look. */
export function extentOf(sheet: Sheet): Area {
  const used = usedArea(sheet, WHOLE_SHEET, false);
  return used === undefined ? { top: 0, left: 0, height: 1, width: 1 } : { top: 0, left: 0, height: bottomOf(used) + 1, width: rightOf(used) + 1 };
}

type Tell = (place: string, value: unknown) => void;

function tellCell(sheet: Sheet, row: number, column: number, tell: Tell): void {
  const place = `${sheet.name}!${columnName(column)}${row + 1}`;
  const cell = cellAt(sheet, row, column);
  const format = formatAt(sheet, row, column);
  tell(`${place} content`, cell?.formula === undefined ? (cell?.value ?? null) : cell.formula);
  tell(`${place} number format`, format.numberFormat);
  tell(`${place} fill`, format.fillColor);
  tell(`${place} font`, [format.fontName, format.fontSize, format.fontColor, format.bold, format.italic, format.underline]);
  tell(`${place} alignment`, [format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel, format.shrinkToFit]);
  tell(`${place} locked`, format.locked);
  tell(`${place} link`, cell?.link ?? null);
  // A line between two cells belongs to both: either may carry it.
  tell(`${place} line below`, line(format.borders.bottom ?? formatAt(sheet, row + 1, column).borders.top));
  tell(`${place} line right`, line(format.borders.right ?? formatAt(sheet, row, column + 1).borders.left));
  const at: Area = { top: row, left: column, height: 1, width: 1 };
  const validation = sheet.validations.find(({ areas }) => areas.some((area) => contains(area, at)));
  tell(`${place} validation`, validation ? [sorted(validation.rule), sorted(validation.errorAlert ?? {}), sorted(validation.prompt ?? {}), validation.ignoreBlanks] : null);
  const painted = sheet.conditionalFormats.filter(({ areas }) => areas.some((area) => contains(area, at)));
  tell(`${place} conditional formats`, painted.map(({ type, settings, stopIfTrue }) => [type, stopIfTrue, sorted(Object.fromEntries([...settings].filter(([key, value]) => value !== BAR_STANDARDS.get(key))))]));
}

/** What a data bar has where a file says nothing. */
const BAR_STANDARDS: ReadonlyMap<string, unknown> = new Map([["DataBar.AxisColor", "#000000"], ["DataBar.NegativeFormat.FillColor", "#FF0000"]]);

const line = (border: Border | undefined): unknown => (border === undefined || border.style === "None" ? null : [border.style, border.weight, border.color]);

function tellSheet(sheet: Sheet, tell: Tell): void {
  const { name, page } = sheet;
  tell(`${name} tab`, [sheet.visibility, sheet.tabColor]);
  tell(`${name} grid lines`, sheet.showGridlines);
  tell(`${name} zoom`, sheet.zoom ?? 100);
  tell(`${name} cursor`, addressOf(sheet.selection));
  tell(`${name} freeze`, sheet.freeze);
  tell(`${name} merged`, sheet.merges.map(addressOf).sort());
  tell(`${name} protection`, sheet.protection === undefined ? null : sorted(Object.fromEntries(Object.entries(sheet.protection.options).filter(([, allowed]) => allowed === true))));
  tell(`${name} comments`, sheet.comments.map(({ row, column, content }) => `${columnName(column)}${row + 1} ${content}`).sort());
  tell(`${name} page`, sorted(Object.fromEntries([...page.settings].map(([key, value]) => [key, typeof value === "number" ? Math.round(value) : value]))));
  tell(`${name} headers and footers`, sorted(Object.fromEntries([...page.headersFooters].filter(([, text]) => text !== ""))));
  tell(`${name} printed`, [page.printArea, page.titleRows, page.titleColumns].map((area) => (area ? addressOf(area) : null)));
  tell(`${name} page breaks`, [page.rowBreaks, page.columnBreaks]);
  for (const chart of sheet.charts) tellChart(`${name} chart ${chart.name}`, chart, tell);
  for (const pivot of sheet.pivots) tellPivot(`${name} pivot ${pivot.name}`, pivot, tell);
}

function tellChart(place: string, chart: Chart, tell: Tell): void {
  tell(`${place} kind`, chart.type);
  tell(`${place} place`, [chart.properties.get("StartCell"), chart.properties.get("EndCell")]);
  for (const [index, { name, values, categories, properties }] of chart.series.entries()) {
    tell(`${place} series ${index + 1}`, [name, values ?? null, categories ?? null].map((source) => source?.replaceAll("'", "") ?? null));
    for (const [key, value] of properties) tell(`${place} series ${index + 1} ${key}`, value);
  }
  for (const [key, value] of chart.properties) if (key !== "StartCell" && key !== "EndCell") tell(`${place} ${key}`, value);
}

function tellPivot(place: string, pivot: PivotTable, tell: Tell): void {
  tell(`${place} source`, "table" in pivot.source ? pivot.source.table.name : null);
  tell(`${place} anchor`, pivot.anchor);
  for (const [axis, fields] of [["rows", pivot.rows], ["columns", pivot.columns], ["filters", pivot.filters]] as const) tell(`${place} ${axis}`, fields.map(({ field }) => field));
  tell(`${place} values`, pivot.values.map(({ field, name, summarizeBy, numberFormat }) => [field, name, summarizeBy, numberFormat ?? "General"]));
  tell(`${place} totals`, [pivot.showRowGrandTotals, pivot.showColumnGrandTotals, pivot.layoutType]);
  for (const [field, { shown, descending, subtotals }] of pivot.fieldSettings) tell(`${place} field ${field}`, [shown ? [...shown].sort() : null, descending ?? false, subtotals ?? true]);
}

function tellLines(sheet: Sheet, extent: Area, tell: Tell): void {
  const told = ({ size, hidden, outline }: Line = {}): unknown => [size === undefined ? null : Math.round(size * 100) / 100, hidden ?? false, outline ?? 0];
  for (let column = 0; column <= rightOf(extent); column += 1) tell(`${sheet.name} column ${columnName(column)}`, told(sheet.columns.get(column)));
  for (let row = 0; row <= bottomOf(extent); row += 1) tell(`${sheet.name} row ${row + 1}`, told(sheet.rows.get(row)));
}

const addressOf = (area: Area): string => `${columnName(area.left)}${area.top + 1}:${columnName(rightOf(area))}${bottomOf(area) + 1}`;

const sorted = (value: Readonly<Record<string, unknown>>): unknown => Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
