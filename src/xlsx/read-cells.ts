import { readAddress } from "./address.ts";
import { serialOf } from "../workbook/serial-date.ts";
import { decodeEscapes, readXml } from "./read-xml.ts";

/** A cell as the file has it. `error` cells hold their name ("#N/A") as value. */
export interface SheetCell {
  readonly value: string | number | boolean | null;
  readonly formula: boolean;
  readonly error: boolean;
}

/** Cells by row number, then column number, both from 1. */
export type SheetCells = ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;

/** The texts of xl/sharedStrings.xml; runs of rich text are joined, phonetic guides left out. */
export function readSharedStrings(xml: string): string[] {
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let phonetic = 0;
  readXml(xml, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic += 1;
      else if (name === "t") inText = true;
    },
    text: (part) => {
      if (inText && phonetic === 0) text += part;
    },
    close: (name) => {
      if (name === "si") texts.push(decodeEscapes(text));
      else if (name === "rPh") phonetic -= 1;
      else if (name === "t") inText = false;
    },
  });
  return texts;
}

/** The cells of a worksheet part. */
export function readCells(xml: string, sharedStrings: readonly string[]): SheetCells {
  const rows = new Map<number, Map<number, SheetCell>>();
  let row = 0;
  let column = 0;
  let open: { type: string; formula: boolean; text: string } | null = null;
  let collecting = false;
  let phonetic = 0;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "row") {
        row = Number(attributes["r"] ?? row + 1);
        column = 0;
      } else if (name === "c") {
        column = readAddress(attributes["r"] ?? "")?.column ?? column + 1;
        open = { type: attributes["t"] ?? "n", formula: false, text: "" };
      } else if (open && name === "f") {
        open.formula = true;
      } else if (open && (name === "v" || name === "t")) {
        collecting = phonetic === 0;
      } else if (name === "rPh") {
        phonetic += 1;
      }
    },
    text: (part) => {
      if (open && collecting) open.text += part;
    },
    close: (name) => {
      if (name === "v" || name === "t") collecting = false;
      if (name === "rPh") phonetic -= 1;
      if (name !== "c" || !open) return;
      const cells = rows.get(row) ?? new Map<number, SheetCell>();
      rows.set(row, cells.set(column, { value: valueOf(open.type, open.text, sharedStrings), formula: open.formula, error: open.type === "e" }));
      open = null;
    },
  });
  return rows;
}

function valueOf(type: string, text: string, sharedStrings: readonly string[]): SheetCell["value"] {
  if (type === "inlineStr" || type === "str") return text === "" ? null : decodeEscapes(text);
  if (text === "") return null;
  if (type === "s") return sharedStrings[Number(text)] || null;
  if (type === "b") return text === "1" || text === "true";
  if (type === "e") return text;
  // Strict files hold dates as text ("2018-03-01T00:00:00").
  if (type === "d") return serialOf(text.replace(/Z$/, "")) ?? text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}
