import type { PivotDescription, SheetDescription, TableDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import type { PivotLayout } from "./lay-out-pivot.ts";
import { layOutPivot } from "./lay-out-pivot.ts";
import type { PivotItems } from "./pivot-items.ts";
import { pivotItems } from "./pivot-items.ts";
import { pivotCacheXml, pivotTableXml } from "./pivot-xml.ts";
import type { Parts } from "./register-part.ts";
import { addPart, changePart, freePath, relate } from "./register-part.ts";
import { sheetPath } from "./sheet-path.ts";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The pivots over one table: they share one cache. */
export interface PivotGroup {
  readonly table: TableDescription;
  /** Items of the columns that stand along an axis of one of them. */
  readonly items: ReadonlyMap<string, PivotItems>;
  readonly pivots: readonly { readonly sheet: SheetDescription; readonly layout: PivotLayout }[];
}

/** An empty table has one blank row, and a pivot without any item is none that Excel would read. */
const BLANK_ROWS: readonly TableRow[] = [{}];

/** All pivots of a description as they look over these rows, by source table. */
export function layOutPivots(description: WorkbookDescription, rows: Readonly<Record<string, readonly TableRow[]>>): PivotGroup[] {
  const placed = description.sheets.flatMap((sheet) => (sheet.pivots ?? []).map((pivot) => ({ sheet, pivot })));
  const tables = description.sheets.flatMap((sheet) => sheet.tables).filter(({ key }) => placed.some(({ pivot }) => pivot.table === key));
  return tables.map((table) => {
    const over = placed.filter(({ pivot }) => pivot.table === table.key);
    const given = rows[table.key] ?? [];
    const tableRows = given.length === 0 ? BLANK_ROWS : given;
    const items = axisItems(table, over.map(({ pivot }) => pivot), tableRows);
    const itemsOf = known(items);
    return { table, items, pivots: over.map(({ sheet, pivot }) => ({ sheet, layout: layOutPivot(pivot, table, tableRows, itemsOf) })) };
  });
}

/** The description with what its pivots show among the fixed cells. */
export function withPivotCells(description: WorkbookDescription, groups: readonly PivotGroup[]): WorkbookDescription {
  const pivots = groups.flatMap((group) => group.pivots);
  return {
    ...description,
    sheets: description.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells, ...pivots.flatMap((pivot) => (pivot.sheet === sheet ? pivot.layout.cells : []))] })),
  };
}

/** Adds the pivots to a package: a cache for each table, the pivots over it, their relations and content types. */
export function addPivots(parts: Parts, groups: readonly PivotGroup[]): void {
  const caches = groups.map(({ table, items, pivots }, index) => {
    const cacheId = index + 1;
    const cache = freePath(parts, "xl/pivotCache/pivotCacheDefinition");
    addPart(parts, cache, `${TYPE}.pivotCacheDefinition+xml`, pivotCacheXml(table, (column) => items.get(column) ?? null));
    for (const { sheet, layout } of pivots) {
      const path = freePath(parts, "xl/pivotTables/pivotTable");
      addPart(parts, path, `${TYPE}.pivotTable+xml`, pivotTableXml(layout, table, cacheId, known(items)));
      relate(parts, path, "pivotCacheDefinition", cache);
      relate(parts, sheetPath(parts, sheet.name), "pivotTable", path);
    }
    return `<pivotCache cacheId="${cacheId}" r:id="${relate(parts, "xl/workbook.xml", "pivotCacheDefinition", cache)}"/>`;
  });
  if (caches.length > 0) changePart(parts, "xl/workbook.xml", (xml) => withCaches(xml, caches));
}

/** Behind the calculation properties, where the schema wants the caches. */
function withCaches(xml: string, caches: readonly string[]): string {
  return xml.replace(/<calcPr\b[^>]*\/>/, (properties) => `${properties}<pivotCaches xmlns:r="${RELATIONSHIPS}">${caches.join("")}</pivotCaches>`);
}

function axisItems(table: TableDescription, pivots: readonly PivotDescription[], rows: readonly TableRow[]): Map<string, PivotItems> {
  const items = new Map<string, PivotItems>();
  for (const { rows: rowFields, columns, filters = [], order } of pivots) {
    for (const key of [...rowFields, ...columns, ...filters]) {
      const column = table.columns.find((candidate) => candidate.key === key);
      if (column !== undefined && !items.has(key)) items.set(key, pivotItems(column, rows, order?.[key]));
    }
  }
  return items;
}

function known(items: ReadonlyMap<string, PivotItems>): (column: string) => PivotItems {
  return (column) => {
    const found = items.get(column);
    if (!found) throw new Error(`no items of the column ${column}`);
    return found;
  };
}
