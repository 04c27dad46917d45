import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../../src/domain/block.ts";
import { parsePlan } from "../../../../src/domain/parse/plan/parse-plan.ts";
import { readDocument } from "../../../../src/readers/read-document.ts";
import { convertOffice } from "../../../readers/convert-office.ts";

const folder = join(import.meta.dirname, "../../../cases/plan");
/** hostile has rows that lack cells, which no office file can have; torn-pages would become three tables of three widths, as no page break makes them. */
const cases = readdirSync(folder).filter((file) => !file.endsWith(".json") && !/^(?:hostile|torn-pages)\./.test(file));
const nameOf = (file: string): string => file.replace(/\.\w+$/, "");

async function blocksOf(file: string): Promise<readonly Block[]> {
  return readDocument(file, new Uint8Array(readFileSync(join(folder, file))));
}

/** What a plan says, without what depends on the place of a line. A space before % is the page's. */
function said(blocks: readonly Block[]): unknown {
  return parsePlan(blocks).indicators.map(({ category, name, unit, kind, target, actual, actualPeriod, targetPeriod, completionPrinted }) =>
    [category, name, unit, kind, String(target), String(actual), actualPeriod, targetPeriod, completionPrinted?.replace(/\s+(?=%)/, "")]);
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function page(blocks: readonly Block[]): string {
  const parts = blocks.map((block, i) => {
    if (block.kind === "break") return "";
    if (block.kind !== "row") return block.kind === "heading" ? `<h2>${escaped(block.text)}</h2>` : `<p>${escaped(block.text)}</p>`;
    const row = `<tr>${block.cells.map(({ paragraphs }) => `<td>${paragraphs.map(({ text }) => escaped(text)).join("<br>")}</td>`).join("")}</tr>`;
    const follows = (other: Block | undefined): boolean => other?.kind === "row" && other.table === block.table;
    return `${follows(blocks[i - 1]) ? "" : '<table border="1" width="100%">'}${row}${follows(blocks[i + 1]) ? "" : "</table>"}`;
  });
  return `<html><head><meta charset="utf-8"></head><body>${parts.join("\n")}</body></html>`;
}

async function sheet(blocks: readonly Block[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const rows = book.addWorksheet("指标");
  blocks.forEach((block, i) => {
    if (block.kind === "row" && blocks[i - 1]?.kind !== "row") rows.addRow([]);
    if (block.kind === "row") rows.addRow(block.cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join("\n")));
    else if (block.kind !== "break") rows.addRow([block.text]);
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("plan tables in other formats say the same", () => {
  it.each(["docx", "pdf"] as const)("as %s", async (format) => {
    const files = await Promise.all(cases.map(async (file) => ({ name: nameOf(file), extension: "html" as const, bytes: page(await blocksOf(file)) })));
    const written = await convertOffice(files, "docx");
    const converted = format === "docx" ? written : await convertOffice([...written].map(([name, bytes]) => ({ name, extension: "docx" as const, bytes })), "pdf");
    const differing: string[] = [];
    for (const file of cases) {
      const read = said(await readDocument(`${nameOf(file)}.${format}`, converted.get(nameOf(file)) ?? new Uint8Array()));
      if (JSON.stringify(read) !== JSON.stringify(said(await blocksOf(file)))) differing.push(file);
    }
    expect(differing).toEqual([]);
  }, 240_000);

  it("as xlsx", async () => {
    const differing: string[] = [];
    for (const file of cases) {
      const blocks = await blocksOf(file);
      const read = said(await readDocument(`${nameOf(file)}.xlsx`, await sheet(blocks)));
      if (JSON.stringify(read) !== JSON.stringify(said(blocks))) differing.push(file);
    }
    expect(differing).toEqual([]);
  }, 60_000);
});
