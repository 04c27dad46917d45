/// <reference types="office-js" />
import type { WorkbookFinding } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";
import { cellAddress, columnLetter, parseAddress } from "../workbook/cell-address.ts";
import { cellValues } from "../workbook/cell-values.ts";
import type { CellDescription, SheetDescription, WorkbookDescription } from "../workbook/description.ts";
import { workbookDescription } from "../workbook/workbook-description.ts";
import type { CellArea, StandingCells } from "./described-paper.ts";
import { areaIn, filledCells, formerBottom, isInside, paperOf, splitByPaper } from "./described-paper.ts";
import type { ExcelHost } from "./excel-host.ts";
import { PROTECTION } from "./lift-protection.ts";
import { protectSheet, setUpSheet } from "./set-up-sheet.ts";
import { contentOf, writeFixedCells } from "./write-fixed-cells.ts";
import { writeUnprotected } from "./write-unprotected.ts";

/** About so many characters of a request go into the height of a row or a page break. */
const BYTES_OF_A_LINE = 400;

/**
 * Makes one described sheet of fixed cells anew in its place; where it is gone, behind the sheet that goes before it. All of the paper that was printed before
 * and all that is printed now is cleared first: contents, looks, merged cells, rules, heights, page breaks. What staff put beside or below the paper stays.
 * Doing it again after a failure gives the same sheet. Two round trips while one request carries it.
 *
 * Throws WorkbookError before anything is written: "sheet-taken" where a sheet of the staff's has our name, "cell-in-the-way" where something typed below the
 * former paper stands where the new one, being longer, would be written, "password-protected".
 */
export async function makeSheet(context: Excel.RequestContext, host: ExcelHost, book: WorkbookDescription, key: string): Promise<readonly WorkbookFinding[]> {
  const description = book.sheets.find((sheet) => sheet.key === key);
  if (description === undefined || description.tables.length + (description.pivots ?? []).length + (description.charts ?? []).length > 0) throw new Error(`${key} is no sheet of fixed cells`);
  const supports = (version: string): boolean => host.supports(version);
  const found = inspect(context.workbook, description, supports);
  await context.sync();
  const findings: WorkbookFinding[] = [];
  const ink = { book, values: cellValues(description.name, (finding) => findings.push(finding)), supports };
  const paper = paperOf(description);
  const { on, beside } = splitByPaper(description.cells, paper);
  const standing: StandingCells = found.used.isNullObject ? { row: 1, column: 1, formulas: [] } : { row: found.used.rowIndex + 1, column: found.used.columnIndex + 1, formulas: found.used.formulas };
  const shifts = shiftsOf(beside, standing);
  const former = { ...paper, bottom: formerBottom(paper, found.printed === null || found.printed.isNullObject ? null : areaIn(found.printed.address), standing, found.looked.isNullObject ? 0 : found.looked.rowIndex + found.looked.rowCount) };
  requireOurs(description, standing, { former, isMarked: shifts.length > 0, book });
  const all = { ...paper, bottom: Math.max(paper.bottom, former.bottom) };
  await writeUnprotected(context, host, found.sheet.isNullObject ? [] : [found.sheet], async (box) => {
    const sheet = openSheet(context.workbook, found, book, description, (finding) => findings.push(finding));
    // A job that fails from here on leaves a print area over all that is ours and the cells beside it: the next one knows the sheet by them.
    if (supports("1.9")) sheet.pageLayout.setPrintArea(addressOf(all));
    await writeFixedCells(sheet, { ...description, cells: beside, rangeFormats: [] }, { ...ink, box });
    for (const shift of shifts.filter((rows) => rows !== 0)) clearShifted(sheet, beside, shift);
    clearPaper(sheet, all, supports);
    await writeFixedCells(sheet, { ...description, cells: on }, { ...ink, box });
    await box.add((Object.keys(description.rowHeights ?? {}).length + (description.print?.rowBreaks ?? []).length) * BYTES_OF_A_LINE);
    setUpSheet(sheet, description, supports);
    if (!supports("1.9") && description.print !== undefined) findings.push({ code: "print-setup-unsupported", facts: { sheet: description.name } });
    if (description.protect && (found.sheet.isNullObject || !found.sheet.protection.protected)) protectSheet(sheet);
  });
  return findings;
}

interface FoundPaper {
  readonly worksheets: Excel.WorksheetCollection;
  readonly sheet: Excel.Worksheet;
  /** What stands in the columns of the description. */
  readonly used: Excel.Range;
  /** The same with what has no more than a look. */
  readonly looked: Excel.Range;
  /** Null where this Excel does not tell. */
  readonly printed: Excel.RangeAreas | null;
}

