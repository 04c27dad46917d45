import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { interpretPage, type FontFacts, type Operation } from "./interpret-page.ts";
import { apply, matrixOf, numbersOf, IDENTITY, type Matrix } from "./matrix.ts";
import type { PdfLibrary } from "./open-pdf.ts";
import type { LinkArea, PageDrawing } from "./page-drawing.ts";

/** Glyph units of fonts that do not say theirs. */
const USUAL_UNIT = 0.001;
const BOLD_NAME = /bold|black|heavy|demi|黑体|simhei/i;

/** The characters, lines and links of one page, turned as the page is shown. */
export async function readPage(page: PDFPageProxy, library: PdfLibrary): Promise<PageDrawing> {
  const view = page.getViewport({ scale: 1 });
  const base = matrixOf(view.transform) ?? IDENTITY;
  const [list, annotations] = [await page.getOperatorList(), await page.getAnnotations({ intent: "display" })];
  const operations = list.fnArray.map((code, i): Operation => ({ code, args: list.argsArray[i] }));
  const fonts = await fontsOf(page, operations, library.OPS.setFont);
  const drawing = interpretPage(operations, library.OPS, fonts, base);
  const links = annotations.flatMap((annotation: unknown) => linkArea(annotation, base));
  page.cleanup();
  return { width: view.width, height: view.height, ...drawing, links };
}

async function fontsOf(page: PDFPageProxy, operations: readonly Operation[], setFont: number): Promise<ReadonlyMap<string, FontFacts>> {
  const names = new Set<string>();
  for (const { code, args } of operations) {
    const name: unknown = code === setFont && Array.isArray(args) ? args[0] : null;
    if (typeof name === "string") names.add(name);
  }
  const found = [...names].map(async (name) => {
    const font = await new Promise<unknown>((resolve) => { page.commonObjs.get(name, resolve); });
    return [name, fontFacts(font)] as const;
  });
  return new Map(await Promise.all(found));
}

function fontFacts(font: unknown): FontFacts {
  if (typeof font !== "object" || font === null) return { unit: USUAL_UNIT, bold: false, vertical: false };
  const [unit] = "fontMatrix" in font ? numbersOf(font.fontMatrix) : [];
  const named = "name" in font && typeof font.name === "string" && BOLD_NAME.test(font.name);
  const bold = named || ("bold" in font && font.bold === true) || ("black" in font && font.black === true);
  return { unit: unit === undefined || unit === 0 ? USUAL_UNIT : unit, bold, vertical: "vertical" in font && font.vertical === true };
}

/** An address as the file gives it: the parser, not the library, judges what may be opened. Links inside the document have none. */
function linkArea(annotation: unknown, base: Matrix): LinkArea[] {
  if (typeof annotation !== "object" || annotation === null || !("rect" in annotation)) return [];
  const given: unknown = "unsafeUrl" in annotation ? annotation.unsafeUrl : "url" in annotation ? annotation.url : null;
  const [x1, y1, x2, y2] = numbersOf(annotation.rect);
  if (typeof given !== "string" || given === "" || x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return [];
  const [left, top] = apply(base, x1, y1);
  const [right, bottom] = apply(base, x2, y2);
  return [{ href: given, left: Math.min(left, right), right: Math.max(left, right), top: Math.min(top, bottom), bottom: Math.max(top, bottom) }];
}
