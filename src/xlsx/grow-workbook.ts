import { strToU8 } from "fflate";
import type { WorkbookFinding } from "../app/ports.ts";
import { cellAddress } from "../workbook/cell-address.ts";
import type { TableRow, WorkbookDescription } from "../workbook/description.ts";
import type { CellLink } from "./add-links.ts";
import { freePrefix, withLinkRelations, withLinks } from "./add-links.ts";
import { readRange } from "./address.ts";
import { cellValues } from "../workbook/cell-values.ts";
import { computedOnOpening, stretchParts } from "./finish-parts.ts";
import { grownRows } from "./grow-sheet.ts";
import { asNamed, columnFormulas, grownTable } from "./grown-table.ts";
import { insertRows } from "./insert-rows.ts";
import { locateTable } from "./locate-table.ts";
import { openBinaries, openPackage } from "./open-package.ts";
import type { Part } from "./pack-parts.ts";
import { packParts } from "./pack-parts.ts";
import type { RowPlacement } from "./place-rows.ts";
import { obstacle, placeRows } from "./place-rows.ts";
import { readSheets } from "./read-sheets.ts";
import { splitSheet } from "./sheet-rows.ts";
import type { TableGrowth } from "./stretch-ranges.ts";
import { stretchSheetRanges } from "./stretch-ranges.ts";
import { textStyles } from "./text-styles.ts";

export interface GrownWorkbook {
  readonly bytes: Uint8Array;
  /** What could not be written as it was: texts cut or cleaned, links refused. */
  readonly findings: readonly WorkbookFinding[];
}

/** Rows to add by table key. */
export type Additions = Readonly<Record<string, readonly TableRow[]>>;

/**
 * Adds rows to tables of a file and changes nothing else in it: what staff typed, coloured or added stays as it is; formulas, formats,
 * validations and names reach down over the new rows. Throws WorkbookError where a table is missing or there is no room.
 */
export function growWorkbook(bytes: Uint8Array, description: WorkbookDescription, additions: Additions): GrownWorkbook {
  const parts = new Map(openPackage(bytes));
  const { placements, actual, sheetNames } = placeAll(parts, description, additions);
  stretchParts(parts, placements.map(growthOf), description, sheetNames);
  computedOnOpening(parts, sheetNames.keys());
  const stylesPath = [...parts.keys()].find((path) => /^xl\/styles\.xml$/i.test(path)) ?? "xl/styles.xml";
  const styles = textStyles(parts.get(stylesPath) ?? "");
  const findings: WorkbookFinding[] = [];
  const made = new Map<string, () => Iterable<string>>();
  const relations = new Map<string, () => string | null>();
  for (const [path, onSheet] of bySheet(placements)) growSheet(path, onSheet);
  return { bytes: packParts(inOrder()), findings };

  function growSheet(path: string, onSheet: readonly RowPlacement[]): void {
    const sheet = splitSheet(parts.get(path) ?? "");
    const relationsPath = path.replace(/([^/]+)$/, "_rels/$1.rels");
    const idPrefix = freePrefix(parts.get(relationsPath) ?? "");
    const links: CellLink[] = [];
    const values = cellValues(onSheet[0]?.located.sheet.name ?? "", (finding) => findings.push(finding), sheet.tail.split("hyperlink ").length - 1);
    const formulas = new Map(onSheet.map((placement) => [placement, columnFormulas(placement, actual, parts.get(placement.part.path) ?? "")]));
    for (const [placement, known] of formulas) parts.set(placement.part.path, grownTable(parts.get(placement.part.path) ?? "", placement, known));
    made.set(path, function* () {
      yield withDimension(sheet.head, onSheet);
      yield* grownRows(sheet, onSheet, { values, styles, link: (link) => links.push(link), formulas: (placement) => formulas.get(placement) ?? new Map() });
      yield withLinks(stretchSheetRanges(sheet.tail, onSheet.map(growthOf)), links, idPrefix, sheet.prefix);
    });
    relations.set(relationsPath, () => (links.length === 0 ? (parts.get(relationsPath) ?? null) : withLinkRelations(parts.get(relationsPath), links, idPrefix)));
  }

  /** Sheets first: links and formats show only while their rows are written. */
  function* inOrder(): Iterable<readonly [string, Part]> {
    for (const [path, xml] of parts) if (path !== stylesPath && !relations.has(path)) yield [path, made.get(path) ?? strToU8(xml)];
    yield* openBinaries(bytes);
    for (const [path, xml] of relations) {
      const content = xml();
      if (content !== null) yield [path, strToU8(content)];
    }
    yield [stylesPath, strToU8(styles.xml())];
  }
}

interface Placed {
  readonly placements: readonly RowPlacement[];
  readonly actual: WorkbookDescription;
  /** Sheet name by path of the sheet's part. */
  readonly sheetNames: ReadonlyMap<string, string>;
}

/** Finds room for all rows; what stands below a table in its way moves down, as Excel does when a table grows. */
function placeAll(parts: Map<string, string>, description: WorkbookDescription, additions: Additions): Placed {
  const tables = description.sheets.flatMap((sheet) => sheet.tables).filter(({ key }) => (additions[key]?.length ?? 0) > 0);
  for (let attempt = 0; ; attempt += 1) {
    const workbook = readSheets(parts);
    const placements = tables.map((table) => placeRows(table, locateTable(workbook, table), additions[table.key] ?? []));
    const blocked = placements.find((placement) => obstacle(placement) !== null);
    const room = blocked === undefined ? null : obstacle(blocked);
    if (blocked === undefined || room === null || attempt > tables.length) {
      return { placements, actual: asNamed(description, workbook), sheetNames: new Map(workbook.sheets.map(({ path, name }) => [path, name])) };
    }
    insertRows(parts, workbook, blocked.located.sheet, room.at, room.rows, blocked.table.name);
  }
}

function growthOf({ located, data, lastRow }: RowPlacement): TableGrowth {
  return { sheet: located.sheet.name, data, lastRow };
}

function bySheet(placements: readonly RowPlacement[]): Map<string, RowPlacement[]> {
  const sheets = new Map<string, RowPlacement[]>();
  for (const placement of placements) {
    const { path } = placement.located.sheet;
    sheets.set(path, [...(sheets.get(path) ?? []), placement]);
  }
  return sheets;
}

/** The used range that a sheet states for hurried readers. */
function withDimension(head: string, placements: readonly RowPlacement[]): string {
  return head.replace(/(<(?:\w+:)?dimension ref=")([^"]*)"/, (whole, start: string, ref: string) => {
    const range = readRange(ref);
    if (range === null) return whole;
    const row = Math.max(range.to.row, ...placements.map(({ lastRow }) => lastRow));
    const column = Math.max(range.to.column, ...placements.map(({ data }) => data.to.column));
    return `${start}${cellAddress(range.from.row, range.from.column)}:${cellAddress(row, column)}"`;
  });
}
