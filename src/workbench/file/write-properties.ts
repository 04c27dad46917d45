import type { Workbook } from "exceljs";
import type { Book } from "../book/book.ts";
import type { Parts } from "./package-parts.ts";
import { addPart, relate } from "./package-parts.ts";
import { element, escapeXml } from "./xml-text.ts";

/** Member of ExcelJS's workbook and wire name. */
const MEMBERS = { title: "Title", subject: "Subject", creator: "Author", keywords: "Keywords", description: "Comments", category: "Category", manager: "Manager", company: "Company" } as const;

/** Document properties. */
export function writeProperties(workbook: Workbook, { properties }: Book): void {
  for (const [member, wire] of Object.entries(MEMBERS)) {
    const value = properties.get(wire);
    if (typeof value === "string" && value !== "") Object.assign(workbook, { [member]: value });
  }
}

/** Custom properties (ECMA-376 part 1, 22.3), which ExcelJS does not know. The first number is 2, the rest is what Excel writes. */
export function writeCustomProperties(parts: Parts, { customProperties }: Book): void {
  if (customProperties.size === 0) return;
  const properties = [...customProperties].map(([name, value], index) =>
    element("property", { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: index + 2, name }, valueXml(value)),
  );
  const attributes = {
    xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  };
  addPart(parts, "docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", element("Properties", attributes, properties.join("")));
  relate(parts, "", "custom-properties", "docProps/custom.xml");
}

function valueXml(value: string | number | boolean | Date): string {
  if (typeof value === "number") return `<vt:r8>${value}</vt:r8>`;
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  return value instanceof Date ? `<vt:filetime>${value.toISOString()}</vt:filetime>` : `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
}
