import type { ICommandService, Workbook } from "@univerjs/core";
import { SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import { formatArea } from "../../book/area.ts";
import type { Area } from "../../book/area.ts";
import type { Book, Sheet } from "../../book/book.ts";
import { gridRange } from "./grid-cell.ts";
import type { GridMutation } from "./grid-edits.ts";
import { isRecord, numberOf } from "./rule-values.ts";

const SCROLL_TO = "sheet.operation.scroll-to-range";
/** Milliseconds within which a sheet that came to the front is laid out. */
const LAID_OUT_AFTER = 50;

/**
 * Which sheet and cells are in front, in the book and in the grid. What the person chose reaches the book a moment later; only what the add-in
 * selects moves the grid's selection.
 */
export class GridSelection {
  /** The book's selection as last seen, and what the person chose since the grid was last moved. */
  private seen = "";
  private readonly chosen = new Set<string>();

  constructor(
    private readonly commands: ICommandService,
    private readonly workbook: () => Workbook | undefined,
    private readonly select: (sheet: Sheet, area: Area) => void,
  ) {}

  /** Moves the grid to the book's selection, unless the person came from there meanwhile. */
  follow(book: Book): void {
    const key = keyOf(book.active, book.active.selection);
    if (key !== this.seen && !this.chosen.has(key)) {
      this.show(book);
      this.bringIntoSight(book);
    }
    this.seen = key;
  }

  show({ active }: Book): void {
    const workbook = this.workbook();
    this.seen = keyOf(active, active.selection);
    this.chosen.clear();
    if (!workbook) return;
    const sheet = { unitId: workbook.getUnitId(), subUnitId: active.id };
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, sheet);
    const range = gridRange(active.selection);
    const { startRow, startColumn } = range;
    const primary = { actualRow: startRow, actualColumn: startColumn, startRow, startColumn, endRow: startRow, endColumn: startColumn, isMerged: false, isMergedMainCell: false };
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, { ...sheet, selections: [{ range, primary, style: null }] });
  }

  /**
   * What an add-in selects is scrolled to, as Excel does
   * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-select-member(1)); a sheet that came to the front is laid out first.
   * Cells around come with it.
   */
  bringIntoSight({ active: { selection: { top, left } } }: Book): void {
    const shown = this.workbook()?.getUnitId();
    const range = { startRow: Math.max(0, top - 1), endRow: top + 2, startColumn: Math.max(0, left - 1), endColumn: left + 1 };
    setTimeout(() => {
      if (shown === this.workbook()?.getUnitId()) this.commands.syncExecuteCommand(SCROLL_TO, { range });
    }, LAID_OUT_AFTER);
  }

  /** To be called after the grid has done something on a sheet. */
  after({ id, params }: GridMutation, sheet: Sheet): void {
    if (id === SetWorksheetActiveOperation.id) this.choose(sheet, sheet.selection);
    const selections: unknown = id === SetSelectionsOperation.id && isRecord(params) ? params["selections"] : undefined;
    const last: unknown = Array.isArray(selections) ? selections.at(-1) : undefined;
    const area = isRecord(last) ? areaOf(last["range"]) : undefined;
    if (area && sheet.id === this.workbook()?.getActiveSheet()?.getSheetId()) this.choose(sheet, area);
  }

  private choose(sheet: Sheet, area: Area): void {
    this.chosen.add(keyOf(sheet, area));
    this.select(sheet, area);
  }
}

const keyOf = ({ id }: Sheet, area: Area): string => `${id}!${formatArea(area)}`;

function areaOf(range: unknown): Area | undefined {
  if (!isRecord(range)) return undefined;
  const [top, left, bottom, right] = ["startRow", "startColumn", "endRow", "endColumn"].map((name) => numberOf(range[name]));
  if (top === undefined || left === undefined || bottom === undefined || right === undefined) return undefined;
  return { top, left, height: bottom - top + 1, width: right - left + 1 };
}
