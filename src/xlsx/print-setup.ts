import type { PageSetup, Worksheet } from "exceljs";
import type { PrintSetup, SheetDescription, WorkbookDescription } from "../workbook/description.ts";
import type { DefinedName } from "./finish-package.ts";

const A4 = 9;
/** A page break reaches over all columns; left to itself ExcelJS names more than there are. */
const LAST_COLUMN = 16_384;
const MILLIMETRES_PER_INCH = 25.4;

/** Paper, margins, page numbers and page breaks of a sheet. Area and repeated rows are names of the workbook: `printNames`. */
export function setUpPrinting(sheet: Worksheet, { print }: SheetDescription): void {
  if (print === undefined) return;
  const setup: Partial<PageSetup> = {
    paperSize: A4, orientation: print.orientation, margins: inInches(print.margins), horizontalCentered: print.centred ?? false,
    fitToPage: true, fitToWidth: 1, fitToHeight: 0,
  };
  Object.assign(sheet.pageSetup, setup);
  if (print.header !== undefined) sheet.headerFooter.oddHeader = print.header;
  if (print.footer !== undefined) sheet.headerFooter.oddFooter = print.footer;
  for (const row of print.rowBreaks ?? []) sheet.getRow(row).addPageBreak(1, LAST_COLUMN);
}

/**
 * Print areas and repeated rows as the names that Excel keeps them under. ExcelJS would write them as a second list of names, and of an area only
 * half the addresses fixed.
 */
export function printNames({ sheets }: WorkbookDescription): DefinedName[] {
  return sheets.flatMap(({ name, print }, sheet) => [
    ...(print?.area === undefined ? [] : [{ name: "_xlnm.Print_Area", formula: `${quoted(name)}!${fixed(print.area)}`, sheet }]),
    ...titles(name, print).map((formula) => ({ name: "_xlnm.Print_Titles", formula, sheet })),
  ]);
}

function titles(name: string, print: PrintSetup | undefined): string[] {
  const columns = print?.titleColumns === undefined ? [] : [`${quoted(name)}!$${print.titleColumns[0]}:$${print.titleColumns[1]}`];
  const rows = print?.titleRows === undefined ? [] : [`${quoted(name)}!$${print.titleRows[0]}:$${print.titleRows[1]}`];
  const all = [...columns, ...rows].join(",");
  return all === "" ? [] : [all];
}

/** "A1:H40" → "$A$1:$H$40", "A:U" → "$A:$U" */
function fixed(area: string): string {
  return area.replace(/[A-Z]+|\d+/gu, (part) => `$${part}`);
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function inInches(margins: PrintSetup["margins"]): PrintSetup["margins"] {
  const inches = (millimetres: number): number => Math.round((millimetres / MILLIMETRES_PER_INCH) * 1000) / 1000;
  const { top, bottom, left, right, header, footer } = margins;
  return { top: inches(top), bottom: inches(bottom), left: inches(left), right: inches(right), header: inches(header), footer: inches(footer) };
}
