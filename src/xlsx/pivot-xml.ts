import type { PivotDescription, TableDescription } from "../workbook/description.ts";
import { escapeCellText, escapeXml } from "./escape-xml.ts";
import type { PivotLayout, PivotLine } from "./lay-out-pivot.ts";
import { repeated, TOTAL_CAPTION, VALUES_CAPTION } from "./lay-out-pivot.ts";
import type { PivotItem, PivotItems } from "./pivot-items.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Of Excel 2016, refreshable from Excel 2007 on. */
const VERSIONS = 'createdVersion="6" minRefreshableVersion="3"';
/** In the list of column fields: here stand the names of the values. */
const VALUES_FIELD = -2;
/** Number formats that every workbook has by number (ECMA-376 part 1, 18.8.30); others would need an entry among its styles. */
const NUMBER_FORMATS: Readonly<Record<string, number>> = { General: 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10 };

/**
 * The cache of one table: its columns, and the items of those that stand along an axis. The rows themselves are left out (saveData="0", as Excel does
 * where the user asks for it): every program reads them from the table when it opens the file.
 */
export function pivotCacheXml(table: TableDescription, itemsOf: (column: string) => PivotItems | null): string {
  const fields = table.columns.map(({ key, header }) => `<cacheField name="${escapeXml(header)}" numFmtId="0">${sharedItemsXml(itemsOf(key)?.items ?? [])}</cacheField>`);
  return [
    `<pivotCacheDefinition xmlns="${SPREADSHEET}" saveData="0" refreshOnLoad="1" refreshedBy="指标台账" ${VERSIONS} refreshedVersion="6">`,
    `<cacheSource type="worksheet"><worksheetSource name="${escapeXml(table.name)}"/></cacheSource>`,
    `<cacheFields count="${fields.length}">${fields.join("")}</cacheFields></pivotCacheDefinition>`,
  ].join("");
}

/** The attributes say which kinds of values there are (18.3.1.90); Excel repairs a file where they do not fit the items. */
function sharedItemsXml(items: readonly PivotItem[]): string {
  if (items.length === 0) return "<sharedItems/>";
  const numbers = items.filter((item) => typeof item === "number");
  const texts = items.filter((item) => typeof item === "string");
  const blank = items.includes(null);
  const kinds = [
    ...(texts.length === 0 && !blank ? ['containsSemiMixedTypes="0"'] : []),
    ...(texts.length === 0 ? ['containsString="0"'] : []),
    ...(blank ? ['containsBlank="1"'] : []),
    ...(texts.length > 0 && numbers.length > 0 ? ['containsMixedTypes="1"'] : []),
    ...(numbers.length === 0 ? [] : ['containsNumber="1"', ...(numbers.every(Number.isInteger) ? ['containsInteger="1"'] : []), `minValue="${Math.min(...numbers)}" maxValue="${Math.max(...numbers)}"`]),
    `count="${items.length}"`,
    ...(texts.some(({ length }) => length > 255) ? ['longText="1"'] : []),
  ];
  return `<sharedItems ${kinds.join(" ")}>${items.map(itemXml).join("")}</sharedItems>`;
}

function itemXml(item: PivotItem): string {
  return item === null ? "<m/>" : typeof item === "number" ? `<n v="${item}"/>` : `<s v="${escapeXml(escapeCellText(item)).replaceAll("\n", "_x000a_")}"/>`;
}

/** One pivot table (18.10.1.73), its parts in the order of the schema. */
export function pivotTableXml(layout: PivotLayout, table: TableDescription, cacheId: number, itemsOf: (column: string) => PivotItems): string {
  const { pivot, headRows, range } = layout;
  const index = (key: string): number => table.columns.findIndex((column) => column.key === key);
  const filters = pivot.filters ?? [];
  const totals = pivot.totals ?? true ? "" : ' rowGrandTotals="0" colGrandTotals="0"';
  const several = pivot.values.length > 1;
  const columnFields = [...pivot.columns.map(index), ...(several ? [VALUES_FIELD] : [])];
  // A lone value stands in the corner; the captions of several take the first row where no column field does.
  const firstHeader = pivot.columns.length === 0 && several ? 0 : 1;
  return [
    `<pivotTableDefinition xmlns="${SPREADSHEET}" name="${escapeXml(pivot.name)}" cacheId="${cacheId}" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0"`,
    ` applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="${VALUES_CAPTION}" grandTotalCaption="${TOTAL_CAPTION}" updatedVersion="6" ${VERSIONS}${totals}`,
    ` itemPrintTitles="1" indent="0" compact="0" compactData="0" multipleFieldFilters="0" rowHeaderCaption="行" colHeaderCaption="列">`,
    `<location ref="${range}" firstHeaderRow="${firstHeader}" firstDataRow="${headRows}" firstDataCol="${pivot.rows.length}"`,
    filters.length === 0 ? "/>" : ` rowPageCount="${filters.length}" colPageCount="1"/>`,
    `<pivotFields count="${table.columns.length}">${table.columns.map(({ key }) => fieldXml(key, pivot, itemsOf)).join("")}</pivotFields>`,
    fieldsXml("rowFields", pivot.rows.map(index)),
    linesXml("rowItems", layout.rows, 1),
    fieldsXml("colFields", columnFields),
    linesXml("colItems", layout.columns, pivot.values.length),
    filters.length === 0 ? "" : `<pageFields count="${filters.length}">${filters.map((key) => pageFieldXml(index(key), pivot.chosen?.[key], itemsOf(key))).join("")}</pageFields>`,
    `<dataFields count="${pivot.values.length}">${pivot.values.map((value) => dataFieldXml(value, index(value.column))).join("")}</dataFields>`,
    '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>',
  ].join("");
}

