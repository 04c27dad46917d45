import { officeWorkbook } from "../../src/excel/office-workbook.ts";
import type { OfficeWorkbook } from "../../src/excel/office-workbook.ts";
import { createSheetEngine } from "../../src/workbench/engine/create-sheet-engine.ts";
import type { Book, Sheet } from "../../src/workbench/book/book.ts";
import { newBook } from "../../src/workbench/book/book.ts";
import { parseArea } from "../../src/workbench/book/area.ts";
import { cellAt } from "../../src/workbench/book/sheet-cells.ts";
import { writeCells } from "../../src/workbench/book/write-cells.ts";
import type { Started } from "../workbench/setup/start-in-jsdom.ts";
import { startInJsdom } from "../workbench/setup/start-in-jsdom.ts";

export interface OpenOffice extends Started {
  readonly port: OfficeWorkbook;
  readonly book: Book;
  readonly sheet: (name: string) => Sheet;
  /** Formula or value of a cell. */
  readonly content: (sheet: string, address: string) => unknown;
  /** What staff type. */
  readonly type: (sheet: string, address: string, value: unknown) => Promise<void>;
  /** Requests that a job sends. */
  readonly requests: (job: () => Promise<unknown>) => Promise<number>;
}

/** The adapter over the genuine library and a blank workbook of the stand-in. */
export async function openOffice(api = "1.15", book = newBook()): Promise<OpenOffice> {
  const started = await startInJsdom({ api, book, engine: createSheetEngine() });
  const port = officeWorkbook({ run: (batch) => started.Excel.run((context) => batch(context)), supports: (version) => started.Office.context.requirements.isSetSupported("ExcelApi", version) });
  const sheet = (name: string): Sheet => {
    const found = book.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    ...started, port, book, sheet,
    content: (name, address) => {
      const { top, left } = parseArea(address);
      const cell = cellAt(sheet(name), top, left);
      return cell?.formula ?? cell?.value ?? null;
    },
    type: (name, address, value) => started.standIn.userEdit((edited) => writeCells(edited, sheet(name), parseArea(address), [[value]])),
    requests: async (job) => {
      const before = started.standIn.requestSizes.length;
      await job();
      return started.standIn.requestSizes.length - before;
    },
  };
}
