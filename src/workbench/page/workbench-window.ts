import { WHOLE_SHEET, sameArea } from "../book/area.ts";
import type { Area } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import type { Cell, Hyperlink } from "../book/cell.ts";
import { cellAt, formatAt, putCell, removeCell, visitCells } from "../book/sheet-cells.ts";
import { createSheetEngine } from "../engine/create-sheet-engine.ts";
import type { SheetEngine } from "../engine/sheet-engine.ts";
import { openBook } from "../file/open-book.ts";
import { selectCells } from "../objects/activate.ts";
import { ExcelStandIn } from "../protocol/excel-stand-in.ts";
import { excelApi } from "../protocol/requirement-sets.ts";
import type { ApiSurface } from "../surface/api-surface.ts";
import { ChartLayer } from "./chart/chart-layer.ts";
import { refuses, showAlert, showMessage } from "./entry/alert.ts";
import { CellAids } from "./entry/cell-aids.ts";
import { customRuleHolds } from "./entry/custom-rule.ts";
import { entryProblem, validationAt } from "./entry/entry-problem.ts";
import { chooseFile, offerFile } from "./files.ts";
import { followLinks } from "./grid/follow-links.ts";
import { GridView } from "./grid/grid-view.ts";
import type { Entry } from "./grid/grid-events.ts";
import { linkOfCell, placeOfLink } from "./grid/link-of-cell.ts";
import { wordOf } from "./grid/rule-values.ts";
import { endNotice, notice } from "./notice.ts";
import { AddInPane } from "./pane/add-in-pane.ts";
import type { PaneContent, PaneEvents } from "./pane/add-in-pane.ts";
import { runFunction } from "./pane/function-runner.ts";
import { servedPage, servedPicture } from "./pane/served-address.ts";
import { showPrintPreview } from "./print/print-preview.ts";
import { refusalWords } from "./refusal-words.ts";
import type { AddInManifest, ManifestButton } from "./ribbon/read-manifest.ts";
import { showRibbon } from "./ribbon/ribbon.ts";
import { workbenchRibbon } from "./ribbon/workbench-ribbon.ts";
import { elementWithId } from "./element.ts";

/** Tests reading, writing, tables, events and pivots with the client library. */
const SELF_CHECK: PaneContent = { title: "工作台自检", page: "/addin/diagnostic-pane.html" };
/** Milliseconds within which the grid has computed the rules of a whole sheet. */
const RULES_TAKE = 250;

/** The window as a whole: one workbook with its Excel stand-in, the grid that shows it, the pane that works on it. */
export class WorkbenchWindow {
  private readonly surface: ApiSurface;
  private readonly addIn: AddInManifest;
  private readonly api: string;
  private readonly charts: ChartLayer;
  private readonly aids: CellAids;
  private readonly pane: AddInPane;
  private grid: GridView | undefined;
  private standIn: ExcelStandIn | undefined;
  private engine: SheetEngine | undefined;

  /** @param api newest set of ExcelApi that is offered, "1.15" */
  constructor(surface: ApiSurface, addIn: AddInManifest, api: string) {
    this.surface = surface;
    this.addIn = addIn;
    this.api = api;
    this.charts = new ChartLayer(elementWithId("canvas"));
    this.aids = new CellAids(elementWithId("canvas"), (row, column) => this.grid?.openList(row, column));
    this.pane = new AddInPane(elementWithId("pane"), this.events((words) => notice(`加载项出错：${words}`, "bad")));
  }

