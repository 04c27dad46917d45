import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { serveWorkbench } from "../../../src/workbench/server/serve-workbench.ts";
import type { WorkbenchServer } from "../../../src/workbench/server/serve-workbench.ts";

const folder = mkdtempSync(join(tmpdir(), "add-in-"));
let server: WorkbenchServer | undefined;

afterEach(async () => {
  await server?.close();
});

async function serve(build: () => Promise<string>): Promise<(path: string) => Promise<{ readonly status: number; readonly text: string }>> {
  server = await serveWorkbench({ port: 3600, build });
  const { address } = server;
  return async (path) => {
    const answer = await fetch(address + path, { headers: { connection: "close" } });
    return { status: answer.status, text: await answer.text() };
  };
}

describe("the workbench's server", () => {
  it("answers before the add-in is built, and says when it is", async () => {
    const finish: ((made: string) => void)[] = [];
    const get = await serve(() => new Promise((done) => finish.push(done)));
    const waiting = await get("/addin/taskpane.html");
    expect([waiting.status, waiting.text.includes("正在准备任务窗格")]).toEqual([200, true]);
    expect((await get("/addin/taskpane.js")).status).toBe(404);
    const told = get("/addin-built");
    writeFileSync(join(folder, "taskpane.html"), '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><p>窗格</p>');
    finish.forEach((done) => done(folder));
    expect((await told).status).toBe(204);
    const page = (await get("/addin/taskpane.html?view=import")).text;
    expect([page.includes("<p>窗格</p>"), page.includes('src="/office/office.js"')]).toEqual([true, true]);
    rmSync(folder, { recursive: true });
  });

  it("shows why the add-in could not be built", async () => {
    const get = await serve(() => Promise.reject(new Error("main.tsx: <b> is wrong")));
    await server?.addIn;
    const page = await get("/addin/taskpane.html");
    expect([page.status, page.text.includes("main.tsx: &lt;b> is wrong")]).toEqual([500, true]);
    expect((await get("/addin-built")).status).toBe(204);
  });

  it("names a page that the add-in does not have", async () => {
    const get = await serve(() => Promise.resolve(tmpdir()));
    await server?.addIn;
    const page = await get("/addin/no-such-page.html");
    expect([page.status, page.text.includes("/no-such-page.html")]).toEqual([404, true]);
  });

  it("serves the manifest and its pictures, and nothing beside them", async () => {
    const get = await serve(() => Promise.resolve(tmpdir()));
    expect((await get("/manifest.xml")).text).toContain("<OfficeApp");
    expect((await get("/assets/icon-32.png")).status).toBe(200);
    expect((await get("/assets/%2e%2e/package.json")).status).toBe(404);
    expect((await get("/package.json")).status).toBe(404);
  });
});
