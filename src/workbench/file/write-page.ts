import type { Page } from "../book/book.ts";
import { SHEET_COLUMNS, SHEET_ROWS } from "../book/area.ts";
import { PAPERS, fileWord } from "./wire-words.ts";
import { element, escapeXml } from "./xml-text.ts";

const POINTS_PER_INCH = 72;
const COMMENTS: Readonly<Record<string, string>> = { EndSheet: "atEnd", InPlace: "asDisplayed" };
const ERRORS: Readonly<Record<string, string>> = { Blank: "blank", Dash: "dash", NotAvailable: "NA" };

/** Print elements of a sheet by name. */
export function pageElements({ settings, headersFooters, rowBreaks, columnBreaks }: Page): Map<string, string> {
  const on = (name: string): true | undefined => (settings.get(name) === true ? true : undefined);
  const options = element("printOptions", {
    horizontalCentered: on("CenterHorizontally"), verticalCentered: on("CenterVertically"), headings: on("PrintHeadings"), gridLines: on("PrintGridlines"),
  });
  return new Map([
    ["printOptions", options === "<printOptions/>" ? "" : options], ["pageMargins", marginsXml(settings)], ["pageSetup", setupXml(settings)], ["headerFooter", headersXml(headersFooters)],
    ["rowBreaks", breaksXml("rowBreaks", rowBreaks, SHEET_COLUMNS)], ["colBreaks", breaksXml("colBreaks", columnBreaks, SHEET_ROWS)],
  ]);
}

/** Pages to fit to; undefined where the sheet is scaled. */
export function fitting(settings: ReadonlyMap<string, unknown>): { readonly width: number; readonly height: number } | undefined {
  const { horizontalFitToPages: width, verticalFitToPages: height } = zoomOf(settings);
  return typeof width === "number" || typeof height === "number" ? { width: numberOr(width, 0), height: numberOr(height, 0) } : undefined;
}

function zoomOf(settings: ReadonlyMap<string, unknown>): { readonly horizontalFitToPages?: unknown; readonly verticalFitToPages?: unknown; readonly scale?: unknown } {
  const zoom = settings.get("Zoom");
  return typeof zoom === "object" && zoom !== null ? zoom : {};
}

const numberOr = (value: unknown, standard: number): number => (typeof value === "number" ? value : standard);

/** Excel's margins where nothing was set. */
function marginsXml(settings: ReadonlyMap<string, unknown>): string {
  const inches = (name: string, standard: number): number => Math.round((numberOr(settings.get(name), standard) / POINTS_PER_INCH) * 1e6) / 1e6;
  return element("pageMargins", {
    left: inches("LeftMargin", 50.4), right: inches("RightMargin", 50.4), top: inches("TopMargin", 54), bottom: inches("BottomMargin", 54), header: inches("HeaderMargin", 21.6),
    footer: inches("FooterMargin", 21.6),
  });
}

function setupXml(settings: ReadonlyMap<string, unknown>): string {
  const fit = fitting(settings);
  const { scale } = zoomOf(settings);
  const first = settings.get("FirstPageNumber");
  return element("pageSetup", {
    paperSize: fileWord(PAPERS, settings.get("PaperSize") ?? "A4"), scale: !fit && typeof scale === "number" && scale !== 100 ? scale : undefined,
    firstPageNumber: typeof first === "number" ? first : undefined, fitToWidth: fit?.width, fitToHeight: fit?.height,
    pageOrder: settings.get("PrintOrder") === "OverThenDown" ? "overThenDown" : undefined,
    orientation: settings.get("Orientation") === "Landscape" ? "landscape" : "portrait", blackAndWhite: settings.get("BlackAndWhite") === true ? true : undefined,
    draft: settings.get("DraftMode") === true ? true : undefined, cellComments: COMMENTS[String(settings.get("PrintComments"))], useFirstPageNumber: typeof first === "number" ? true : undefined,
    errors: ERRORS[String(settings.get("PrintErrors"))],
  });
}

function headersXml(headers: ReadonlyMap<string, unknown>): string {
  const state = headers.get("State");
  const evens = state === "OddAndEven" || state === "FirstOddAndEven";
  const first = state === "FirstAndDefault" || state === "FirstOddAndEven";
  const code = (group: string, place: string): string =>
    ["Left", "Center", "Right"].map((side) => {
      const text = headers.get(`${group}.${side}${place}`);
      return typeof text === "string" && text !== "" ? `&${side.charAt(0)}${text}` : "";
    }).join("");
  const both = (kind: string, group: string): string =>
    ["Header", "Footer"].map((place) => {
      const text = code(group, place);
      return text === "" ? "" : `<${kind}${place}>${escapeXml(text)}</${kind}${place}>`;
    }).join("");
  const content = both("odd", evens ? "OddPages" : "DefaultForAllPages") + (evens ? both("even", "EvenPages") : "") + (first ? both("first", "FirstPage") : "");
  if (content === "") return "";
  return element("headerFooter", {
    differentOddEven: evens ? true : undefined, differentFirst: first ? true : undefined, scaleWithDoc: headers.get("UseSheetScale") === false ? false : undefined,
    alignWithMargins: headers.get("UseSheetMargins") === false ? false : undefined,
  }, content);
}

/** A break reaches over all lines of the other direction. */
function breaksXml(name: string, lines: readonly number[], across: number): string {
  return lines.length === 0 ? "" : element(name, { count: lines.length, manualBreakCount: lines.length }, lines.map((id) => element("brk", { id, max: across - 1, man: true })).join(""));
}
