import { CustomCommandExecutionError, ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { ICellData, Injector, Univer, Workbook } from "@univerjs/core";
import { BEFORE_CELL_EDIT, SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation, SheetInterceptorService } from "@univerjs/sheets";
import { formatArea } from "../../book/area.ts";
import type { Area } from "../../book/area.ts";
import type { Book, Sheet } from "../../book/book.ts";
import { cellAt, formatAt } from "../../book/sheet-cells.ts";
import type { ShownCell } from "../print/cell-box.ts";
import { cellStyle } from "./cell-style.ts";
import { createUniver } from "./create-univer.ts";
import { editedText } from "./edited-text.ts";
import { gridCell, gridRange } from "./grid-cell.ts";
import { SHOWN_ALREADY, bookEdit, replaceCells, typedEntries } from "./grid-edits.ts";
import type { GridMutation } from "./grid-edits.ts";
import { followViewport, gridViewport } from "./grid-viewport.ts";
import type { GridViewport } from "./grid-viewport.ts";
import { isRecord, numberOf } from "./rule-values.ts";
import { ShownBook } from "./shown-book.ts";
import { shownCells } from "./shown-cells.ts";
import { Looks } from "./table-look.ts";
import { workbookSnapshot } from "./workbook-snapshot.ts";

/** What was typed into one cell. */
export interface Entry {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What the grid tells. */
export interface GridEvents {
  /** A person changed something (`entry`: typed into one cell): the change is to be applied to the book, and the grid refreshed. */
  readonly edit: (edit: (book: Book) => void, entry: Entry | undefined) => void;
  /** Another sheet or other cells are in front. */
  readonly select: (sheet: Sheet, area: Area) => void;
  /** An editor opens; true where the cell may not be edited. */
  readonly refuseEditing: (sheet: Sheet, row: number, column: number) => boolean;
  /** An editor opened or closed. */
  readonly editing: (open: boolean) => void;
  /** Another part of the sheet, or another sheet, is in sight. */
  readonly moved: () => void;
}

const OPEN_LIST = "sheet.operation.show-data-validation-dropdown";
const SCROLL_TO = "sheet.operation.scroll-to-range";
const CELL_EDITOR = "sheet.operation.set-cell-edit-visible";
/** Milliseconds within which a sheet that came to the front is laid out. */
const LAID_OUT_AFTER = 50;

/** The spreadsheet on screen. The book is the truth: what is typed goes into it before the grid shows it. */
export class GridView {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly events: GridEvents;
  private readonly shown = new ShownBook();
  private book: Book;
  private looks: Looks;
  private unit = 0;
  /** The book's selection as last seen, and what the person selected since the grid was last moved. */
  private selected = "";
  private readonly chosen = new Set<string>();
  private unfollow: () => void = () => undefined;
  /** True while this class itself changes the grid. */
  private drawing = false;

  constructor(container: string, book: Book, events: GridEvents) {
    this.book = book;
    this.looks = new Looks(book);
    this.events = events;
    this.univer = createUniver(container);
    this.injector = this.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.open(book);
    this.commands.beforeCommandExecuted((command) => this.before(command));
    this.commands.onCommandExecuted((command) => this.after(command));
    this.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 1000,
      handler: (cell, { row, col, subUnitId }, next) => next(this.editorCell(cell ?? {}, subUnitId, row, col)),
    });
  }

  /** Shows a book from the start. */
  open(book: Book): void {
    this.book = book;
    this.looks = new Looks(book);
    this.drawAgain();
  }

  /** Brings the grid up to date: cells in one change a sheet, anything else by drawing the book again. */
  refresh(): void {
    if (this.unit === 0 || this.shown.isOutlived(this.book)) {
      this.drawAgain();
      return;
    }
    this.draw(() => {
      for (const sheet of this.book.sheets) this.drawCells(sheet, this.shown.changedCells(sheet));
      // What the person chose meanwhile reaches the book later; only what the add-in selects moves the grid's selection.
      const selected = selectionKey(this.book.active, this.book.active.selection);
      if (selected !== this.selected && !this.chosen.has(selected)) {
        this.showSelection();
        this.bringIntoSight();
      }
      this.selected = selected;
    });
  }

  /** What is in sight of the sheet in front. */
  get viewport(): GridViewport | undefined {
    return gridViewport(this.injector, this.unitId);
  }

  /** Cells as they are drawn, with the looks of conditional formats. Rules are computed when a cell is first asked for: ask twice, some time apart. */
  shownCells(sheet: Sheet): (row: number, column: number) => ShownCell {
    return shownCells(this.workbook, sheet.id, this.looks.of(sheet));
  }

  /** Opens the list of a cell under it. */
  openList(row: number, column: number): void {
    this.commands.syncExecuteCommand(OPEN_LIST, { unitId: this.unitId, subUnitId: this.book.active.id, row, column });
  }

  private get unitId(): string {
    return `book-${this.unit}`;
  }

  private drawAgain(): void {
    this.draw(() => {
      const units = this.injector.get(IUniverInstanceService);
      const old = this.unit;
      this.unit += 1;
      this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookSnapshot(this.book, this.unitId));
      if (old > 0) units.disposeUnit(`book-${old}`);
      this.shown.take(this.book);
      this.showSelection();
    });
    this.unfollow();
    this.unfollow = followViewport(this.injector, this.unitId, () => this.events.moved());
  }

  private draw(change: () => void): void {
    this.drawing = true;
    try {
      change();
    } finally {
      this.drawing = false;
    }
  }

  private drawCells(sheet: Sheet, places: readonly (readonly [number, number])[]): void {
    if (places.length === 0) return;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const shownAt = this.shownAt(sheet);
    for (const [row, column] of places) (cellValue[row] ??= {})[column] = shownAt(row, column);
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId: this.unitId, subUnitId: sheet.id, cellValue }, { onlyLocal: true });
  }

  private shownAt(sheet: Sheet): (row: number, column: number) => ICellData {
    const lookAt = this.looks.of(sheet);
    return (row, column) => gridCell(cellAt(sheet, row, column), row, column, cellStyle(lookAt(row, column)));
  }

  private showSelection(): void {
    const { active } = this.book;
    this.selected = selectionKey(active, active.selection);
    this.chosen.clear();
    if (!this.workbook) return;
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId: active.id });
    const range = gridRange(active.selection);
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.unitId, subUnitId: active.id,
      selections: [{ range, primary: { actualRow: range.startRow, actualColumn: range.startColumn, startRow: range.startRow, startColumn: range.startColumn, endRow: range.startRow, endColumn: range.startColumn, isMerged: false, isMergedMainCell: false }, style: null }],
    });
  }

  /** What an add-in selects is scrolled to, as Excel does (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-select-member(1)); a sheet that came to the front is laid out first. Cells around come with it. */
  private bringIntoSight(): void {
    const { unit } = this;
    const { top, left } = this.book.active.selection;
    const range = { startRow: Math.max(0, top - 1), endRow: top + 2, startColumn: Math.max(0, left - 1), endColumn: left + 1 };
    setTimeout(() => {
      if (unit === this.unit) this.commands.syncExecuteCommand(SCROLL_TO, { range });
    }, LAID_OUT_AFTER);
  }

  /**
   * Edits go into the book, and the grid shows what the book then holds. Here the grid takes cells as they were (so that its undo knows them), sizes
   * as they are drawn, and no other change.
   */
  private before({ id, params }: GridMutation): void {
    if (this.drawing) return;
    if (id === CELL_EDITOR) this.beforeEditing(params);
    const edit = bookEdit({ id, ...(params ? { params } : {}) });
    if (!edit) return;
    this.events.edit(edit, this.entryOf(id, params));
    const sheet = this.sheetOf(params);
    if (SHOWN_ALREADY.has(id)) return;
    if (id !== SetRangeValuesMutation.id || !sheet || !isRecord(params)) throw new CustomCommandExecutionError("done by the book");
    replaceCells(params["cellValue"], this.shownAt(sheet));
  }

  /** What was typed, where one cell changes. */
  private entryOf(id: string, params: object | undefined): Entry | undefined {
    const sheet = this.sheetOf(params);
    const entries = id === SetRangeValuesMutation.id && isRecord(params) ? typedEntries(params["cellValue"]) : [];
    const [first] = entries;
    return sheet && first && entries.length === 1 ? { sheet, row: first.row, column: first.column, text: String(first.input) } : undefined;
  }

  private beforeEditing(params: object | undefined): void {
    const open = isRecord(params) && params["visible"] === true;
    const { active } = this.book;
    const { top, left } = active.selection;
    if (open && this.events.refuseEditing(active, top, left)) throw new CustomCommandExecutionError("the cell is locked");
    this.events.editing(open);
  }

  private after({ id, params }: GridMutation): void {
    if (this.drawing || !isRecord(params)) return;
    const sheet = this.sheetOf(params);
    if (!sheet) return;
    if (id === SetWorksheetActiveOperation.id) this.choose(sheet, sheet.selection);
    if (id !== SetSelectionsOperation.id || !Array.isArray(params["selections"])) return;
    const last: unknown = params["selections"].at(-1);
    const area = isRecord(last) ? areaOfRange(last["range"]) : undefined;
    if (area && sheet.id === this.workbook?.getActiveSheet()?.getSheetId()) this.choose(sheet, area);
  }

  private choose(sheet: Sheet, area: Area): void {
    this.chosen.add(selectionKey(sheet, area));
    this.events.select(sheet, area);
  }

  private get workbook(): Workbook | undefined {
    return this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET) ?? undefined;
  }

  private sheetOf(params: object | undefined): Sheet | undefined {
    return isRecord(params) ? this.book.sheets.find(({ id }) => id === params["subUnitId"]) : undefined;
  }

  private editorCell<C extends ICellData>(cell: C, sheetId: string, row: number, column: number): C {
    const sheet = this.book.sheets.find(({ id }) => id === sheetId);
    const held = sheet && cellAt(sheet, row, column);
    const text = sheet && editedText(held, formatAt(sheet, row, column).numberFormat);
    if (text === undefined) return cell;
    return held?.formula === undefined ? { ...cell, v: text, t: null } : { ...cell, f: text };
  }
}

const selectionKey = ({ id }: Sheet, area: Area): string => `${id}!${formatArea(area)}`;

function areaOfRange(range: unknown): Area | undefined {
  if (!isRecord(range)) return undefined;
  const [top, left, bottom, right] = ["startRow", "startColumn", "endRow", "endColumn"].map((name) => numberOf(range[name]));
  if (top === undefined || left === undefined || bottom === undefined || right === undefined) return undefined;
  return { top, left, height: bottom - top + 1, width: right - left + 1 };
}

