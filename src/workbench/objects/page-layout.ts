import type { Area } from "../book/area.ts";
import { SHEET_COLUMNS, SHEET_ROWS } from "../book/area.ts";
import type { Sheet } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { isRecord } from "./arguments.ts";
import { define } from "./define.ts";
import { object } from "./object-model.ts";
import { fullAddress, resolveRange } from "./range-area.ts";
import { below, standards, stored, within } from "./stored.ts";
import type { Store } from "./stored.ts";

const storeOf = ({ page }: Sheet): Store => ({ settings: page.settings, path: "" });
const margin = (standard: number): { standard: number; take: (value: unknown) => unknown } => ({ standard, take: within(0, 49 * 72) });

/** https://learn.microsoft.com/javascript/api/excel/excel.pagelayout: margins in points; Excel's standards for a new sheet. */
export const pageLayout = define("PageLayout", {
  ...stored(storeOf, {
    ...standards({
      Orientation: "Portrait", PaperSize: "A4", BlackAndWhite: false, PrintErrors: "AsDisplayed", CenterHorizontally: false, CenterVertically: false, PrintHeadings: false,
      PrintGridlines: false, PrintComments: "NoComments", DraftMode: false, FirstPageNumber: "", PrintOrder: "DownThenOver",
    }),
    LeftMargin: margin(50.4), RightMargin: margin(50.4), TopMargin: margin(54), BottomMargin: margin(54), HeaderMargin: margin(21.6), FooterMargin: margin(21.6),
    Zoom: { standard: { horizontalFitToPages: null, scale: 100, verticalFitToPages: null }, take: zoomOf },
  }),
  nav: { HeadersFooters: (sheet) => object("HeaderFooterGroup", sheet) },
  call: {
    SetPrintArea: (sheet, given, { book }) => {
      sheet.page.printArea = onSheet(sheet, resolveRange(book, given.raw(0), sheet));
    },
    // "Sets the worksheet's rows that contain the cells to be repeated at the top of each page": whole rows, whatever cells are named.
    SetPrintTitleRows: (sheet, given, { book }) => {
      sheet.page.titleRows = { ...onSheet(sheet, resolveRange(book, given.raw(0), sheet)), left: 0, width: SHEET_COLUMNS };
    },
    SetPrintTitleColumns: (sheet, given, { book }) => {
      sheet.page.titleColumns = { ...onSheet(sheet, resolveRange(book, given.raw(0), sheet)), top: 0, height: SHEET_ROWS };
    },
    SetPrintMargins: (sheet, given) => {
      const unit = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[given.text(0)];
      if (unit === undefined) throw invalidArgument("margins are in points, inches or centimetres");
      for (const [side, size] of Object.entries(given.record(1))) sheet.page.settings.set(`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, within(0, 49 * 72)(Number(size) * unit));
    },
    GetPrintArea: (sheet) => object("RangeAreas", { sheet, areas: [demanded(sheet.page.printArea, "print area")] }),
    GetPrintTitleRows: (sheet, _given, host) => host.range(sheet, demanded(sheet.page.titleRows, "rows repeated")),
    GetPrintTitleColumns: (sheet, _given, host) => host.range(sheet, demanded(sheet.page.titleColumns, "columns repeated")),
  },
});

function onSheet(sheet: Sheet, place: { readonly sheet: Sheet; readonly area: Area }): Area {
  if (place.sheet !== sheet) throw invalidArgument("the range is on another sheet");
  return place.area;
}

function demanded(area: Area | undefined, what: string): Area {
  if (!area) throw new ExcelError("ItemNotFound", `no ${what}`);
  return area;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.pagelayoutzoomoptions: a scale of 10 to 400, or numbers of pages. */
function zoomOf(value: unknown): unknown {
  const zoom = isRecord(value) ? value : {};
  const scale = zoom["scale"];
  if (typeof scale === "number" && (scale < 10 || scale > 400)) throw invalidArgument(`a scale of ${scale} %`);
  return { horizontalFitToPages: zoom["horizontalFitToPages"] ?? null, scale: scale ?? null, verticalFitToPages: zoom["verticalFitToPages"] ?? null };
}

const headersOf = ({ page }: Sheet): Store => ({ settings: page.headersFooters, path: "" });

/** https://learn.microsoft.com/javascript/api/excel/excel.headerfootergroup */
export const headerFooterGroup = define("HeaderFooterGroup", {
  ...stored(headersOf, standards({ State: "Default", UseSheetMargins: true, UseSheetScale: true })),
  nav: {
    DefaultForAllPages: (sheet) => object("HeaderFooter", below(headersOf(sheet), "DefaultForAllPages")),
    EvenPages: (sheet) => object("HeaderFooter", below(headersOf(sheet), "EvenPages")),
    FirstPage: (sheet) => object("HeaderFooter", below(headersOf(sheet), "FirstPage")),
    OddPages: (sheet) => object("HeaderFooter", below(headersOf(sheet), "OddPages")),
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.headerfooter: texts with codes as "&P"; at most 255 characters. */
export const headerFooter = define(
  "HeaderFooter",
  stored(
    (part) => part,
    Object.fromEntries(
      ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"].map((name) => [
        name,
        {
          standard: "",
          take: (text: unknown): unknown => {
            if (String(text).length > 255) throw invalidArgument("a header has at most 255 characters");
            return text;
          },
        },
      ]),
    ),
  ),
);

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeareas: only where they are. */
export const rangeAreas = define("RangeAreas", {
  get: {
    Address: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(","),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, { height, width }) => sum + height * width, 0),
  },
});