function inspect(workbook: Excel.Workbook, { name, cells }: SheetDescription, supports: (version: string) => boolean): FoundPaper {
  const { worksheets } = workbook;
  worksheets.load({ name: true });
  const sheet = worksheets.getItemOrNullObject(name).load(PROTECTION);
  const last = Math.max(...cells.flatMap(({ address, mergeTo }) => [address, mergeTo ?? address]).map((address) => parseAddress(address).column));
  const columns = sheet.getRange(`A:${columnLetter(last)}`);
  const used = columns.getUsedRangeOrNullObject(true).load({ formulas: true, rowIndex: true, columnIndex: true });
  const looked = columns.getUsedRangeOrNullObject(false).load({ rowIndex: true, rowCount: true });
  return { worksheets, sheet, used, looked, printed: supports("1.9") ? sheet.pageLayout.getPrintAreaOrNullObject().load({ address: true }) : null };
}

/** By how many rows the texts beside the paper stand below their places, as staff may have inserted rows; none where they are not there at all. */
function shiftsOf(beside: readonly CellDescription[], { row, column, formulas }: StandingCells): number[] {
  const marks = beside.flatMap(({ address, text }) => (text === undefined ? [] : [{ ...parseAddress(address), text }]));
  return [...new Set(marks.flatMap((mark) => formulas.flatMap((line, down) => (line[mark.column - column] === mark.text ? [row + down - mark.row] : []))))];
}

/** Nothing of the staff's is written over: the former paper has to be ours, and the new one takes no more than blank cells besides. */
function requireOurs(description: SheetDescription, standing: StandingCells, { former, isMarked, book }: { readonly former: CellArea; readonly isMarked: boolean; readonly book: WorkbookDescription }): void {
  const paper = paperOf(description);
  const values = cellValues("", () => undefined);
  const wanted = new Map(description.cells.map((cell) => [cell.address, String(contentOf(cell, { book, values }) ?? "").replace(/^'/u, "")]));
  const blank = new Map(workbookDescription.sheets.find(({ key }) => key === description.key)?.cells.map(({ address, text }) => [address, text]));
  const others = [...filledCells(standing)].map((cell) => ({ ...cell, address: cellAddress(cell.row, cell.column) })).filter(({ address, content }) => wanted.get(address) !== content && blank.get(address) !== content);
  for (const cell of others) {
    const facts = { sheet: description.name, cell: cell.address };
    if (isInside(cell, former)) {
      if (!isMarked) throw new WorkbookError("sheet-taken", facts);
    } else if (isInside(cell, paper) || (!isMarked && wanted.has(cell.address))) throw new WorkbookError("cell-in-the-way", facts);
  }
}

/** The sheet, or a new one behind the last of those that go before it. */
function openSheet(workbook: Excel.Workbook, { worksheets, sheet }: FoundPaper, { sheets }: WorkbookDescription, { key, name }: SheetDescription, tell: (finding: WorkbookFinding) => void): Excel.Worksheet {
  if (!sheet.isNullObject) return sheet;
  const before = new Set(sheets.slice(0, sheets.findIndex((one) => one.key === key)).map((one) => one.name));
  const added = workbook.worksheets.add(name);
  added.position = worksheets.items.findLastIndex((one) => before.has(one.name)) + 1;
  tell({ code: "sheet-created", facts: { sheet: name } });
  return added;
}

/** The cells beside the paper where staff's inserted rows have pushed them. */
function clearShifted(sheet: Excel.Worksheet, beside: readonly CellDescription[], shift: number): void {
  const places = new Set(beside.map(({ address }) => address));
  for (const { address } of beside) {
    const { row, column } = parseAddress(address);
    if (row + shift >= 1 && !places.has(cellAddress(row + shift, column))) sheet.getRange(cellAddress(row + shift, column)).clear();
  }
}

/** Clearing leaves heights and what is hidden: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-clear-member(1) */
function clearPaper(sheet: Excel.Worksheet, area: CellArea, supports: (version: string) => boolean): void {
  const range = sheet.getRange(addressOf(area));
  range.unmerge();
  range.clear();
  if (supports("1.6")) range.conditionalFormats.clearAll();
  if (supports("1.8")) range.dataValidation.clear();
  range.rowHidden = false;
  range.columnHidden = false;
  range.format.useStandardHeight = true;
}

function addressOf({ top, left, bottom, right }: CellArea): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}
