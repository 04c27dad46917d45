import { WorkbookError } from "../app/ports.ts";
import { columnLetter } from "../workbook/cell-address.ts";
import type { CellRange } from "./address.ts";
import { readRange } from "./address.ts";
import { escapeXml, unescapeXml } from "./escape-xml.ts";
import { mapReferences } from "./map-references.ts";
import type { RawWorkbook, Sheet } from "./read-sheets.ts";
import { relationsOf } from "./relations.ts";
import { openRow, splitSheet } from "./sheet-rows.ts";

/** `count` blank rows come in at row `at` of the sheet: everything from there on moves down. */
interface Insertion {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

/**
 * Inserts whole rows into a sheet, with everything that points at the rows that move: formulas and names of the workbook, merged cells, validations,
 * formats, links, notes, drawings, tables. Throws WorkbookError "no-room" where that would tear something apart: another table beside, a formula
 * shared across the place.
 */
export function insertRows(parts: Map<string, string>, workbook: RawWorkbook, sheet: Sheet, at: number, count: number, table: string): void {
  const insertion: Insertion = { sheet: sheet.name, at, count };
  const refuse = (): never => {
    throw new WorkbookError("no-room", { table, sheet: sheet.name, row: at });
  };
  const own = sheet.tables.find(({ name }) => name === table);
  if (sheet.tables.some(({ name, range }) => name !== own?.name && range.from.row < at && range.to.row >= at)) refuse();
  for (const { path, name } of workbook.sheets) parts.set(path, moveFormulas(parts.get(path) ?? "", name, insertion, refuse));
  for (const [path, xml] of parts) {
    if (/^xl\/workbook\.xml$/i.test(path)) parts.set(path, moveIn(xml, /(<(?:\w+:)?definedName\b[^>]*>)([^<]+)(<)/g, null, insertion));
    else if (/^xl\/charts\/[^/]+\.xml$/i.test(path)) parts.set(path, moveIn(xml, /(<(?:\w+:)?f>)([^<]+)(<)/g, null, insertion));
  }
  for (const { type, target } of relationsOf(parts, sheet.path)) {
    const xml = parts.get(target);
    if (xml !== undefined) parts.set(target, moveRelated(type, xml, insertion));
  }
  parts.set(sheet.path, moveRows(parts.get(sheet.path) ?? "", insertion));
}

function moveRows(xml: string, insertion: Insertion): string {
  const { head, rows, tail, prefix } = splitSheet(xml);
  const moved = rows.map((row) => {
    if (row.number < insertion.at) return row.xml;
    const number = row.number + insertion.count;
    const { attributes, cells } = openRow(row, prefix);
    const start = `<${prefix}row r="${number}"${attributes.replace(/ r="\d+"/, "")}>`;
    const body = [...cells].map(([column, cell]) => cell.replace(/^(<[\w:]+)( r="[A-Z]+\d+")?/, `$1 r="${columnLetter(column)}${number}"`));
    return `${start}${body.join("")}</${prefix}row>`;
  });
  return moveRanges(head, insertion) + moved.join("") + moveBreaks(moveRanges(tail, insertion), insertion);
}

/** Attributes that hold ranges: merged cells, links, validations, conditional formats, filters, the used range. */
function moveRanges(xml: string, insertion: Insertion): string {
  return xml
    .replace(/( (?:ref|sqref)=")([^"]*)"/g, (_, start: string, ranges: string) => `${start}${moveList(ranges, insertion)}"`)
    .replace(/(<xm:sqref>)([^<]*)(<)/g, (_, start: string, ranges: string, end: string) => start + moveList(ranges, insertion) + end);
}

function moveList(ranges: string, insertion: Insertion): string {
  return ranges.split(/\s+/).map((text) => {
    const range = readRange(text);
    return range === null ? text : writeRange(moved(range, insertion), text.includes(":"));
  }).join(" ");
}

function moveBreaks(xml: string, { at, count }: Insertion): string {
  return xml.replace(/<(?:\w+:)?rowBreaks\b[^]*?<\/(?:\w+:)?rowBreaks>/, (breaks) =>
    breaks.replace(/( id=")(\d+)"/g, (_, start: string, id: string) => `${start}${Number(id) >= at ? Number(id) + count : Number(id)}"`));
}

/** Notes, drawings and tables of the sheet. Drawings and the frames of notes count rows from 0. */
function moveRelated(type: string, xml: string, insertion: Insertion): string {
  const { at, count } = insertion;
  const fromZero = (row: number): number => (row >= at - 1 ? row + count : row);
  if (type === "comments" || type === "threadedComment" || type === "table") return moveRanges(xml, insertion);
  if (type === "pivotTable") return xml.replace(/(<(?:\w+:)?location\b[^>]*? ref=")([^"]*)"/, (_, start: string, range: string) => `${start}${moveList(range, insertion)}"`);
  if (type === "drawing") return xml.replace(/(<xdr:row>)(\d+)(<)/g, (_, start: string, row: string, end: string) => `${start}${fromZero(Number(row))}${end}`);
  if (type !== "vmlDrawing") return xml;
  return xml
    .replace(/(<x:Row>)\s*(\d+)\s*(<)/g, (_, start: string, row: string, end: string) => `${start}${fromZero(Number(row))}${end}`)
    .replace(/(<x:Anchor>)([^<]*)(<)/g, (_, start: string, anchor: string, end: string) =>
      start + anchor.split(",").map((part, index) => (index === 2 || index === 6 ? ` ${fromZero(Number(part))}` : part)).join(",") + end);
}

function moveFormulas(xml: string, own: string, insertion: Insertion, refuse: () => never): string {
  const cells = xml.replace(/<(?:\w+:)?f\b([^>]*)>([^<]*)</g, (whole, attributes: string, escaped: string) => {
    const formula = unescapeXml(escaped);
    const changed = moveFormula(formula, own, insertion);
    const block = readRange(/ ref="([^"]*)"/.exec(attributes)?.[1] ?? "");
    if (block !== null && own === insertion.sheet) {
      const below = block.from.row >= insertion.at;
      if (!below && (block.to.row >= insertion.at || changed !== formula)) refuse();
    } else if (block !== null && changed !== formula) refuse();
    return changed === formula && block === null ? whole : moveRanges(whole, own === insertion.sheet ? insertion : { ...insertion, at: Infinity }).replace(escaped, () => escapeXml(changed));
  });
  return moveIn(cells, /(<(?:\w+:)?(?:formula|formula1|formula2)>|<xm:f>)([^<]+)(<)/g, own, insertion);
}

function moveIn(xml: string, pattern: RegExp, own: string | null, insertion: Insertion): string {
  return xml.replace(pattern, (_, start: string, formula: string, end: string) => start + escapeXml(moveFormula(unescapeXml(formula), own, insertion)) + end);
}

function moveFormula(formula: string, own: string | null, insertion: Insertion): string {
  return mapReferences(formula, (reference) => ((reference.sheet ?? own) === insertion.sheet ? moved(reference, insertion) : null));
}

function moved({ from, to }: CellRange, { at, count }: Insertion): CellRange {
  const down = (row: number): number => (row >= at ? row + count : row);
  return { from: { row: down(from.row), column: from.column }, to: { row: down(to.row), column: to.column } };
}

function writeRange({ from, to }: CellRange, isRange: boolean): string {
  const first = `${columnLetter(from.column)}${from.row}`;
  return isRange ? `${first}:${columnLetter(to.column)}${to.row}` : first;
}
