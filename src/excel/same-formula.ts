/**
 * Whether two formulas are one, however Excel prints them: it writes `T[[#This Row],[a]]` as `[@a]` or `T[@a]` in the table itself, and leaves out or adds
 * white space and pairs of brackets. Without "=" or with it; what stands in quotation marks counts as it is.
 * https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e
 */
export function sameFormula(one: string, other: string, table?: string): boolean {
  return plain(one, table) === plain(other, table);
}

function plain(formula: string, table: string | undefined): string {
  const parts = formula.replace(/^=/u, "").split(/("(?:[^"]|"")*")/u);
  return parts.map((part, index) => (index % 2 === 1 ? part : plainPart(part, table))).join("");
}

function plainPart(part: string, table: string | undefined): string {
  const tidy = part.replace(/\s+/gu, "").replaceAll("_xlfn.", "");
  const full = tidy
    .replace(/\[@\[((?:'.|[^\]'])*)\]\]/gu, "[[#ThisRow],[$1]]")
    .replace(/\[@((?:'.|[^\]'[])+)\]/gu, "[[#ThisRow],[$1]]")
    .replace(/\[\[((?:'.|[^\]'#[])+)\]\]/gu, "[$1]");
  return (table === undefined ? full : full.replaceAll(`${table}[[#ThisRow]`, "[[#ThisRow]")).toUpperCase();
}
