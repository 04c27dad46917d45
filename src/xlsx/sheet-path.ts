import { strFromU8 } from "fflate";
import { WorkbookError } from "../app/ports.ts";
import { unescapeXml } from "./escape-xml.ts";
import type { Parts } from "./register-part.ts";

/** Path of a sheet's part in a package that ExcelJS wrote, by the name on its tab. */
export function sheetPath(parts: Parts, name: string): string {
  const attribute = (xml: string, key: string): string | undefined => new RegExp(` ${key}="([^"]*)"`).exec(xml)?.[1];
  const entries = (path: string, element: string): string[] => strFromU8(parts[path] ?? new Uint8Array()).match(new RegExp(`<${element} [^>]*>`, "g")) ?? [];
  const sheet = entries("xl/workbook.xml", "sheet").find((entry) => unescapeXml(attribute(entry, "name") ?? "") === name);
  const id = sheet === undefined ? undefined : attribute(sheet, "r:id");
  const relation = entries("xl/_rels/workbook.xml.rels", "Relationship").find((entry) => attribute(entry, "Id") === id);
  const target = relation === undefined ? undefined : attribute(relation, "Target");
  if (target === undefined) throw new WorkbookError("damaged", { part: "xl/workbook.xml" });
  return `xl/${target}`;
}
