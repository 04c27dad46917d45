import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ExcelError } from "../book/excel-error.ts";
import { childrenOf, parseXml } from "./xml-tree.ts";
import { XML_HEADER, element, escapeXml } from "./xml-text.ts";

/** The parts of a package by path ("xl/workbook.xml"). */
export type Parts = Map<string, Uint8Array>;

export interface Relation {
  readonly id: string;
  /** Last segment of the relation's type: "worksheet", "table". Strict and transitional files differ only before it. */
  readonly type: string;
  /** Path in the package, or the address of an external target. */
  readonly target: string;
  readonly external: boolean;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function openPackage(bytes: Uint8Array): Parts {
  try {
    return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/")));
  } catch {
    throw new ExcelError("InvalidArgument", "the file is no xlsx workbook, or it is damaged or has a password");
  }
}

export function packParts(parts: Parts): Uint8Array {
  // The content types come first, as readers that read from the front expect.
  const types = parts.get("[Content_Types].xml");
  return zipSync({ ...(types ? { "[Content_Types].xml": types } : {}), ...Object.fromEntries(parts) }, { level: 6 });
}

export function textOf(parts: Parts, path: string | undefined): string {
  const content = path === undefined ? undefined : parts.get(path);
  return content === undefined ? "" : strFromU8(content).replace(/^\uFEFF/, "");
}

export function setText(parts: Parts, path: string, xml: string): void {
  parts.set(path, strToU8(xml));
}

/** "xl/_rels/workbook.xml.rels" for "xl/workbook.xml"; the package itself is "". */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The relations of a part, targets resolved: Excel writes them relative, openpyxl from the root. */
export function relationsOf(parts: Parts, path: string): Relation[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return childrenOf(parseXml(textOf(parts, relationsPath(path))), "Relationship").map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => {
    const external = TargetMode === "External";
    return { id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target: external ? Target : resolve(folder, Target), external };
  });
}

function resolve(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** Relates a part to another, or to an address outside, and returns the relation's id. */
export function relate(parts: Parts, from: string, type: string, target: string, external = false): string {
  const path = relationsPath(from);
  const xml = parts.has(path) ? textOf(parts, path) : `${XML_HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const id = freeId(xml);
  const entry = element("Relationship", { Id: id, Type: `${RELATIONSHIPS}/${type}`, Target: external ? target : relative(from, target), TargetMode: external ? "External" : undefined });
  setText(parts, path, xml.replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>").replace("</Relationships>", () => `${entry}</Relationships>`));
  return id;
}

/** As Excel writes it; some programs do not find a target from the root. */
function relative(from: string, target: string): string {
  const folders = from.split("/").slice(0, -1);
  const segments = target.split("/");
  const common = folders.findIndex((folder, index) => folder !== segments[index]);
  const shared = common < 0 ? folders.length : common;
  return [...folders.slice(shared).map(() => ".."), ...segments.slice(shared)].join("/");
}

function freeId(relations: string): string {
  for (let number = 1; ; number += 1) if (!relations.includes(`"rId${number}"`)) return `rId${number}`;
}

/** Adds a part and names its content type. */
export function addPart(parts: Parts, path: string, contentType: string, content: Uint8Array | string): void {
  parts.set(path, typeof content === "string" ? strToU8(XML_HEADER + content) : content);
  const types = textOf(parts, "[Content_Types].xml");
  setText(parts, "[Content_Types].xml", types.replace("</Types>", () => `<Override PartName="/${escapeXml(path)}" ContentType="${contentType}"/></Types>`));
}

/** Content type of a part: its own, else that of its extension. */
export function contentTypeOf(parts: Parts, path: string): string {
  const types = parseXml(textOf(parts, "[Content_Types].xml")).children;
  const own = types.find(({ name, attributes }) => name === "Override" && attributes["PartName"]?.toLowerCase() === `/${path}`.toLowerCase());
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const common = types.find(({ name, attributes }) => name === "Default" && attributes["Extension"]?.toLowerCase() === extension);
  return own?.attributes["ContentType"] ?? common?.attributes["ContentType"] ?? "application/xml";
}
