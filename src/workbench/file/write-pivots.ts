import { formatArea } from "../book/area.ts";
import type { Book } from "../book/book.ts";
import type { CellValue } from "../book/cell.ts";
import { itemName, itemsOf } from "../book/pivot-axis.ts";
import type { PivotTable } from "../book/pivot-table.ts";
import type { Parts } from "./package-parts.ts";
import { addPart, relate } from "./package-parts.ts";
import { SUMMARIES, VALUES_FIELD } from "./pivot-words.ts";
import { fileWord } from "./wire-words.ts";
import { element } from "./xml-text.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
/** Of Excel 2016, refreshable from Excel 2007 on. */
const VERSIONS = { createdVersion: 6, minRefreshableVersion: 3 };
/** Number formats that every workbook has by number (ECMA-376 part 1, 18.8.30); with others Excel shows the cells' own. */
const NUMBER_FORMATS: Readonly<Record<string, number>> = { General: 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10 };

/** Items of a field by its name. */
type Items = ReadonlyMap<string, readonly CellValue[]>;

/**
 * Pivot tables with a cache each, without the source's rows: programs read those when they open the file and lay the tables out again
 * (refreshOnLoad). Gives the element that names the caches.
 */
export function writePivots(parts: Parts, book: Book, sheetPath: (index: number) => string): string {
  let number = 0;
  const entries = book.sheets.flatMap((sheet, index) => sheet.pivots.flatMap((pivot) => {
    // Nothing stands in it: Excel would have no place for it.
    if (!pivot.parts) return [];
    number += 1;
    const [cache, table] = [`xl/pivotCache/pivotCacheDefinition${number}.xml`, `xl/pivotTables/pivotTable${number}.xml`];
    const items: Items = new Map([...pivot.rows, ...pivot.columns, ...pivot.filters].map(({ field }) => [field, itemsOf(pivot.cache, field, pivot.cache.records, undefined)]));
    addPart(parts, cache, `${CONTENT_TYPE}pivotCacheDefinition+xml`, cacheXml(pivot, items));
    addPart(parts, table, `${CONTENT_TYPE}pivotTable+xml`, pivotXml(pivot, pivot.parts, number, items));
    relate(parts, table, "pivotCacheDefinition", cache);
    relate(parts, sheetPath(index), "pivotTable", table);
    return [element("pivotCache", { cacheId: number, "r:id": relate(parts, "xl/workbook.xml", "pivotCacheDefinition", cache) })];
  }));
  return entries.length === 0 ? "" : element("pivotCaches", {}, entries.join(""));
}

function cacheXml({ source, cache }: PivotTable, items: Items): string {
  const from = "table" in source ? { name: source.table.name } : { ref: formatArea(source.area), sheet: source.sheet.name };
  const fields = cache.fields.map((name) => element("cacheField", { name, numFmtId: 0 }, sharedItemsXml(items.get(name) ?? [])));
  return element("pivotCacheDefinition", { xmlns: SPREADSHEET, saveData: false, refreshOnLoad: true, ...VERSIONS, refreshedVersion: 6 },
    `<cacheSource type="worksheet">${element("worksheetSource", from)}</cacheSource>${element("cacheFields", { count: fields.length }, fields.join(""))}`);
}

/** The attributes say which kinds of values there are (18.3.1.90); Excel repairs a file where they do not fit the items. */
function sharedItemsXml(items: readonly CellValue[]): string {
  if (items.length === 0) return "<sharedItems/>";
  const numbers = items.filter((item) => typeof item === "number");
  const blank = items.some((item) => item === null || item === "");
  const words = items.some((item) => typeof item === "boolean" || (typeof item === "string" && item !== ""));
  return element("sharedItems", {
    containsSemiMixedTypes: words || blank ? undefined : false, containsString: words ? undefined : false, containsBlank: blank ? true : undefined,
    containsMixedTypes: words && numbers.length > 0 ? true : undefined,
    containsNumber: numbers.length > 0 ? true : undefined, containsInteger: numbers.length > 0 && numbers.every(Number.isInteger) ? true : undefined,
    minValue: numbers.length > 0 ? numbers.reduce((least, value) => Math.min(least, value)) : undefined,
    maxValue: numbers.length > 0 ? numbers.reduce((most, value) => Math.max(most, value)) : undefined,
    count: items.length, longText: items.some((item) => typeof item === "string" && item.length > 255) ? true : undefined,
  }, items.map((item) => (item === null || item === "" ? "<m/>" : typeof item === "number" ? element("n", { v: item }) : element("s", { v: itemName(item) }))).join(""));
}

