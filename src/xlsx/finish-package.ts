import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { WorkbookError } from "../app/ports.ts";
import { escapeXml } from "./escape-xml.ts";
import { numberRules } from "./number-rules.ts";
import type { Parts } from "./register-part.ts";

/** A table part in full, written by us: ExcelJS 4.4 leaves out the formulas that fill new rows. */
export interface TablePart {
  readonly name: string;
  /** Header and data rows: "B3:F9". */
  readonly range: string;
  readonly columns: readonly TablePartColumn[];
  readonly totals: boolean;
}

export interface TablePartColumn {
  readonly header: string;
  /** Without "=", as it stands in the cells. */
  readonly formula?: string;
  readonly total?: "sum" | "count" | "average";
}

/** A name and its formula without "=": a cell, a range or a table column. `sheet`: index of the only sheet that it is known on. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly sheet?: number;
}

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * Opens what ExcelJS wrote and puts in what it lacks: tables whose formulas fill down, names of table columns, and what `addParts` adds to the finished
 * parts. Packed with fixed times and without folder entries, so that the same content gives the same bytes.
 */
export function finishPackage(bytes: Uint8Array, tables: readonly TablePart[], names: readonly DefinedName[], addParts: (parts: Parts) => void): Uint8Array {
  const finished: Parts = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) if (!path.endsWith("/")) finished[path] = finishPart(path, content, tables, names);
  addParts(finished);
  // Zip times are local times: the machine's own 1 January reads the same in every zone.
  const mtime = new Date(2000, 0, 1);
  return zipSync(Object.fromEntries(Object.entries(finished).map(([path, content]) => [path, [content, { mtime }]])), { level: 6 });
}

function finishPart(path: string, content: Uint8Array, tables: readonly TablePart[], names: readonly DefinedName[]): Uint8Array {
  if (path === "xl/styles.xml") return strToU8(withUnitFace(strFromU8(content)));
  if (path === "xl/workbook.xml") return strToU8(withNames(strFromU8(content), names));
  const [, sheet] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path) ?? [];
  if (sheet !== undefined) return strToU8(numberRules(inSchemaOrder(strFromU8(content)), Number(sheet)));
  if (!/^xl\/tables\/table\d+\.xml$/.test(path)) return content;
  const xml = strFromU8(content);
  const [, id] = /<table[^>]* id="(\d+)"/.exec(xml) ?? [];
  const [, escapedName] = /<table[^>]* name="([^"]*)"/.exec(xml) ?? [];
  const table = tables.find(({ name }) => escapeXml(name) === escapedName);
  if (id === undefined || table === undefined) throw new WorkbookError("damaged", { part: path });
  return strToU8(tableXml(Number(id), table));
}

/**
 * Columns are as wide as so many digits of the workbook's default face. ExcelJS names Calibri, for which each system has another substitute (and
 * Chinese Excel its own): a page that fits here would be cut there. Arial, or a face with its measures, is everywhere.
 */
function withUnitFace(xml: string): string {
  return xml.replace(/<font>(?:(?!<\/font>).)*<name val="Calibri"\/>.*?<\/font>/, '<font><sz val="11"/><color theme="1"/><name val="Arial"/><family val="2"/></font>');
}

/** ExcelJS puts the drawing of the comments behind tables and extensions; the schema wants it before them, and Excel calls such a sheet damaged. */
function inSchemaOrder(xml: string): string {
  return xml.replace(/(<tableParts\b(?:(?!<legacyDrawing ).)*)(<legacyDrawing [^>]*\/>)/s, "$2$1");
}

function withNames(xml: string, names: readonly DefinedName[]): string {
  if (names.length === 0) return xml;
  const entries = names.map(({ name, formula, sheet }) => `<definedName name="${escapeXml(name)}"${sheet === undefined ? "" : ` localSheetId="${sheet}"`}>${escapeXml(formula)}</definedName>`);
  return xml.replace("</sheets>", () => `</sheets><definedNames>${entries.join("")}</definedNames>`);
}

function tableXml(id: number, table: TablePart): string {
  const { range, totals } = table;
  const name = escapeXml(table.name);
  const filtered = totals ? withoutLastRow(range) : range;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${SPREADSHEET}" id="${id}" name="${name}" displayName="${name}" ref="${range}"`,
    totals ? ' totalsRowCount="1">' : ' totalsRowShown="0">',
    `<autoFilter ref="${filtered}"/><tableColumns count="${table.columns.length}">`,
    ...table.columns.map(columnXml),
    '</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>',
  ].join("");
}

function columnXml(column: TablePartColumn, index: number): string {
  const total = column.total === undefined ? "" : ` totalsRowFunction="${column.total}"`;
  const start = `<tableColumn id="${index + 1}" name="${escapeXml(column.header).replaceAll("\n", "_x000a_")}"${total}`;
  return column.formula === undefined ? `${start}/>` : `${start}><calculatedColumnFormula>${escapeXml(column.formula)}</calculatedColumnFormula></tableColumn>`;
}

function withoutLastRow(range: string): string {
  return range.replace(/\d+$/, (row) => String(Number(row) - 1));
}
