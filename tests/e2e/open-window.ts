import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";

/** Pictures of the last run, to be looked at. */
export const PICTURES = resolve("out/e2e");

/** A window of the workbench with the add-in's pane, as a member of staff has it before them. */
export interface OpenWindow {
  readonly page: Page;
  readonly pane: Frame;
  /** Errors of the page and of the pane, and addresses outside of this machine. */
  readonly failures: readonly string[];
}

/** @param opener a browser, or a context that was made ready (its own size counts) */
export async function openWindow(opener: Browser | BrowserContext, address: string, size = { width: 1366, height: 768 }): Promise<OpenWindow> {
  const page = "newContext" in opener ? await opener.newPage({ viewport: size }) : await opener.newPage();
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") failures.push(message.text());
  });
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") failures.push(request.url());
  });
  await page.goto(address);
  await page.waitForSelector("#loading", { state: "hidden" });
  await page.frameLocator('iframe[name="addin"]').getByRole("heading", { level: 1, name: "指标台账" }).waitFor({ timeout: 60_000 });
  const pane = page.frame({ name: "addin" });
  if (!pane) throw new Error("the page has no pane");
  return { page, pane, failures };
}

/** Chooses files in the pane's drop zone. */
export async function chooseFiles(pane: Frame, files: readonly string[]): Promise<void> {
  await pane.locator('input[type="file"]').setInputFiles(files.map((file) => resolve(file)));
}

export async function view(pane: Frame, name: string): Promise<void> {
  await pane.getByRole("tab", { name }).click();
}

/** The counts per status as the pane says them: { 超额完成: 8, … }. */
export async function countsInPane(pane: Frame): Promise<Record<string, number>> {
  const items = await pane.locator("section", { hasText: "各状态指标数" }).locator("li").allInnerTexts();
  return Object.fromEntries(items.map((text) => {
    const [, status = "", count = ""] = /([\p{Script=Han}]+)\s*(\d+)/u.exec(text.replace(/\s+/gu, "")) ?? [];
    return [status, Number(count)];
  }));
}

/** The workbook as the button 保存 hands it out. */
export async function save(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('.ribbon-button:has-text("保存")')]);
  return new Uint8Array(readFileSync(await download.path()));
}

export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** Colour of a point of the page as it is painted, "r,g,b". */
export async function colorAt(page: Page, x: number, y: number): Promise<string> {
  const shot = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    const brush = canvas.getContext("2d");
    brush?.drawImage(image, 0, 0);
    return [...(brush?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join();
  }, `data:image/png;base64,${shot.toString("base64")}`);
}
