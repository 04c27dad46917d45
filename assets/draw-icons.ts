import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

/**
 * `npx tsx assets/draw-icons.ts`: writes the PNG files of every SVG beside it, by headless Chromium (CHROMIUM names another program than the machine's).
 * The product's own mark stands in the manifest in more sizes than the buttons' glyphs.
 */
const MARK_SIZES = [16, 32, 64, 80, 128];
const GLYPH_SIZES = [16, 32, 80];
const folder = import.meta.dirname;

const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  const drawing = readFileSync(join(folder, file), "utf8");
  const name = file.replace(".svg", "");
  for (const size of name === "icon" ? MARK_SIZES : GLYPH_SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
    writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
