import { CustomCommandExecutionError, ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { ICellData, Injector, Univer, Workbook } from "@univerjs/core";
import { BEFORE_CELL_EDIT, SetRangeValuesMutation, SheetInterceptorService } from "@univerjs/sheets";
import type { Book, Sheet } from "../../book/book.ts";
import { cellAt, formatAt } from "../../book/sheet-cells.ts";
import type { ShownCell } from "../print/cell-box.ts";
import { cellStyle } from "./cell-style.ts";
import { createUniver } from "./create-univer.ts";
import { editedText } from "./edited-text.ts";
import type { Entry, GridEvents } from "./grid-events.ts";
import { gridCell } from "./grid-cell.ts";
import { SHOWN_ALREADY, bookEdit, replaceCells, typedEntries } from "./grid-edits.ts";
import type { GridMutation } from "./grid-edits.ts";
import { GridSelection } from "./grid-selection.ts";
import { followViewport, gridViewport } from "./grid-viewport.ts";
import type { GridViewport } from "./grid-viewport.ts";
import { LaterDrawing } from "./later-drawing.ts";
import { isRecord } from "./rule-values.ts";
import { renewRules } from "./renew-rules.ts";
import { ShownBook } from "./shown-book.ts";
import { shownCells } from "./shown-cells.ts";
import { skipClosedBooks } from "./skip-closed-books.ts";
import { Looks } from "./table-look.ts";
import { workbookSnapshot } from "./workbook-snapshot.ts";

const OPEN_LIST = "sheet.operation.show-data-validation-dropdown";
const CELL_EDITOR = "sheet.operation.set-cell-edit-visible";

/** The spreadsheet on screen. The book is the truth: what is typed goes into it before the grid shows it. */
export class GridView {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly events: GridEvents;
  private readonly selection: GridSelection;
  private readonly shown = new ShownBook();
  private readonly later = new LaterDrawing((sheet, places) => this.draw(() => this.drawCells(sheet, places)));
  private book: Book;
  private looks: Looks;
  private unit = 0;
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
    this.selection = new GridSelection(this.commands, () => this.workbook, events.select);
    this.open(book);
    skipClosedBooks(this.injector);
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

  /** Brings the grid up to date: cells of the sheet in front in one change, those of others soon after, anything else by drawing the book again. */
  refresh(): void {
    if (this.unit === 0 || this.shown.isOutlived(this.book)) {
      this.drawAgain();
      // A book drawn again begins at its first row; whoever was at work further down stays there.
      this.selection.bringIntoSight(this.book);
      return;
    }
    this.later.hurry(this.book.active);
    this.draw(() => {
      for (const sheet of this.book.sheets) {
        if (sheet === this.book.active) this.drawCells(sheet, this.shown.changedCells(sheet));
        else this.later.add(sheet, this.shown.changedCells(sheet));
      }
      this.selection.follow(this.book);
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
    this.later.clear();
    this.draw(() => {
      const units = this.injector.get(IUniverInstanceService);
      const old = this.unit;
      this.unit += 1;
      this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookSnapshot(this.book, this.unitId));
      if (old > 0) {
        units.disposeUnit(`book-${old}`);
        renewRules(this.injector, this.unitId);
      }
      this.shown.take(this.book);
      this.selection.show(this.book);
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
    this.later.hurry(sheet);
    this.selection.after({ id, params }, sheet);
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
