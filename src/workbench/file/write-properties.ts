import type { Workbook } from "exceljs";
import type { Book } from "../book/book.ts";

/** Member of ExcelJS's workbook and wire name. */
const MEMBERS = { title: "Title", subject: "Subject", creator: "Author", keywords: "Keywords", description: "Comments", category: "Category", manager: "Manager", company: "Company" } as const;

/** Document properties. */
export function writeProperties(workbook: Workbook, { properties }: Book): void {
  for (const [member, wire] of Object.entries(MEMBERS)) {
    const value = properties.get(wire);
    if (typeof value === "string" && value !== "") Object.assign(workbook, { [member]: value });
  }
}
