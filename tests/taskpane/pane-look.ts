import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Frame } from "playwright-core";

/** Folder for pictures to look at; without it none are taken. */
export const PICTURES = process.env["PANE_PICTURES"];

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const USUAL = 900;
/** Height of a picture at most, in pixels. */
const TALLEST = 4000;

/** Gives the pane a size in pixels. */
export async function sizePane(pane: Frame, width: number, height = USUAL): Promise<void> {
  const page = pane.page();
  await page.setViewportSize({ width: width + 20, height: height + 20 });
  await page.evaluate(([wide, high]) => document.querySelector("iframe")?.setAttribute("style", `width:${wide}px;height:${high}px;border:0`), [width, height]);
}

/** The pane at a width, as high as it wants to be where a picture is taken. */
export async function showPane(pane: Frame, name: string, width = 320): Promise<void> {
  await sizePane(pane, width);
  if (PICTURES === undefined) return;
  await pane.waitForTimeout(200);
  await sizePane(pane, width, Math.min(TALLEST, await pane.evaluate(() => document.documentElement.scrollHeight)));
  mkdirSync(PICTURES, { recursive: true });
  await pane.page().screenshot({ path: join(PICTURES, `${name}-${width}.png`) });
}

/** Rules of axe that the page breaks, and whether it is wider than the pane. */
export async function paneFaults(pane: Frame): Promise<string[]> {
  await pane.evaluate(axe);
  return pane.evaluate(async () => {
    const { axe: checker }: { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } } = Object(window);
    const { violations } = await checker.run();
    const wide = document.documentElement.scrollWidth > innerWidth ? ["wider than the pane"] : [];
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`), ...wide];
  });
}
