import { newBook } from "../book/book.ts";
import type { Book } from "../book/book.ts";
import { openBook } from "../file/open-book.ts";
import type { ApiSurface } from "../surface/api-surface.ts";
import { notice } from "./notice.ts";
import { readManifest } from "./ribbon/read-manifest.ts";
import type { AddInManifest } from "./ribbon/read-manifest.ts";
import { WorkbenchWindow } from "./workbench-window.ts";

const FOUND = 200;
/** The newest set that the client library knows. */
const NEWEST_API = "1.15";

/** The page's entry: opens the workbook that the server names, or an empty one. "?api=1.7" plays an older Excel. */
async function start(): Promise<void> {
  const [surface, addIn, book] = await Promise.all([fetchSurface(), fetchManifest(), openServed()]);
  await new WorkbenchWindow(surface, addIn, olderApi() ?? NEWEST_API).open(book);
}

function olderApi(): string | undefined {
  return /^1\.\d{1,2}$/.exec(new URLSearchParams(location.search).get("api") ?? "")?.[0];
}

async function fetchManifest(): Promise<AddInManifest> {
  return readManifest(new DOMParser().parseFromString(await (await fetch("/manifest.xml")).text(), "application/xml"), "zh-CN");
}

async function fetchSurface(): Promise<ApiSurface> {
  const surface: ApiSurface = await (await fetch("/surface.json")).json();
  return surface;
}

/** The workbook that the server was started with; an empty one where there is none. */
async function openServed(): Promise<Book> {
  const answer = await fetch("/book.xlsx");
  if (answer.status !== FOUND) return newBook();
  const name = decodeURIComponent(answer.headers.get("X-Workbook-Name") ?? "");
  const book = await openBook(new Uint8Array(await answer.arrayBuffer()));
  if (name !== "") book.name = name;
  return book;
}

start().catch((error: unknown) => notice(`工作簿没有打开：${error instanceof Error ? error.message : String(error)}`, "bad"));
