import { strFromU8, strToU8 } from "fflate";
import { WorkbookError } from "../app/ports.ts";
import { escapeXml } from "./escape-xml.ts";

/** The parts of a package by path ("xl/workbook.xml"). */
export type Parts = Record<string, Uint8Array>;

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Adds an XML part and names its content type. A path that is taken is a mistake of ours. */
export function addPart(parts: Parts, path: string, contentType: string, xml: string): void {
  if (parts[path] !== undefined) throw new Error(`the part ${path} exists already`);
  parts[path] = strToU8(HEADER + xml);
  changePart(parts, "[Content_Types].xml", (types) => types.replace("</Types>", () => `<Override PartName="/${path}" ContentType="${contentType}"/></Types>`));
}

/** Relates a part to another of the package and returns the relation's id. `type`: last segment of the relation's type. */
export function relate(parts: Parts, from: string, type: string, to: string): string {
  const slash = from.lastIndexOf("/");
  const path = `${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`;
  const xml = parts[path] === undefined ? `${HEADER}<Relationships xmlns="${PACKAGE}"></Relationships>` : strFromU8(parts[path]);
  const id = freeId(xml);
  const entry = `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="/${escapeXml(to)}"/>`;
  parts[path] = strToU8(xml.replace("</Relationships>", () => `${entry}</Relationships>`));
  return id;
}

/** Rewrites an XML part that must be there. */
export function changePart(parts: Parts, path: string, change: (xml: string) => string): void {
  const part = parts[path];
  if (part === undefined) throw new WorkbookError("damaged", { part: path });
  parts[path] = strToU8(change(strFromU8(part)));
}

/** Path of the first part of this name that is free: "xl/charts/chart1.xml". */
export function freePath(parts: Parts, stem: string): string {
  for (let number = 1; ; number += 1) if (parts[`${stem}${number}.xml`] === undefined) return `${stem}${number}.xml`;
}

function freeId(relations: string): string {
  for (let number = 1; ; number += 1) if (!relations.includes(`"rId${number}"`)) return `rId${number}`;
}
