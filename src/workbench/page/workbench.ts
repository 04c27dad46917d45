import { newBook } from "../book/book.ts";
import type { Book } from "../book/book.ts";
import type { ApiSurface } from "../surface/api-surface.ts";
import { notice } from "./notice.ts";
import { WorkbenchWindow } from "./workbench-window.ts";

/** The page's entry: opens the workbook that the server names, or an empty one. */
async function start(): Promise<void> {
  const [surface, book] = await Promise.all([fetchSurface(), openServed()]);
  await new WorkbenchWindow(surface).open(book);
  document.getElementById("loading")?.remove();
}

async function fetchSurface(): Promise<ApiSurface> {
  const surface: ApiSurface = await (await fetch("/surface.json")).json();
  return surface;
}

async function openServed(): Promise<Book> {
  return newBook();
}

start().catch((error: unknown) => notice(`工作簿没有打开：${error instanceof Error ? error.message : String(error)}`, "bad"));
