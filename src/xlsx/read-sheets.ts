import { WorkbookError } from "../app/ports.ts";
import type { CellRange } from "./address.ts";
import { readRange } from "./address.ts";
import type { PackageParts } from "./open-package.ts";
import type { SheetCells } from "./read-cells.ts";
import { readCells, readSharedStrings } from "./read-cells.ts";
import { decodeEscapes, readXml } from "./read-xml.ts";
import { relationsOf } from "./relations.ts";

/** A table part: where it stands and what its columns are called, as the file says. */
export interface SheetTable {
  /** Path of its part in the package. */
  readonly path: string;
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeader: boolean;
  readonly totalRows: number;
  readonly columns: readonly string[];
}

export interface Sheet {
  /** Path of its part in the package. */
  readonly path: string;
  readonly name: string;
  readonly cells: SheetCells;
  readonly tables: readonly SheetTable[];
}

export interface RawWorkbook {
  readonly sheets: readonly Sheet[];
  /** Defined names of the whole workbook and what they refer to ("首页!$C$4"). */
  readonly names: ReadonlyMap<string, string>;
  /** Added to the file's day numbers: 1462 in workbooks that count from 1904 (Excel for old Macs), else 0. */
  readonly dateOffset: number;
}

/** Sheets, tables and names of an xlsx package, read through its relations: part names differ from program to program. */
export function readSheets(parts: PackageParts): RawWorkbook {
  const path = relationsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;
  const xml = path === undefined ? undefined : parts.get(path);
  if (path === undefined || xml === undefined || !/<(\w+:)?workbook[\s>]/.test(xml)) throw new WorkbookError("not-xlsx");
  const { sheets, names, dateOffset } = readWorkbookPart(xml);
  const relations = relationsOf(parts, path);
  const stringsPath = relations.find(({ type }) => type === "sharedStrings")?.target;
  const sharedStrings = readSharedStrings(parts.get(stringsPath ?? "") ?? "");
  return {
    names,
    dateOffset,
    sheets: sheets.flatMap(({ name, relation }) => {
      const target = relations.find(({ id, type }) => id === relation && type === "worksheet")?.target;
      return target === undefined ? [] : [{ path: target, name, cells: readCells(parts.get(target) ?? "", sharedStrings), tables: readTables(parts, target) }];
    }),
  };
}

function readWorkbookPart(xml: string): { sheets: { name: string; relation: string }[]; names: Map<string, string>; dateOffset: number } {
  const sheets: { name: string; relation: string }[] = [];
  const names = new Map<string, string>();
  let dateOffset = 0;
  let openName: string | null = null;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "sheet") sheets.push({ name: attributes["name"] ?? "", relation: relationId(attributes) });
      if (name === "workbookPr" && /^(1|true)$/.test(attributes["date1904"] ?? "")) dateOffset = 1462;
      if (name === "definedName" && attributes["localSheetId"] === undefined) openName = attributes["name"] ?? null;
    },
    text: (text) => {
      if (openName !== null) names.set(openName, (names.get(openName) ?? "") + text);
    },
    close: (name) => {
      if (name === "definedName") openName = null;
    },
  });
  return { sheets, names, dateOffset };
}

/** The prefix of the relationship namespace is the writer's choice ("r:id" with most). */
function relationId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

function readTables(parts: PackageParts, sheetPath: string): SheetTable[] {
  return relationsOf(parts, sheetPath)
    .filter(({ type }) => type === "table")
    .flatMap(({ target }) => readTable(target, parts.get(target) ?? ""));
}

/** One table, or none where the part lacks a range or a name. */
function readTable(path: string, xml: string): SheetTable[] {
  const tables: Omit<SheetTable, "columns">[] = [];
  const columns: string[] = [];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "tableColumn") columns.push(decodeEscapes(attributes["name"] ?? ""));
      if (name !== "table") return;
      const range = readRange(attributes["ref"] ?? "");
      const tableName = attributes["displayName"] ?? attributes["name"];
      if (range === null || tableName === undefined) return;
      tables.push({ path, name: tableName, range, hasHeader: attributes["headerRowCount"] !== "0", totalRows: Number(attributes["totalsRowCount"] ?? 0) });
    },
  });
  return tables.map((table) => ({ ...table, columns }));
}
