import type { WorkbookDescription } from "../workbook/description.ts";
import { escapeXml, unescapeXml } from "./escape-xml.ts";
import type { TableGrowth } from "./stretch-ranges.ts";
import { stretchFormula, stretchFormulas } from "./stretch-ranges.ts";

/** Names, charts and formulas of other sheets that mean all rows of a grown table reach down to its new end. */
export function stretchParts(parts: Map<string, string>, growths: readonly TableGrowth[], description: WorkbookDescription, sheetNames: ReadonlyMap<string, string>): void {
  const columnNames = new Set(description.names.filter(({ refersTo }) => "table" in refersTo).map(({ name }) => name));
  for (const [path, xml] of parts) {
    if (/^xl\/workbook\.xml$/i.test(path)) parts.set(path, stretchNames(xml, growths, columnNames));
    else if (sheetNames.has(path) || /^xl\/charts\/[^/]+\.xml$/i.test(path)) parts.set(path, stretchFormulas(xml, sheetNames.get(path) ?? null, growths));
  }
}

function stretchNames(xml: string, growths: readonly TableGrowth[], columnNames: ReadonlySet<string>): string {
  return xml.replace(/(<(?:\w+:)?definedName\b[^>]*? name="([^"]*)"[^>]*>)([^<]*)</g, (_, start: string, name: string, formula: string) =>
    `${start}${escapeXml(stretchFormula(unescapeXml(formula), null, growths, columnNames.has(unescapeXml(name))))}<`);
}

/**
 * Every program computes the workbook anew when it opens it: what formulas showed before is out of date. Excel does as it is told; LibreOffice believes
 * results that stand in the file, whoever wrote them, so none stay.
 */
export function computedOnOpening(parts: Map<string, string>, sheets: Iterable<string>): void {
  for (const path of sheets) parts.set(path, (parts.get(path) ?? "").replace(RESULT, "$1"));
  const workbook = parts.get("xl/workbook.xml");
  if (workbook !== undefined) parts.set("xl/workbook.xml", withFullCalculation(workbook));
  const chain = [...parts.keys()].find((path) => /calcChain\.xml$/i.test(path));
  if (chain !== undefined) removePart(parts, chain);
}

/** A formula with its result behind it. */
const RESULT = /(<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>))<(?:\w+:)?v>[^<]*<\/(?:\w+:)?v>/g;

function withFullCalculation(xml: string): string {
  if (/<(?:\w+:)?calcPr\b/.test(xml)) {
    return xml.replace(/<((?:\w+:)?calcPr)\b([^>]*?)(\/?)>/, (_, name: string, attributes: string, slash: string) => `<${name}${attributes.replace(/ fullCalcOnLoad="[^"]*"/, "")} fullCalcOnLoad="1"${slash}>`);
  }
  const [, prefix = ""] = /<(\w+:)?workbook\b/.exec(xml) ?? [];
  const before = [`</${prefix}definedNames>`, `</${prefix}externalReferences>`, `</${prefix}functionGroups>`, `</${prefix}sheets>`].find((end) => xml.includes(end)) ?? "";
  return xml.replace(before, () => `${before}<${prefix}calcPr fullCalcOnLoad="1"/>`);
}

function removePart(parts: Map<string, string>, path: string): void {
  parts.delete(path);
  const name = path.slice(path.lastIndexOf("/") + 1);
  for (const [other, xml] of parts) {
    if (other === "[Content_Types].xml") parts.set(other, xml.replace(new RegExp(`<Override[^>]*PartName="/${path}"[^>]*/>`, "i"), ""));
    else if (/workbook\.xml\.rels$/i.test(other)) parts.set(other, xml.replace(new RegExp(`<Relationship [^>]*Target="[^"]*${name}"[^>]*/>`, "i"), ""));
  }
}
