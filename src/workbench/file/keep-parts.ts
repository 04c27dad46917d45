import { formatArea } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import type { KeptPart, KeptParts, KeptSheet } from "../book/kept-parts.ts";
import type { Parts } from "./package-parts.ts";
import { addPart, contentTypeOf, relate, relationsOf, relationsPath, setText, textOf } from "./package-parts.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child, childrenOf, parseXml } from "./xml-tree.ts";
import { element } from "./xml-text.ts";

/** What of an opened file the model does not hold. */
export interface OpenedFile {
  readonly workbookPath: string;
  readonly workbook: XmlElement;
  readonly theme: string;
  readonly normalFont: KeptParts["normalFont"];
  /** Paths of the sheets' parts. */
  readonly sheets: ReadonlyMap<Sheet, string>;
}

/** Remembers drawings (charts, pictures, shapes) and pivot tables with all that they refer to, the theme and the font of the widths. */
export function keepParts(book: Book, parts: Parts, { workbookPath, workbook, theme, normalFont, sheets }: OpenedFile): void {
  const kept = new Map<string, KeptPart>();
  const keptSheets = new Map<Sheet, KeptSheet>();
  for (const [sheet, path] of sheets) {
    const relations = relationsOf(parts, path);
    const drawing = relations.find(({ type }) => type === "drawing")?.target;
    const pivots = relations.filter(({ type }) => type === "pivotTable").map(({ target }) => target);
    for (const target of [...(drawing === undefined ? [] : [drawing]), ...pivots]) collect(parts, target, kept);
    const ignoredErrors = /<ignoredErrors\b.*?<\/ignoredErrors>/s.exec(textOf(parts, path))?.[0] ?? "";
    keptSheets.set(sheet, { drawing, ignoredErrors, charts: stateOf(sheet.charts), pivots, pivotState: pivotState(sheet) });
  }
  const relations = relationsOf(parts, workbookPath);
  const pivotCaches = childrenOf(child(workbook, "pivotCaches"), "pivotCache").flatMap(({ attributes: { cacheId, id } }) => {
    const path = relations.find((relation) => relation.id === id)?.target;
    return cacheId === undefined || path === undefined ? [] : [{ cacheId, path }];
  });
  for (const { path } of pivotCaches) collect(parts, path, kept);
  book.kept = { theme, normalFont, parts: kept, sheets: keptSheets, pivotCaches };
}

function collect(parts: Parts, path: string, kept: Map<string, KeptPart>): void {
  const content = parts.get(path);
  if (!content || kept.has(path)) return;
  kept.set(path, { content, contentType: contentTypeOf(parts, path) });
  const relations = parts.get(relationsPath(path));
  if (relations) kept.set(relationsPath(path), { content: relations, contentType: "" });
  for (const { target, external } of relationsOf(parts, path)) if (!external) collect(parts, target, kept);
}

/** Text by which a later change is seen. */
export function stateOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Map || inner instanceof Set ? [...inner] : inner));
}

/** Layout of the pivot tables, without the cells that they cover and what they read from their sources. */
export function pivotState({ pivots }: Sheet): string {
  return stateOf(
    pivots.map((pivot) => {
      const { name, rows, columns, filters, values, fieldSettings, layoutType, showRowGrandTotals, showColumnGrandTotals } = pivot;
      return { name, rows, columns, filters, values, fieldSettings, layoutType, showRowGrandTotals, showColumnGrandTotals };
    }),
  );
}

/** Puts kept parts back, with everything that they refer to. */
export function restoreParts(parts: Parts, kept: KeptParts, paths: readonly string[]): void {
  for (const path of paths) {
    const part = kept.parts.get(path);
    if (!part || parts.has(path)) continue;
    addPart(parts, path, part.contentType, part.content);
    const relations = kept.parts.get(relationsPath(path));
    if (relations) parts.set(relationsPath(path), relations.content);
    restoreParts(parts, kept, relationsOf(parts, path).flatMap(({ target, external }) => (external ? [] : [target])));
  }
}

/** A kept pivot table at the place where it is now; programs lay it out anew where that has changed. */
export function restorePivot(parts: Parts, kept: KeptParts, sheet: Sheet, sheetPath: string, path: string): void {
  restoreParts(parts, kept, [path]);
  relate(parts, sheetPath, "pivotTable", path);
  const xml = textOf(parts, path);
  const pivot = sheet.pivots.find(({ name }) => name === parseXml(xml).attributes["name"]);
  if (!pivot?.parts) return;
  const moved = xml.replace(/(<(?:\w+:)?location\b[^>]*? ref=")[^"]*"/, `$1${formatArea(pivot.parts.whole)}"`);
  if (moved === xml) return;
  setText(parts, path, moved);
  const cache = relationsOf(parts, path).find(({ type }) => type === "pivotCacheDefinition")?.target;
  if (cache === undefined) return;
  setText(parts, cache, textOf(parts, cache).replace(/ refreshOnLoad="[^"]*"/, "").replace(/<(?:\w+:)?pivotCacheDefinition\b/, '$& refreshOnLoad="1"'));
}

/** The kept pivot caches of the workbook, as the element that names them. */
export function restoreCaches(parts: Parts, kept: KeptParts): string {
  restoreParts(parts, kept, kept.pivotCaches.map(({ path }) => path));
  const entries = kept.pivotCaches.map(({ cacheId, path }) => element("pivotCache", { cacheId, "r:id": relate(parts, "xl/workbook.xml", "pivotCacheDefinition", path) }));
  return entries.length === 0 ? "" : element("pivotCaches", {}, entries.join(""));
}

/** The kept theme instead of that of ExcelJS. */
export function restoreTheme(parts: Parts, { theme }: KeptParts): void {
  const path = "xl/theme/theme1.xml";
  if (theme !== "" && textOf(parts, path) !== "") parts.set(path, new TextEncoder().encode(theme));
}