  /** Shows a workbook in place of the one that is open; resolves when it is calculated. The add-in starts anew with it. */
  async open(book: Book): Promise<void> {
    const isFirst = this.standIn === undefined;
    this.engine = createSheetEngine({ pause: () => new Promise((others) => setTimeout(others)) });
    const standIn = new ExcelStandIn({ surface: this.surface, book, engine: this.engine, sets: excelApi(this.api) });
    this.standIn = standIn;
    if (this.grid) this.grid.open(book);
    else this.grid = this.makeGrid(book);
    this.showRibbon(book);
    this.pane.attach(standIn);
    if (isFirst) this.pane.show(this.addInPage(this.addIn.page));
    elementWithId("loading").hidden = true;
    // The sheet is painted with the file's own results before everything is computed.
    notice("正在计算全部公式…", "stays");
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 0)));
    await standIn.userEdit(() => undefined);
    this.refresh();
    endNotice();
  }

  private makeGrid(book: Book): GridView {
    followLinks(elementWithId("grid"), {
      activeSheet: () => this.standIn?.book.active,
      linkAt: (sheet, row, column) => (this.engine ? linkOfCell(this.engine, sheet, row, column) : Promise.resolve(undefined)),
      follow: (sheet, link) => this.follow(sheet, link),
      report: sayRefused,
    });
    return new GridView("grid", book, {
      edit: (edit, entry) => this.edit(edit, entry),
      select: (sheet, area) => this.select(sheet, area),
      refuseEditing: (sheet, row, column) => refuseEditing(sheet, row, column),
      editing: (open) => {
        if (this.standIn) this.standIn.faults.editingCell = open;
      },
      moved: () => {
        this.charts.move(this.grid?.viewport);
        this.aids.show(this.standIn?.book ?? book, this.grid?.viewport);
      },
    });
  }

  /** Applies what a person did: shown at once, results when they are computed. A refusal is said and leaves the book as it was. */
  private edit(edit: (book: Book) => void, entry: Entry | undefined): void {
    const { standIn } = this;
    if (!standIn) return;
    const before = entry && cellAt(entry.sheet, entry.row, entry.column);
    const problem = entry && entryProblem(standIn.book, entry.sheet, entry.row, entry.column, entry.text);
    if (problem && refuses(problem)) {
      showAlert(problem);
      return;
    }
    if (problem) notice(wordOf(problem.errorAlert?.["message"]));
    const edited = standIn.userEdit((book) => {
      edit(book);
      this.refresh();
    });
    edited.then(() => this.judge(entry, before)).then(() => this.refresh(), sayRefused);
  }

  /** Rules that are formulas can only be computed with the entry in its place: it is taken back where they do not hold. */
  private async judge(entry: Entry | undefined, before: Cell | undefined): Promise<void> {
    if (!entry || !this.standIn || !this.engine) return;
    const { sheet, row, column } = entry;
    const validation = validationAt(sheet, row, column);
    if (!validation || entry.text === "" || (await customRuleHolds(this.engine, sheet, row, column))) return;
    if (!refuses(validation)) {
      notice(wordOf(validation.errorAlert?.["message"]));
      return;
    }
    showAlert(validation);
    await this.standIn.userEdit((book) => (before ? putCell(book, sheet, row, column, before) : removeCell(book, sheet, row, column)));
  }

  private select(sheet: Sheet, area: Area): void {
    const { standIn, grid } = this;
    if (!standIn || (standIn.book.active === sheet && sameArea(sheet.selection, area))) return;
    const turned = standIn.book.active !== sheet;
    void standIn.userAct((host) => selectCells(sheet, area, host)).then(() => {
      if (turned) this.charts.show(standIn.book, grid?.viewport);
      this.aids.show(standIn.book, grid?.viewport);
    }, sayRefused);
  }

  /** Links out of the workbook open a page of their own; only web addresses do. */
  private follow(sheet: Sheet, { address, documentReference }: Hyperlink): void {
    const { standIn } = this;
    if (address !== undefined) {
      if (/^https?:\/\//i.test(address)) window.open(address, "_blank", "noopener");
      else notice("这里只打开 http 和 https 网址。");
      return;
    }
    if (documentReference === undefined || !standIn) return;
    const place = placeOfLink(standIn.book, sheet, documentReference);
    if (place) void standIn.userAct((host) => selectCells(place.sheet, place.area, host)).then(() => this.refresh(), sayRefused);
    else notice(`工作簿中没有“${documentReference}”这个位置。`);
  }

  private refresh(): void {
    this.grid?.refresh();
    if (this.standIn) this.charts.show(this.standIn.book, this.grid?.viewport);
  }

  private choose(): void {
    void chooseFile(".xlsx").then(async (file) => {
      if (file) await this.open({ ...(await openBook(new Uint8Array(await file.arrayBuffer()))), name: file.name });
    }).catch((error: unknown) => notice(`没有打开：${refusalWords(error)}`, "bad"));
  }

  private async save(): Promise<void> {
    const book = this.standIn?.book;
    if (!book) return;
    const { saveBook } = await import("../file/save-book.ts");
    offerFile(book.name, await saveBook(book));
    notice(`已保存 ${book.name}`);
  }

  /** Rules of cells that were never in sight are computed first. */
  private async preview(): Promise<void> {
    const [book, grid] = [this.standIn?.book, this.grid];
    if (!book || !grid) return;
    const sheet = book.active;
    const shownAt = grid.shownCells(sheet);
    visitCells(sheet, WHOLE_SHEET, (_cell, row, column) => shownAt(row, column));
    await new Promise((done) => setTimeout(done, RULES_TAKE));
    showPrintPreview({ book, sheet, shownAt });
  }

  private showRibbon({ name }: Book): void {
    const file = { open: () => this.choose(), save: () => void this.save().catch(sayRefused), preview: () => void this.preview().catch(sayRefused) };
    showRibbon(elementWithId("ribbon"), workbenchRibbon(name, this.addIn, { ...file, press: (button) => this.press(button), check: () => this.pane.show(SELF_CHECK) }));
  }

  private press({ id, action }: ManifestButton): void {
    if (action.kind === "pane") this.pane.show(this.addInPage(action.page));
    else void this.run(action.name, id).catch(sayRefused);
  }

  /** The add-in has no dialogs here (requirement-sets.ts): what one would say comes as the page's own error. */
  private async run(name: string, buttonId: string): Promise<void> {
    const { functionFile } = this.addIn;
    if (!this.standIn || functionFile === undefined) throw new Error("加载项没有函数文件");
    notice(`${this.addIn.name}正在处理…`, "stays");
    try {
      await runFunction({ page: servedPage(functionFile), name, buttonId }, this.standIn, this.events((words) => showMessage(this.addIn.name, words)));
    } finally {
      endNotice();
    }
  }

  private events(failed: (words: string) => void): PaneEvents {
    return { answered: () => this.refresh(), report: sayRefused, failed };
  }

  private addInPage(page: string): PaneContent {
    return { title: this.addIn.name, page: servedPage(page), icon: servedPicture(this.addIn.icon) };
  }
}

const sayRefused = (error: unknown): void => notice(refusalWords(error), "bad");

function refuseEditing(sheet: Sheet, row: number, column: number): boolean {
  const refused = sheet.protection !== undefined && formatAt(sheet, row, column).locked;
  if (refused) notice(`“${sheet.name}”已保护，这个单元格不能修改；未锁定的单元格可以填写。`);
  return refused;
}