/** Parts in the order of the schema (18.10.1.73). */
function pivotXml(pivot: PivotTable, { whole, columnLabels, rowLabels }: NonNullable<PivotTable["parts"]>, cacheId: number, items: Items): string {
  const { rows, columns, filters, values, cache, layoutType } = pivot;
  const index = (field: string): number => cache.fields.indexOf(field);
  const compact = layoutType === "Compact";
  const several = values.length > 1;
  const columnFields = [...columns.map(({ field }) => index(field)), ...(several ? [VALUES_FIELD] : [])];
  const list = (name: string, fields: readonly number[]): string => (fields.length === 0 ? "" : element(name, { count: fields.length }, fields.map((x) => element("field", { x })).join("")));
  return element("pivotTableDefinition", {
    xmlns: SPREADSHEET, name: pivot.name, cacheId, applyNumberFormats: false, applyBorderFormats: false, applyFontFormats: false, applyPatternFormats: false, applyAlignmentFormats: false,
    applyWidthHeightFormats: true, dataCaption: "Values", updatedVersion: 6, ...VERSIONS, rowGrandTotals: pivot.showRowGrandTotals ? undefined : false,
    colGrandTotals: pivot.showColumnGrandTotals ? undefined : false, itemPrintTitles: true, indent: 0, compact: compact ? undefined : false, compactData: compact ? undefined : false,
    outline: layoutType === "Tabular" ? undefined : true, outlineData: layoutType === "Tabular" ? undefined : true, multipleFieldFilters: false,
  }, [
    element("location", {
      ref: formatArea(whole), firstHeaderRow: columns.length === 0 && several ? 0 : 1, firstDataRow: columnLabels.height, firstDataCol: rows.length === 0 ? 0 : rowLabels.width,
      rowPageCount: filters.length > 0 ? filters.length : undefined, colPageCount: filters.length > 0 ? 1 : undefined,
    }),
    element("pivotFields", { count: cache.fields.length }, cache.fields.map((field) => fieldXml(pivot, field, items)).join("")),
    list("rowFields", rows.map(({ field }) => index(field))), rows.length > 0 ? '<rowItems count="1"><i t="grand"><x/></i></rowItems>' : '<rowItems count="1"><i/></rowItems>',
    list("colFields", columnFields), columnFields.length > 0 ? '<colItems count="1"><i t="grand"><x/></i></colItems>' : '<colItems count="1"><i/></colItems>',
    filters.length === 0
      ? ""
      : element("pageFields", { count: filters.length }, filters.map(({ field }) => element("pageField", { fld: index(field), item: chosenItem(pivot, field, items), hier: -1 })).join("")),
    values.length === 0 ? "" : element("dataFields", { count: values.length }, values.map(({ name, field, summarizeBy, numberFormat }) => {
      const subtotal = fileWord(SUMMARIES, summarizeBy);
      return element("dataField", { name, fld: index(field), subtotal: subtotal === "sum" ? undefined : subtotal, baseField: 0, baseItem: 0, numFmtId: NUMBER_FORMATS[numberFormat ?? ""] });
    }).join("")),
    '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/>',
  ].join(""));
}

/** A filter with one shown item names it; with several the items themselves say what is hidden. */
function chosenItem({ fieldSettings }: PivotTable, field: string, items: Items): number | undefined {
  const shown = fieldSettings.get(field)?.shown;
  const place = shown?.size === 1 ? (items.get(field) ?? []).findIndex((item) => shown.has(itemName(item))) : -1;
  return place < 0 ? undefined : place;
}

function fieldXml({ rows, columns, filters, values, fieldSettings, layoutType }: PivotTable, field: string, items: Items): string {
  const stands = (fields: PivotTable["rows"]): boolean => fields.some((entry) => entry.field === field);
  const axis = stands(rows) ? "axisRow" : stands(columns) ? "axisCol" : stands(filters) ? "axisPage" : undefined;
  const settings = fieldSettings.get(field);
  const attributes = {
    axis, dataField: values.some((value) => value.field === field) ? true : undefined, compact: layoutType === "Compact" ? undefined : false, outline: layoutType === "Tabular" ? false : undefined,
    showAll: false, multipleItemSelectionAllowed: axis === "axisPage" && (settings?.shown?.size ?? 0) > 1 ? true : undefined,
    sortType: axis === undefined ? undefined : settings?.descending ? "descending" : "ascending",
    defaultSubtotal: settings?.subtotals === false ? false : undefined,
  };
  if (axis === undefined) return element("pivotField", attributes);
  const single = axis === "axisPage" && settings?.shown?.size === 1;
  const entries = (items.get(field) ?? []).map((item, x) => element("item", { h: settings?.shown && !single && !settings.shown.has(itemName(item)) ? true : undefined, x }));
  const all = [...entries, ...(settings?.subtotals === false ? [] : ['<item t="default"/>'])];
  return element("pivotField", attributes, element("items", { count: all.length }, all.join("")));
}
