import type { Book, Sheet } from "../../book/book.ts";
import { element } from "../element.ts";
import type { ShownCell } from "./cell-box.ts";
import { pageSetup } from "./page-setup.ts";
import { pageSheet } from "./page-sheet.ts";
import { printPages } from "./print-pages.ts";

export interface PreviewOptions {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly shownAt: (row: number, column: number) => ShownCell;
}

/** Shows the sheet as it would be printed, over the whole window; Escape or the button closes it. */
export function showPrintPreview({ book, sheet, shownAt }: PreviewOptions): void {
  const setup = pageSetup(sheet);
  const { scale, pages } = printPages(sheet, setup);
  const now = new Date();
  const facts = { pages: pages.length, sheet: sheet.name, file: book.name, date: now.toLocaleDateString("zh-CN"), time: now.toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" }) };
  const papers = pages.map((page, index) => pageSheet({ book, sheet, setup, scale, shownAt }, page, { ...facts, page: setup.firstPage + index }));
  const paperRule = element("style", {}, [`@page { size: ${setup.width}pt ${setup.height}pt; margin: 0 }`]);
  const close = element("button", { type: "button", class: "preview-close" }, ["关闭"]);
  const print = element("button", { type: "button", class: "preview-print" }, ["打印"]);
  const summary = `${setup.width > setup.height ? "横向" : "纵向"} · 缩放 ${Math.round(scale * 100)}% · 共 ${pages.length} 页`;
  const head = element("header", { class: "preview-head" }, [element("strong", {}, [`打印预览：${sheet.name}`]), element("span", {}, [summary]), print, close]);
  const content = papers.length > 0 ? papers : [element("p", { class: "preview-empty" }, ["这张工作表没有可打印的内容。"])];
  const overlay = element("dialog", { class: "preview", "aria-label": `打印预览：${sheet.name}` }, [paperRule, head, element("div", { class: "preview-pages" }, content)]);
  close.addEventListener("click", () => overlay.close());
  print.addEventListener("click", () => window.print());
  overlay.addEventListener("close", () => overlay.remove());
  document.body.append(overlay);
  overlay.showModal();
}
