/**
 * Pictures of a workbook's sheets as LibreOffice prints them, for docs/pictures:
 * `npx tsx tests/setup/picture-sheets.ts BOOK.xlsx docs/pictures`
 * One picture a sheet (its first page) and one for each page of the report. Needs soffice and poppler.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { smallPng } from "./small-png.ts";

const DOTS_PER_INCH = 110;
/** Height of the lists' footer, in inches. */
const FOOTER = 0.6;

const [book, folder] = process.argv.slice(2);
if (book === undefined || folder === undefined) throw new Error("usage: picture-sheets.ts BOOK.xlsx FOLDER");
const work = mkdtempSync(join(tmpdir(), "pictures-"));
try {
  const pdf = printed(book, work);
  mkdirSync(folder, { recursive: true });
  const pages = sheetPages(pdf);
  for (const { key, name } of workbookDescription.sheets) {
    const own = pages.flatMap((sheet, index) => (sheet === name ? [index + 1] : []));
    const shown = key === "report" ? own : own.slice(0, 1);
    shown.forEach((page, index) => picture(pdf, page, key === "report" ? 0 : FOOTER, join(folder, `${key}${shown.length > 1 ? `-${index + 1}` : ""}.png`)));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function printed(path: string, work: string): string {
  const profile = pathToFileURL(join(work, "profile")).href;
  execFileSync("soffice", [`-env:UserInstallation=${profile}`, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", work, path], { stdio: "ignore" });
  return join(work, `${basename(path, ".xlsx")}.pdf`);
}

/** The sheet of each page: its name stands in the footer; only the report, an official document, has none there. */
function sheetPages(pdf: string): string[] {
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }).split("\f").slice(0, -1);
  const report = workbookDescription.sheets.find(({ key }) => key === "report")?.name ?? "";
  return pages.map((page) => {
    const footer = page.trimEnd().split("\n").at(-1) ?? "";
    return workbookDescription.sheets.find(({ name }) => footer.trim().startsWith(`${name} `))?.name ?? report;
  });
}

function picture(pdf: string, page: number, footer: number, path: string): void {
  const ppm = execFileSync("pdftoppm", ["-r", String(DOTS_PER_INCH), "-f", String(page), "-l", String(page), pdf], { maxBuffer: 64 * 1024 * 1024 });
  writeFileSync(path, smallPng(ppm, Math.round(footer * DOTS_PER_INCH)));
}
