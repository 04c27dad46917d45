/**
 * The conditional formats of a sheet part as ExcelJS wrote them, with what has to be unique: priorities count up in the order written, so that of two
 * rules on a cell the first described wins; the identifiers that tie a bar to its extension follow from the sheet and the place instead of chance,
 * so that the same content gives the same bytes.
 * @param sheet number of the part, at most 9999
 */
export function numberRules(xml: string, sheet: number): string {
  let priority = 0;
  const ids = new Map<string, string>();
  return xml
    .replace(/(<cfRule\b[^>]*? priority=")\d+"/g, (_, start: string) => `${start}${(priority += 1)}"`)
    .replace(/\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}(?=<\/x14:id>|")/g, (id) => {
      if (!xml.includes(`<x14:id>${id}</x14:id>`)) return id;
      const known = ids.get(id) ?? identifier(sheet, ids.size + 1);
      ids.set(id, known);
      return known;
    });
}

/** Marked as a random identifier (version 4), as readers expect. */
function identifier(sheet: number, place: number): string {
  return `{${String(sheet).padStart(8, "0")}-0000-4000-8000-${String(place).padStart(12, "0")}}`;
}
