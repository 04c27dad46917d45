import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { Server, ServerResponse } from "node:http";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { addInPage } from "./add-in-page.ts";
import { buildAddIn } from "./build-add-in.ts";
import { bundlePage } from "./bundle-page.ts";
import { cachedSurface } from "./cached-surface.ts";
import { packageFolder, pageSources, projectRoot } from "./project-paths.ts";
import { BUILT_ADDRESS, failurePage, missingPage, waitingPage } from "./stand-in-pages.ts";

/** The folder of the add-in's built pages, or why there is none. */
export type AddIn = { readonly folder: string } | { readonly failure: string };

export interface WorkbenchServer {
  /** "http://localhost:3000" */
  readonly address: string;
  /** Comes when the add-in is built, which may take a while after an update; the workbench answers before. */
  readonly addIn: Promise<AddIn>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** First port that is tried; the next ones follow where it is taken. */
  readonly port: number;
  /** The workbook that the page opens; without one it starts with an empty sheet. */
  readonly workbook?: string;
  /** Builds the add-in; gives the folder with its pages. */
  readonly build?: () => Promise<string>;
}

interface Answer {
  readonly body: string | Buffer;
  readonly type: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8", ".png": "image/png", ".svg": "image/svg+xml", ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const PORTS_TRIED = 50;

/** Serves the workbench to this machine only. Nothing comes from the internet: the library, the pages and the workbook lie in the project. */
export async function serveWorkbench({ port, workbook, build = buildAddIn }: WorkbenchOptions): Promise<WorkbenchServer> {
  const [bundle, surface] = await Promise.all([bundlePage(), cachedSurface()]);
  const served: Served = { bundle, surface, workbook, addIn: undefined, built: Promise.resolve() };
  const server = createServer((request, response) => {
    void answerTo(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname), served).then((answer) => reply(response, answer), () => reply(response, undefined));
  });
  const taken = await listenFrom(server, port);
  const addIn = build().then((folder): AddIn => ({ folder }), (error: unknown): AddIn => ({ failure: error instanceof Error ? error.message : String(error) }));
  served.built = addIn.then((made) => {
    served.addIn = made;
  });
  return { address: `http://localhost:${taken}`, addIn, close: () => new Promise((done) => server.close(() => done())) };
}

interface Served {
  readonly bundle: string;
  readonly surface: string;
  readonly workbook: string | undefined;
  /** Undefined while it is being built. */
  addIn: AddIn | undefined;
  built: Promise<void>;
}

async function answerTo(path: string, served: Served): Promise<Answer | undefined> {
  if (path === "/") return fileAnswer(pageSources, "workbench.html");
  if (path === "/surface.json") return { body: served.surface, type: TYPES[".json"] ?? "" };
  if (path === "/book.xlsx") return served.workbook === undefined ? NOTHING : workbookAnswer(served.workbook);
  if (path === "/manifest.xml") return fileAnswer(projectRoot, "manifest.xml");
  if (path === "/addin/diagnostic-pane.html") return addInAnswer(pageSources, "diagnostic-pane.html");
  if (path === BUILT_ADDRESS) return served.built.then(() => NOTHING);
  const [, place = "", ...rest] = path.split("/");
  const name = rest.join("/");
  if (place === "page") return fileAnswer(served.bundle, name);
  if (place === "assets") return fileAnswer(join(projectRoot, "assets"), name);
  // The library's server does not look at upper and lower case.
  if (place === "office") return fileAnswer(join(packageFolder("@microsoft/office-js"), "dist"), name.toLowerCase());
  return place === "addin" ? builtAnswer(served.addIn, name) : undefined;
}

/** The add-in as it was built; its pages say so where it is not yet or not at all. */
async function builtAnswer(addIn: AddIn | undefined, name: string): Promise<Answer | undefined> {
  const isPage = extname(name) === ".html";
  if (addIn && "folder" in addIn) return (await addInAnswer(addIn.folder, name)) ?? (isPage ? pageAnswer(missingPage(`/${name}`), 404) : undefined);
  return isPage ? pageAnswer(addIn ? failurePage(addIn.failure) : waitingPage(), addIn ? 500 : 200) : undefined;
}

const pageAnswer = (body: string, status: number): Answer => ({ body, type: TYPES[".html"] ?? "", status });

/** Answers that there is nothing to send, e.g. because no workbook was named. */
const NOTHING: Answer = { body: "", type: "text/plain", status: 204 };

async function workbookAnswer(path: string): Promise<Answer | undefined> {
  const answer = await fileAnswer(dirname(path), basename(path));
  return answer && { ...answer, headers: { "X-Workbook-Name": encodeURIComponent(basename(path)) } };
}

async function addInAnswer(folder: string, name: string): Promise<Answer | undefined> {
  const answer = await fileAnswer(folder, name);
  return answer && extname(name) === ".html" ? { ...answer, body: addInPage(answer.body.toString()) } : answer;
}

/** A file within the folder; undefined for what lies elsewhere or does not exist. */
async function fileAnswer(folder: string, name: string): Promise<Answer | undefined> {
  const file = resolve(folder, name);
  if (file !== resolve(folder) && !file.startsWith(resolve(folder) + sep)) return undefined;
  try {
    return { body: await readFile(file), type: TYPES[extname(file)] ?? "application/octet-stream" };
  } catch {
    return undefined;
  }
}

function reply(response: ServerResponse, answer: Answer | undefined): void {
  if (answer) response.writeHead(answer.status ?? 200, { "Content-Type": answer.type, "Cache-Control": "no-cache", ...answer.headers }).end(answer.body);
  else response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404");
}

/** The first free port from `first` on; only this machine can connect. */
async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TRIED; port += 1) if (await listens(server, port)) return port;
  throw new Error(`no free port from ${first} to ${first + PORTS_TRIED - 1}`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const refused = (error: NodeJS.ErrnoException): void => (error.code === "EADDRINUSE" || error.code === "EACCES" ? done(false) : fail(error));
    server.once("error", refused);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", refused);
      done(true);
    });
  });
}
