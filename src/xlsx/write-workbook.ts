import ExcelJS from "exceljs";
import type { WorkbookContent, WorkbookFinding } from "../app/ports.ts";
import { cellAddress, parseAddress } from "../workbook/cell-address.ts";
import { compileFormula, compileName } from "../workbook/compile-formula.ts";
import type { SheetDescription, TableDescription, WorkbookDescription } from "../workbook/description.ts";
import type { CellWriter } from "./cell-writer.ts";
import { cellWriter } from "./cell-writer.ts";
import { addCharts } from "./chart-parts.ts";
import { fileFormula } from "./file-formula.ts";
import type { TablePart } from "./finish-package.ts";
import { finishPackage } from "./finish-package.ts";
import { growWorkbook } from "./grow-workbook.ts";
import { addPivots, layOutPivots, withPivotCells } from "./pivot-parts.ts";
import { mergeAreas } from "./merged-cells.ts";
import { printNames } from "./print-setup.ts";
import { quietTexts } from "./quiet-texts.ts";
import { writeFixedCells, writeTable } from "./write-sheet.ts";

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** What could not be written as it was: texts cut or cleaned, links refused. */
  readonly findings: readonly WorkbookFinding[];
}

/** Files say when they were made; ours always says the same, so that the same content gives the same bytes. */
const FIXED_DATE = new Date(Date.UTC(2000, 0, 1));

/**
 * The described workbook with this content as an xlsx file: ExcelJS writes it with empty tables, their rows are added as they are to any file of
 * ours, however many there are. Every program computes it anew when it opens it.
 */
export async function writeWorkbook(description: WorkbookDescription, content: WorkbookContent): Promise<WrittenWorkbook> {
  const findings: WorkbookFinding[] = [];
  const book = emptyBook();
  const tableRows = Object.fromEntries(description.sheets.flatMap((sheet) => sheet.tables).map((table) => [table.key, content.tables[table.key] ?? table.rows ?? []]));
  const pivots = layOutPivots(description, tableRows);
  const described = withPivotCells(description, pivots);
  for (const sheet of described.sheets) await writeSheet(book, sheet, description, content, findings);
  const tables = description.sheets.flatMap((sheet) => sheet.tables).map((table) => tablePart(table, description));
  const names = [...description.names.map((name) => ({ name: name.name, formula: compileName(name, description, () => 1) })), ...printNames(description)];
  // Not compressed here: the package is opened again to be finished, and again for the rows.
  const written = await book.xlsx.writeBuffer({ zip: { compression: "STORE" } });
  const bytes = finishPackage(new Uint8Array(written), tables, names, (parts) => {
    mergeAreas(parts, described);
    quietTexts(parts, description);
    addPivots(parts, pivots);
    addCharts(parts, description);
  });
  const grown = growWorkbook(bytes, description, tableRows);
  return { bytes: grown.bytes, findings: [...findings, ...grown.findings] };
}

function emptyBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = "指标台账";
  book.lastModifiedBy = "指标台账";
  book.created = FIXED_DATE;
  book.modified = FIXED_DATE;
  book.calcProperties.fullCalcOnLoad = true;
  return book;
}

async function writeSheet(
  book: ExcelJS.Workbook, sheet: SheetDescription, description: WorkbookDescription, content: WorkbookContent, findings: WorkbookFinding[],
): Promise<void> {
  const worksheet = book.addWorksheet(sheet.name, sheet.tabColor === undefined ? {} : { properties: { tabColor: { argb: `FF${sheet.tabColor}` } } });
  const writer = cellWriter(sheet.name, (finding) => findings.push(finding));
  writeFixedCells(worksheet, sheet, description, writer);
  for (const table of sheet.tables) writeTable(worksheet, table, description);
  writeNamedCells(worksheet, sheet, description, content, writer);
  if (sheet.protect) await protect(worksheet);
}

/** Named inputs of this sheet; a name that stands for a formula is never overwritten with a value. */
function writeNamedCells(worksheet: ExcelJS.Worksheet, sheet: SheetDescription, description: WorkbookDescription, content: WorkbookContent, writer: CellWriter): void {
  for (const { key, refersTo } of description.names) {
    const value = content.names[key];
    if (value === undefined || !("range" in refersTo) || refersTo.sheet !== sheet.key || refersTo.range.includes(":")) continue;
    if (sheet.cells.some(({ address, formula }) => address === refersTo.range && formula !== undefined)) continue;
    const cell = worksheet.getCell(refersTo.range);
    cell.value = null;
    writer.write(cell, value, "datetime");
  }
}

/** No password: it guards against slips, it is no security. What does not touch formulas stays allowed. */
async function protect(worksheet: ExcelJS.Worksheet): Promise<void> {
  await worksheet.protect("", {
    selectLockedCells: true, selectUnlockedCells: true, formatCells: true, formatColumns: true, formatRows: true, insertRows: true, insertHyperlinks: true,
    sort: true, autoFilter: true, pivotTables: true,
  });
}

function tablePart(table: TableDescription, book: WorkbookDescription): TablePart {
  const { row, column } = parseAddress(table.anchor);
  const totals = table.columns.some(({ total }) => total !== undefined);
  return {
    name: table.name,
    range: `${table.anchor}:${cellAddress(row + (totals ? 2 : 1), column + table.columns.length - 1)}`,
    totals,
    columns: table.columns.map(({ header, formula, total }) => ({
      header,
      ...(formula === undefined ? {} : { formula: fileFormula(compileFormula(formula, book, table)) }),
      ...(total === undefined ? {} : { total }),
    })),
  };
}
