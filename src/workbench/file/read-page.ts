import type { Sheet } from "../book/book.ts";
import { PAPERS } from "./wire-words.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child, childrenOf, flag, numeric } from "./xml-tree.ts";

const POINTS_PER_INCH = 72;
const COMMENTS: Readonly<Record<string, string>> = { none: "NoComments", atEnd: "EndSheet", asDisplayed: "InPlace" };
const ERRORS: Readonly<Record<string, string>> = { displayed: "AsDisplayed", blank: "Blank", dash: "Dash", NA: "NotAvailable" };

/** Paper, margins, scale, headers and footers, page breaks: `Page.settings` and `Page.headersFooters` by wire name. */
export function readPage(sheet: Sheet, frame: XmlElement): void {
  const { settings, headersFooters, rowBreaks, columnBreaks } = sheet.page;
  const set = (name: string, value: unknown): void => void (value === undefined || settings.set(name, value));
  const margins = child(frame, "pageMargins")?.attributes ?? {};
  for (const side of ["left", "right", "top", "bottom", "header", "footer"]) {
    const inches = numeric(margins[side]);
    set(`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, inches === undefined ? undefined : Math.round(inches * POINTS_PER_INCH * 1e4) / 1e4);
  }
  const options = child(frame, "printOptions")?.attributes ?? {};
  set("CenterHorizontally", flag(options["horizontalCentered"]));
  set("CenterVertically", flag(options["verticalCentered"]));
  set("PrintHeadings", flag(options["headings"]));
  set("PrintGridlines", flag(options["gridLines"]));
  readSetup(child(frame, "pageSetup")?.attributes ?? {}, set, flag(child(child(frame, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"]) ?? false);
  readHeaders(child(frame, "headerFooter"), headersFooters);
  // A break stands before the line that follows the one it names.
  rowBreaks.push(...breaks(frame, "rowBreaks"));
  columnBreaks.push(...breaks(frame, "colBreaks"));
}

function readSetup(setup: Readonly<Record<string, string>>, set: (name: string, value: unknown) => void, fits: boolean): void {
  const { paperSize, orientation, scale, fitToWidth, fitToHeight, blackAndWhite, draft, cellComments, errors, pageOrder, firstPageNumber, useFirstPageNumber } = setup;
  set("PaperSize", paperSize === undefined ? undefined : PAPERS[paperSize]);
  set("Orientation", orientation === undefined ? undefined : orientation === "landscape" ? "Landscape" : "Portrait");
  set("BlackAndWhite", flag(blackAndWhite));
  set("DraftMode", flag(draft));
  set("PrintComments", cellComments === undefined ? undefined : COMMENTS[cellComments]);
  set("PrintErrors", errors === undefined ? undefined : ERRORS[errors]);
  set("PrintOrder", pageOrder === undefined ? undefined : pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver");
  if (flag(useFirstPageNumber)) set("FirstPageNumber", numeric(firstPageNumber));
  // 0 pages: as many as it takes.
  const pages = (count: string | undefined): number | null => (numeric(count) ?? 1) || null;
  if (fits) set("Zoom", { horizontalFitToPages: pages(fitToWidth), scale: null, verticalFitToPages: pages(fitToHeight) });
  else if (scale !== undefined) set("Zoom", { horizontalFitToPages: null, scale: numeric(scale) ?? 100, verticalFitToPages: null });
}

function readHeaders(element: XmlElement | undefined, headers: Map<string, unknown>): void {
  if (!element) return;
  const { differentOddEven, differentFirst, scaleWithDoc, alignWithMargins } = element.attributes;
  const [evens, first] = [flag(differentOddEven) ?? false, flag(differentFirst) ?? false];
  if (evens || first) headers.set("State", evens ? (first ? "FirstOddAndEven" : "OddAndEven") : "FirstAndDefault");
  if (flag(scaleWithDoc) === false) headers.set("UseSheetScale", false);
  if (flag(alignWithMargins) === false) headers.set("UseSheetMargins", false);
  const groups = { odd: evens ? "OddPages" : "DefaultForAllPages", even: "EvenPages", first: "FirstPage" };
  for (const [kind, group] of Object.entries(groups)) {
    for (const place of ["Header", "Footer"]) {
      const sections = headerSections(child(element, `${kind}${place}`)?.text ?? "");
      for (const [side, text] of Object.entries(sections)) if (text !== "") headers.set(`${group}.${side}${place}`, text);
    }
  }
}

/** "&L…&C…&R…" by its three places; what has no mark stands in the middle. "&&" is a character, not a mark. */
export function headerSections(code: string): { Left: string; Center: string; Right: string } {
  const sections = { Left: "", Center: "", Right: "" };
  const sides = { L: "Left", C: "Center", R: "Right" } as const;
  let side: keyof typeof sections = "Center";
  for (const [piece, mark] of code.matchAll(/&([LCR])|&[^]|[^&]+|&$/g)) {
    if (mark === "L" || mark === "C" || mark === "R") side = sides[mark];
    else sections[side] += piece;
  }
  return sections;
}

function breaks(frame: XmlElement, name: string): number[] {
  return childrenOf(child(frame, name), "brk").flatMap(({ attributes }) => numeric(attributes["id"]) ?? []).sort((one, other) => one - other);
}
