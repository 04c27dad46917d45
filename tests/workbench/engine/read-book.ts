import { readAddress } from "../../../src/xlsx/address.ts";
import { openPackage } from "../../../src/xlsx/open-package.ts";
import type { SheetCell } from "../../../src/xlsx/read-cells.ts";
import type { Sheet } from "../../../src/xlsx/read-sheets.ts";
import { readSheets } from "../../../src/xlsx/read-sheets.ts";
import { decodeEscapes, readXml } from "../../../src/xlsx/read-xml.ts";
import type { CellInput, SheetEngine } from "../../../src/workbench/engine/sheet-engine.ts";

/** A workbook file as a sheet engine takes it. Rows and columns from 0. */
export interface Book {
  readonly sheets: readonly { readonly name: string; readonly cells: readonly CellInput[] }[];
  readonly names: Parameters<SheetEngine["setNames"]>[0];
  readonly tables: Parameters<SheetEngine["setTables"]>[0];
}

/** Sheets, typed values, formulas, tables and names of a file; results that stand in it are left out. */
export function readBook(bytes: Uint8Array): Book {
  const parts = openPackage(bytes);
  const { sheets, names } = readSheets(parts);
  return {
    sheets: sheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet, readFormulas(parts.get(sheet.path) ?? "")) })),
    names: [...names].map(([name, refersTo]) => ({ name, refersTo: `=${refersTo}` })),
    tables: sheets.flatMap(({ name: sheet, tables }) =>
      tables.map(({ name, range, columns, totalRows }) => ({
        name,
        sheet,
        top: range.from.row - 1,
        left: range.from.column - 1,
        bottom: range.to.row - 1,
        right: range.to.column - 1,
        headers: columns,
        totalsRow: totalRows > 0,
      })),
    ),
  };
}

/** Gives the whole book to an engine. */
export function fill(engine: SheetEngine, { sheets, names, tables }: Book): void {
  engine.setSheets(sheets.map(({ name }) => name));
  engine.setNames(names);
  engine.setTables(tables);
  for (const { name, cells } of sheets) engine.setCells(name, cells);
}

function cellsOf(sheet: Sheet, formulas: ReadonlyMap<string, string>): CellInput[] {
  return [...sheet.cells].flatMap(([row, cells]) => [...cells].map(([column, cell]) => cellOf(row - 1, column - 1, cell, formulas)));
}

function cellOf(row: number, column: number, { value, formula, error }: SheetCell, formulas: ReadonlyMap<string, string>): CellInput {
  const text = formulas.get(`${row}:${column}`);
  if (formula && text === undefined) throw new Error(`The formula of row ${row}, column ${column} cannot be read: shared or array formulas are not expected here.`);
  return text === undefined ? { row, column, value, error } : { row, column, formula: `=${text}` };
}

/** Formulas by "row:column" from 0. */
function readFormulas(xml: string): Map<string, string> {
  const formulas = new Map<string, string>();
  let key = "";
  let text: string | null = null;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "c") {
        const address = readAddress(attributes["r"] ?? "");
        key = address === null ? "" : `${address.row - 1}:${address.column - 1}`;
      } else if (name === "f" && key !== "") text = "";
    },
    text: (part) => {
      if (text !== null) text += part;
    },
    close: (name) => {
      // Rules further down the sheet have formulas of their own.
      if (name === "c") key = "";
      if (name !== "f" || text === null) return;
      // Functions younger than the file format carry a prefix in files only.
      if (text !== "") formulas.set(key, decodeEscapes(text).replaceAll("_xlfn.", ""));
      text = null;
    },
  });
  return formulas;
}
