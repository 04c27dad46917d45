import type { TableInput } from "./sheet-engine.ts";

/** Quoted texts and sheet names, which are left alone, or a structured reference: table, "@column", or a section with or without a column. */
const REFERENCE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_][\p{L}\p{N}_.]*)?\[(?:@(?:\[([^\]]*)\]|([^[\],]*))|(#All|#Totals)|\[(#All|#Totals)\],\s*\[([^\]]+)\])\]/giu;

/**
 * A formula as Univer reads it right: "T[@x]" is written out, and sections that take in a totals row become addresses, because Univer's
 * tables end with their data (https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e).
 * `own` gives the table that the formula stands in: inside it "[@x]" needs no name.
 */
export function prepareFormula(formula: string, tables: ReadonlyMap<string, TableInput>, own: () => string | undefined): string {
  if (!formula.includes("[@") && !/\[#(?:All|Totals)/i.test(formula)) return formula;
  return formula.replace(REFERENCE, (found: string, name: string | undefined, ...parts: (string | undefined)[]) => {
    const [bracketed, plain, section, sectionOfColumn, column] = parts;
    const table = name ?? own();
    if (found.startsWith('"') || found.startsWith("'") || table === undefined) return found;
    const ofRow = bracketed ?? plain;
    if (ofRow !== undefined) return ofRow === "" ? `${table}[#This Row]` : `${table}[[#This Row],[${ofRow}]]`;
    return areaOf(tables.get(table), section ?? sectionOfColumn ?? "", column) ?? found;
  });
}

/** Null where Univer's own reading is right. */
function areaOf(table: TableInput | undefined, section: string, column: string | undefined): string | null {
  if (!table) return null;
  const totals = /totals/i.test(section);
  if (!table.totalsRow) return totals ? "#REF!" : null;
  const index = column === undefined ? null : table.headers.indexOf(column);
  if (index === -1) return "#REF!";
  const [left, right] = index === null ? [table.left, table.right] : [table.left + index, table.left + index];
  const top = totals ? table.bottom : table.top;
  return `'${table.sheet.replaceAll("'", "''")}'!$${letters(left)}$${top + 1}:$${letters(right)}$${table.bottom + 1}`;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}
