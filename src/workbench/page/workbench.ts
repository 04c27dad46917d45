import { newBook } from "../book/book.ts";
import { formatAt } from "../book/sheet-cells.ts";
import { ExcelStandIn } from "../protocol/excel-stand-in.ts";
import { excelApi } from "../protocol/requirement-sets.ts";
import type { ApiSurface } from "../surface/api-surface.ts";
import { GridView } from "./grid/grid-view.ts";
import { notice } from "./notice.ts";
import { showPane } from "./pane/pane-frame.ts";
import { showRibbon } from "./ribbon/ribbon.ts";

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element ${id}`);
  return found;
};

const report = (error: unknown): void => notice(error instanceof Error ? error.message : String(error), "bad");

async function start(): Promise<void> {
  const surface: ApiSurface = await (await fetch("/surface.json")).json();
  const book = newBook("Sheet1");
  const engine = { setSheets: () => undefined, setCells: () => undefined, setNames: () => undefined, setTables: () => undefined, calculate: () => Promise.resolve([]) };
  const standIn = new ExcelStandIn({ surface, book, engine, sets: excelApi("1.15") });
  let refusal: unknown;
  const grid = new GridView("grid", book, {
    edit: (edit) => {
      refusal = undefined;
      const done = standIn.userEdit((edited) => {
        try {
          edit(edited);
        } catch (error) {
          refusal = error;
        }
      });
      void done.then(() => grid.refresh(), report);
      if (refusal !== undefined) {
        report(refusal);
        throw refusal;
      }
    },
    select: (sheet, area) => {
      book.active = sheet;
      sheet.selection = area;
    },
    refuseEditing: (sheet, row, column) => {
      const refused = sheet.protection !== undefined && formatAt(sheet, row, column).locked;
      if (refused) notice("这个单元格由公式算出，已锁定；浅黄色单元格可以填写。");
      return refused;
    },
    editing: (open) => {
      standIn.faults.editingCell = open;
    },
  });
  byId("loading").remove();
  showRibbon(byId("ribbon"), book.name, [{ label: "文件", buttons: [{ label: "打开", hint: "打开", icon: "open", press: () => undefined }] }]);
  showPane(byId("pane"), standIn, { title: "诊断", page: `${location.origin}/addin/diagnostic-pane.html`, answered: () => grid.refresh(), report });
}

void start().catch(report);
