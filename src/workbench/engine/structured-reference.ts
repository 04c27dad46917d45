import type { AreaExpression, Expression } from "./expression.ts";
import type { TableInput } from "./sheet-engine.ts";
import { ERRORS } from "./values.ts";

const BROKEN: Expression = { kind: "value", value: ERRORS.reference };

/**
 * What stands in a structured reference's brackets as cells of the table
 * (https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e): "[x]", "[@x]", "[@[x y]]",
 * "[#All]", "[[#This Row],[x]:[y]]", "[[#Headers],[#Data],[x]]".
 */
export function structuredReference(brackets: string, table: TableInput, sheet: number): Expression {
  const { sections, columns } = readBrackets(brackets);
  const places = columns.map((name) => placesOf(table).get(name.toLowerCase()) ?? -1);
  if (places.includes(-1) || sheet === -1) return BROKEN;
  const [first = 0, last = columns.length === 0 ? table.right - table.left : first] = places;
  const lines = linesOf(table, sections);
  if (!lines) return BROKEN;
  const area: AreaExpression = { kind: "area", sheet, ...lines, left: table.left + Math.min(first, last), right: table.left + Math.max(first, last), ownRow: sections.has("#this row") };
  return area;
}

const known = new WeakMap<TableInput, ReadonlyMap<string, number>>();

/** Columns by their headers in lower case. */
function placesOf(table: TableInput): ReadonlyMap<string, number> {
  const places = known.get(table) ?? new Map(table.headers.map((header, index) => [header.toLowerCase(), index]));
  known.set(table, places);
  return places;
}

function linesOf(table: TableInput, sections: ReadonlySet<string>): { readonly top: number; readonly bottom: number } | null {
  const [header, firstData, lastData] = [table.top, table.top + 1, table.totalsRow ? table.bottom - 1 : table.bottom];
  if (sections.size === 0 || sections.has("#this row")) return { top: firstData, bottom: lastData };
  if (sections.has("#all")) return { top: header, bottom: table.bottom };
  const [headers, data, totals] = [sections.has("#headers"), sections.has("#data"), sections.has("#totals")];
  if (totals && !table.totalsRow && !headers && !data) return null;
  const top = headers ? header : data ? firstData : table.bottom;
  return { top, bottom: totals && table.totalsRow ? table.bottom : data ? lastData : header };
}

const SECTION = /^#(?:all|data|headers|totals|this row)$/i;
const PART = /\s*(?:\[((?:[^[\]']|'.)*)\]|([@,:]))/guy;

/** The columns are the first and the last of those named. */
function readBrackets(brackets: string): { readonly sections: ReadonlySet<string>; readonly columns: readonly string[] } {
  const sections = new Set<string>();
  const columns: string[] = [];
  const take = (part: string): void => {
    if (SECTION.test(part.trim())) sections.add(part.trim().toLowerCase());
    else columns.push(part.replace(/'(.)/gu, "$1"));
  };
  const content = brackets.slice(1, -1);
  const inner = content.startsWith("@") ? content.slice(1) : content;
  if (content.startsWith("@")) sections.add("#this row");
  if (!/^\s*\[/.test(inner)) {
    if (inner !== "") take(inner);
    return { sections, columns };
  }
  for (const [, part] of inner.matchAll(PART)) if (part !== undefined) take(part);
  return { sections, columns };
}