/** A field along an axis lists its items by their number in the cache; `m` marks those that no row has at the moment. */
function fieldXml(key: string, pivot: PivotDescription, itemsOf: (column: string) => PivotItems): string {
  const data = pivot.values.some(({ column }) => column === key) ? ' dataField="1"' : "";
  const [axis, fields] = pivot.rows.includes(key) ? ["axisRow", pivot.rows] : pivot.columns.includes(key) ? ["axisCol", pivot.columns] : ["axisPage", pivot.filters ?? []];
  const common = `${data} compact="0" outline="0" showAll="0"`;
  if (!fields.includes(key)) return `<pivotField${common}/>`;
  const { items, isPresent } = itemsOf(key);
  const subtotal = axis === "axisPage" || fields.length === 1;
  const sort = pivot.order?.[key] === undefined ? ' sortType="ascending"' : "";
  const entries = [...items.map((_, index) => `<item${isPresent(index) ? "" : ' m="1"'} x="${index}"/>`), ...(subtotal ? ['<item t="default"/>'] : [])];
  const list = entries.length === 0 ? "/>" : `><items count="${entries.length}">${entries.join("")}</items></pivotField>`;
  return `<pivotField axis="${axis}"${common}${sort}${subtotal ? "" : ' defaultSubtotal="0"'}${list}`;
}

function fieldsXml(name: string, fields: readonly number[]): string {
  return fields.length === 0 ? "" : `<${name} count="${fields.length}">${fields.map((field) => `<field x="${field}"/>`).join("")}</${name}>`;
}

/** The lines of an axis; `r` says how many items are those of the line before, `i` which value is shown. An axis without fields has one line. */
function linesXml(name: string, lines: readonly PivotLine[], values: number): string {
  const entries = lines.map(({ key, total, value }, index) => {
    const before = lines[index - 1];
    const which = value === 0 ? "" : ` i="${value}"`;
    if (total && key.length === 0) return `<i t="grand"${which}><x/></i>`;
    const path = [...key, ...(values > 1 ? [value] : [])];
    const same = before === undefined ? 0 : repeated(path, [...before.key, ...(values > 1 ? [before.value] : [])]);
    const rest = path.slice(same).map((position) => (position === 0 ? "<x/>" : `<x v="${position}"/>`)).join("");
    const start = `<i${same === 0 ? "" : ` r="${same}"`}${which}`;
    return rest === "" ? `${start}/>` : `${start}>${rest}</i>`;
  });
  return `<${name} count="${Math.max(1, entries.length)}">${entries.length === 0 ? "<i/>" : entries.join("")}</${name}>`;
}

function pageFieldXml(field: number, chosen: string | undefined, { position }: PivotItems): string {
  const item = chosen === undefined ? -1 : position(chosen);
  return `<pageField fld="${field}"${item === -1 ? "" : ` item="${item}"`} hier="-1"/>`;
}

function dataFieldXml({ caption, summary, numberFormat }: PivotDescription["values"][number], field: number): string {
  const format = numberFormat === undefined ? undefined : NUMBER_FORMATS[numberFormat];
  if (numberFormat !== undefined && format === undefined) throw new Error(`A pivot can only show formats that every workbook has by number: ${numberFormat}`);
  const subtotal = summary === "sum" ? "" : ` subtotal="${summary}"`;
  return `<dataField name="${escapeXml(caption)}" fld="${field}"${subtotal} baseField="0" baseItem="0"${format === undefined ? "" : ` numFmtId="${format}"`}/>`;
}

