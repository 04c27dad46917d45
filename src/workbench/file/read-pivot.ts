import type { Area } from "../book/area.ts";
import { parseArea, spanning, bottomOf, rightOf } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import { nextId } from "../book/book.ts";
import type { CellValue } from "../book/cell.ts";
import { ExcelError } from "../book/excel-error.ts";
import { itemName } from "../book/pivot-axis.ts";
import { summaryName } from "../book/pivot-summary.ts";
import type { FieldSettings, PivotCache, PivotField, PivotTable, PivotValue } from "../book/pivot-table.ts";
import { readCache } from "../book/pivots.ts";
import type { Parts } from "./package-parts.ts";
import { relationsOf, textOf } from "./package-parts.ts";
import { SUMMARIES } from "./pivot-words.ts";
import type { Styles } from "./read-styles.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child, childrenOf, decodeEscapes, flag, numeric, parseXml } from "./xml-tree.ts";

/** One pivot table whose source stands in the workbook; others (of databases, of other files) stay in the kept parts only. */
export function readPivot(book: Book, sheet: Sheet, parts: Parts, path: string, styles: Styles): void {
  const root = parseXml(textOf(parts, path));
  const cacheXml = parseXml(textOf(parts, relationsOf(parts, path).find(({ type }) => type === "pivotCacheDefinition")?.target));
  const source = sourceOf(book, child(child(cacheXml, "cacheSource"), "worksheetSource")?.attributes ?? {});
  const ref = child(root, "location")?.attributes["ref"];
  const cache = source && cacheOf(book, source);
  if (!source || !cache || ref === undefined) return;
  const names = childrenOf(child(cacheXml, "cacheFields"), "cacheField").map(({ attributes }) => decodeEscapes(attributes["name"] ?? ""));
  const axis = (list: string, entry: string, place: string): PivotField[] =>
    childrenOf(child(root, list), entry).flatMap(({ attributes }) => names[numeric(attributes[place]) ?? -1] ?? []).filter((name) => cache.fields.includes(name)).map((field) => ({ field }));
  const filters = axis("pageFields", "pageField", "fld");
  const whole = parseArea(ref);
  const above = filters.length === 0 ? 0 : filters.length + 1;
  const { name = "", rowGrandTotals, colGrandTotals, compact, outline } = root.attributes;
  sheet.pivots.push({
    id: nextId(book), name, sheet, source, anchor: { row: whole.top, column: whole.left }, cache, rows: axis("rowFields", "field", "x"), columns: axis("colFields", "field", "x"), filters,
    values: childrenOf(child(root, "dataFields"), "dataField").flatMap((field) => readValue(field, names, styles)), fieldSettings: settingsOf(root, cacheXml, names),
    covered: spanning(Math.max(whole.top - above, 0), whole.left, bottomOf(whole), rightOf(whole)), parts: partsOf(whole, child(root, "location")?.attributes ?? {}),
    showRowGrandTotals: flag(rowGrandTotals) ?? true, showColumnGrandTotals: flag(colGrandTotals) ?? true,
    layoutType: flag(compact) === false ? (flag(outline) === true ? "Outline" : "Tabular") : "Compact", properties: new Map(),
  });
}

/** A table or a name's cells, else the cells of a sheet. */
function sourceOf(book: Book, { name, sheet, ref }: Readonly<Record<string, string>>): PivotTable["source"] | undefined {
  const table = book.tables.find((candidate) => candidate.name === name);
  if (table) return { table };
  const home = book.sheets.find((candidate) => candidate.name === sheet);
  return home && ref !== undefined ? { sheet: home, area: parseArea(ref) } : undefined;
}

/** A source that has lost its headers cannot be read any more. */
function cacheOf(book: Book, source: PivotTable["source"]): PivotCache | undefined {
  try {
    return readCache(book, source);
  } catch (error) {
    if (error instanceof ExcelError) return undefined;
    throw error;
  }
}

function readValue({ attributes }: XmlElement, names: readonly string[], styles: Styles): PivotValue[] {
  const field = names[numeric(attributes["fld"]) ?? -1];
  if (field === undefined) return [];
  const summarizeBy = SUMMARIES[attributes["subtotal"] ?? "sum"] ?? "Sum";
  const number = numeric(attributes["numFmtId"]);
  const name = decodeEscapes(attributes["name"] ?? summaryName(summarizeBy, field));
  return [{ field, name, summarizeBy, numberFormat: number === undefined ? undefined : styles.codeOf(number), named: name !== summaryName(summarizeBy, field) }];
}

/** Which items are shown, in which order, with or without subtotals. */
function settingsOf(root: XmlElement, cacheXml: XmlElement, names: readonly string[]): Map<string, FieldSettings> {
  const settings = new Map<string, FieldSettings>();
  const shared = childrenOf(child(cacheXml, "cacheFields"), "cacheField").map((field) => (child(field, "sharedItems")?.children ?? []).map(itemValue));
  const chosen = new Map(childrenOf(child(root, "pageFields"), "pageField").map(({ attributes }) => [numeric(attributes["fld"]), numeric(attributes["item"])]));
  childrenOf(child(root, "pivotFields"), "pivotField").forEach((field, index) => {
    const items = childrenOf(child(field, "items"), "item").filter(({ attributes }) => attributes["x"] !== undefined);
    const nameOf = (item: XmlElement | undefined): string => itemName(shared[index]?.[numeric(item?.attributes["x"]) ?? -1] ?? null);
    const single = chosen.get(index);
    const shown = single === undefined ? items.filter(({ attributes }) => flag(attributes["h"]) !== true) : [items[single]];
    const all = single === undefined && shown.length === items.length;
    const own: FieldSettings = {
      ...(all ? {} : { shown: new Set(shown.map(nameOf)) }), ...(field.attributes["sortType"] === "descending" ? { descending: true } : {}),
      ...(flag(field.attributes["defaultSubtotal"]) === false ? { subtotals: false } : {}),
    };
    const name = names[index];
    if (name !== undefined && Object.keys(own).length > 0) settings.set(name, own);
  });
  return settings;
}

function itemValue({ name, attributes }: XmlElement): CellValue {
  const value = attributes["v"];
  if (name === "n") return numeric(value) ?? null;
  return name === "m" || value === undefined ? null : name === "b" ? (flag(value) ?? null) : decodeEscapes(value);
}

/** Rows and columns of the location count from its upper left cell. */
function partsOf(whole: Area, { firstDataRow, firstDataCol }: Readonly<Record<string, string>>): PivotTable["parts"] {
  const [heads, labels] = [Math.min(numeric(firstDataRow) ?? 1, whole.height - 1), Math.min(numeric(firstDataCol) ?? 1, whole.width - 1)];
  const header = Math.max(heads - 1, 0);
  return {
    whole, rowLabels: { ...whole, top: whole.top + header, height: whole.height - header, width: Math.max(labels, 1) },
    columnLabels: { ...whole, left: whole.left + labels, width: whole.width - labels, height: Math.max(heads, 1) },
    data: { top: whole.top + heads, left: whole.left + labels, height: whole.height - heads, width: whole.width - labels },
  };
}
