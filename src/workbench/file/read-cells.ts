import { Parser } from "htmlparser2";
import { columnIndex } from "../book/area.ts";
import type { Line, Sheet } from "../book/book.ts";
import type { Cell, CellFormat, CellValue } from "../book/cell.ts";
import { storeCell } from "../book/sheet-cells.ts";
import { relocateFormula } from "../book/shift.ts";
import { fromFile } from "./file-formula.ts";
import type { Styles } from "./read-styles.ts";
import { decodeEscapes, flag, localName, localNames, numeric } from "./xml-tree.ts";

type Attributes = Readonly<Record<string, string>>;

/** A cell while it is read. */
interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  formula: { readonly attributes: Attributes; text: string } | undefined;
  value: string | undefined;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Reads the rows and cells of a sheet's part into the sheet, in one pass: there may be a hundred thousand rows. */
export function readCells(sheet: Sheet, rowsXml: string, styles: Styles, texts: readonly string[]): void {
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  let cell: RawCell | undefined;
  let collecting: "v" | "f" | undefined;
  // Readings of Chinese and Japanese words stand beside the text in texts of their own.
  let isReading = false;
  const parser = new Parser(
    {
      onopentag: (fullName, given) => {
        const name = localName(fullName);
        const attributes = localNames(given);
        if (name === "row") {
          row = (numeric(attributes["r"]) ?? row + 2) - 1;
          readRow(sheet, row, attributes, styles);
          cell = undefined;
        } else if (name === "c") cell = openCell(attributes, row, (cell?.column ?? -1) + 1);
        else if (name === "f" && cell) {
          cell.formula = { attributes, text: "" };
          collecting = "f";
        } else if (name === "v" || (name === "t" && !isReading)) collecting = "v";
        else if (name === "rPh") isReading = true;
      },
      ontext: (text) => {
        if (!cell || collecting === undefined) return;
        if (collecting === "f" && cell.formula) cell.formula.text += text;
        else cell.value = (cell.value ?? "") + text;
      },
      onclosetag: (fullName) => {
        const name = localName(fullName);
        if (name === "v" || name === "t" || name === "f") collecting = undefined;
        else if (name === "rPh") isReading = false;
        else if (name === "c" && cell) putRawCell(sheet, cell, shared, styles, texts);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(rowsXml);
}

/** Some programs leave out the addresses: cells then follow each other. */
function openCell(attributes: Attributes, row: number, next: number): RawCell {
  const letters = /^[A-Z]+/i.exec(attributes["r"] ?? "")?.[0];
  return { row, column: letters === undefined ? next : columnIndex(letters), attributes, formula: undefined, value: undefined };
}

/** A height that was not set by hand is only what the writing program measured. */
function readRow(sheet: Sheet, row: number, { ht, customHeight, hidden, outlineLevel, s, customFormat }: Attributes, styles: Styles): void {
  const size = numeric(ht);
  const level = numeric(outlineLevel) ?? 0;
  const format = flag(customFormat) ? styles.formats[Number(s)] : undefined;
  const line: Line = {
    ...(size === undefined ? {} : { size }), ...(size === undefined || flag(customHeight) ? {} : { measured: size }), ...(flag(hidden) ? { hidden: true } : {}),
    ...(level > 0 ? { outline: level } : {}), ...(format ? { format } : {}),
  };
  if (Object.keys(line).length > 0) sheet.rows.set(row, line);
}

function putRawCell(sheet: Sheet, raw: RawCell, shared: Map<string, SharedFormula>, styles: Styles, texts: readonly string[]): void {
  const { row, column, attributes } = raw;
  const style = numeric(attributes["s"]) ?? 0;
  const format = formatOf(sheet, row, column, style, styles);
  const value = valueOf(raw, texts);
  const formula = formulaOf(raw, shared);
  if (value === null && formula === undefined && !format) return;
  const cell: Cell = {
    value, ...(formula === undefined ? {} : { formula }), ...(attributes["t"] === "e" ? { error: true } : {}), ...(format ? { format } : {}),
    ...(styles.isQuoted(style) && typeof value === "string" ? { quoted: true } : {}),
  };
  storeCell(sheet, row, column, cell);
}

/** Cells of the standard format need none of their own, unless their row or column has another. */
function formatOf(sheet: Sheet, row: number, column: number, style: number, styles: Styles): CellFormat | undefined {
  const format = styles.formats[style];
  const inherited = sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format;
  return style === 0 && !inherited ? undefined : format;
}

function valueOf({ value, attributes }: RawCell, texts: readonly string[]): CellValue {
  if (value === undefined) return attributes["t"] === "inlineStr" || attributes["t"] === "str" ? "" : null;
  switch (attributes["t"]) {
    case "s":
      return texts[Number(value)] ?? "";
    case "str":
    case "inlineStr":
      return decodeEscapes(value);
    case "e":
      return value;
    case "b":
      return flag(value.trim()) ?? false;
    case "d":
      return Date.parse(/T/.test(value) ? `${value.replace(/Z$/, "")}Z` : value) / 86_400_000 + 25_569;
    default:
      return numeric(value.trim()) ?? null;
  }
}

/** Shared formulas stand in full in their first cell; the others refer to it. Data tables ("what if") keep their values only. */
function formulaOf({ formula, row, column }: RawCell, shared: Map<string, SharedFormula>): string | undefined {
  if (!formula || formula.attributes["t"] === "dataTable") return undefined;
  const { t, si } = formula.attributes;
  if (t === "shared" && si !== undefined) {
    const first = shared.get(si);
    if (formula.text === "") return first && relocateFormula(first.formula, row - first.row, column - first.column);
    shared.set(si, { row, column, formula: fromFile(formula.text) });
  }
  return formula.text === "" ? undefined : fromFile(formula.text);
}
