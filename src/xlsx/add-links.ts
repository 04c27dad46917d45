import { escapeXml } from "./escape-xml.ts";

/** A link of a cell to an address outside. */
export interface CellLink {
  readonly cell: string;
  readonly address: string;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
/** What the schema has behind the links of a worksheet. */
const BEHIND_LINKS = /<(?:\w+:)?(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b/;

/** A prefix for relation ids that a part does not use yet. */
export function freePrefix(relations: string): string {
  let prefix = "rIdLink";
  while (relations.includes(`"${prefix}`)) prefix += "x";
  return prefix;
}

/** A worksheet's tail (from `</sheetData>`) with links added; their relations have the ids prefix + 1, 2, … */
export function withLinks(tail: string, links: readonly CellLink[], idPrefix: string, prefix: string): string {
  if (links.length === 0) return tail;
  const entries = links.map(({ cell }, index) => `<${prefix}hyperlink xmlns:r="${RELATIONSHIPS}" ref="${cell}" r:id="${idPrefix}${index + 1}"/>`).join("");
  const close = `</${prefix}hyperlinks>`;
  if (tail.includes(close)) return tail.replace(close, () => entries + close);
  const place = BEHIND_LINKS.exec(tail)?.index ?? tail.lastIndexOf(`</${prefix}worksheet>`);
  return `${tail.slice(0, place)}<${prefix}hyperlinks>${entries}${close}${tail.slice(place)}`;
}

/** The relations of a worksheet with those of new links. */
export function withLinkRelations(relations: string | undefined, links: readonly CellLink[], idPrefix: string): string {
  const entries = links.map(({ address }, index) =>
    `<Relationship Id="${idPrefix}${index + 1}" Type="${RELATIONSHIPS}/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`).join("");
  if (relations === undefined) return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}">${entries}</Relationships>`;
  return relations.includes("</Relationships>") ? relations.replace("</Relationships>", () => `${entries}</Relationships>`)
    : relations.replace(/<Relationships([^>]*)\/>/, (_, attributes: string) => `<Relationships${attributes}>${entries}</Relationships>`);
}
