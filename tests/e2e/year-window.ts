import type { Browser, Locator, Page } from "playwright-core";
import type { OpenWindow } from "./open-window.ts";
import { openWindow } from "./open-window.ts";

/** Where the pages of the workbench find how far their clock is ahead of or behind the machine's, in milliseconds. */
const CLOCK = "year-clock";

/** A window whose clock can be set: a year's work is done in its months, not in minutes of one day. */
export async function openYear(browser: Browser, address: string, start: string): Promise<OpenWindow> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, permissions: ["clipboard-read", "clipboard-write"] });
  await context.addInitScript(shiftClock, CLOCK);
  await context.addInitScript(([key, shift]) => { if (localStorage.getItem(key) === null) localStorage.setItem(key, shift); }, [CLOCK, String(shiftTo(start))] as const);
  return openWindow(context, address);
}

/** `time`: "2018-02-05T09:00" in Beijing. The clock goes on from there. */
export async function setClock(page: Page, time: string): Promise<void> {
  await page.evaluate(([key, shift]) => localStorage.setItem(key, shift), [CLOCK, String(shiftTo(time))] as const);
}

function shiftTo(time: string): number {
  return Date.parse(`${time}:00+08:00`) - Date.now();
}

/** Runs in every frame before its own scripts. Timers keep the machine's pace. */
function shiftClock(key: string): void {
  const Machine = Date;
  const now = (): number => Machine.now() + Number(localStorage.getItem(key));
  globalThis.Date = new Proxy(Machine, {
    construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    apply: () => new Machine(now()).toString(),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
}

export async function sheet(page: Page, name: string): Promise<void> {
  await page.click(`[data-u-comp="slide-tab-item"]:has-text("${name}")`);
}

function nameBox(page: Page): Locator {
  return page.locator('[data-u-comp="defined-name"] input, input[data-u-comp="defined-name"]').first();
}

/** Selects a cell of the sheet in front by the name box, until the keyboard writes into it. */
export async function goTo(page: Page, address: string): Promise<void> {
  await nameBox(page).fill(address);
  await nameBox(page).press("Enter");
  await page.waitForFunction(() => document.activeElement?.id.startsWith("__editor_"));
}

/** The address of the selected cell. */
export function selectedCell(page: Page): Promise<string> {
  return nameBox(page).inputValue();
}

/** Types texts one below the other from a cell on; a blank one leaves its cell as it is. */
export async function typeDown(page: Page, from: string, texts: readonly string[]): Promise<void> {
  await goTo(page, from);
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press(text === "" ? "ArrowDown" : "Enter");
  }
}

/** Pastes a column that was copied elsewhere. */
export async function pasteDown(page: Page, from: string, texts: readonly string[]): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), texts.join("\n"));
  await goTo(page, from);
  await page.keyboard.press("Control+v");
}

/** What cells show, read through the pane's own library. */
export function shown({ pane }: OpenWindow, sheetName: string, address: string): Promise<string[][]> {
  return pane.evaluate(([name, cells]) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(cells).load({ text: true });
    await context.sync();
    return range.text;
  }), [sheetName, address] as const);
}
