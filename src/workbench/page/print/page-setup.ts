import type { Sheet } from "../../book/book.ts";
import { isRecord, numberOf, wordOf } from "../grid/rule-values.ts";

/** How a sheet is printed; lengths in points. */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly header: number; readonly footer: number };
  /** Percent; where undefined the sheet is made smaller until it fits. */
  readonly scale: number | undefined;
  readonly fitWide: number | undefined;
  readonly fitHigh: number | undefined;
  readonly centered: boolean;
  readonly gridlines: boolean;
  readonly headings: boolean;
  readonly blackAndWhite: boolean;
  readonly downThenOver: boolean;
  readonly firstPage: number;
}

/** Excel.PaperType in points, upright. */
const PAPERS: Readonly<Record<string, readonly [number, number]>> = {
  A3: [841.9, 1190.6], A4: [595.3, 841.9], A5: [419.5, 595.3], B4: [708.7, 1000.6], B5: [498.9, 708.7], Letter: [612, 792], Legal: [612, 1008], Tabloid: [792, 1224], Executive: [522, 756],
};

/** What was set, with Excel's standards for the rest. */
export function pageSetup({ page: { settings } }: Sheet): PageSetup {
  const [short, long] = PAPERS[wordOf(settings.get("PaperSize"))] ?? [595.3, 841.9];
  const landscape = settings.get("Orientation") === "Landscape";
  const points = (name: string, standard: number): number => numberOf(settings.get(name)) ?? standard;
  const zoom = settings.get("Zoom");
  const given = (name: string): number | undefined => (isRecord(zoom) ? numberOf(zoom[name]) : undefined);
  const fits = given("horizontalFitToPages") !== undefined || given("verticalFitToPages") !== undefined;
  return {
    width: landscape ? long : short, height: landscape ? short : long,
    margins: { left: points("LeftMargin", 50.4), right: points("RightMargin", 50.4), top: points("TopMargin", 54), bottom: points("BottomMargin", 54), header: points("HeaderMargin", 21.6), footer: points("FooterMargin", 21.6) },
    scale: fits ? undefined : (given("scale") ?? 100), fitWide: given("horizontalFitToPages") || undefined, fitHigh: given("verticalFitToPages") || undefined,
    centered: settings.get("CenterHorizontally") === true, gridlines: settings.get("PrintGridlines") === true, headings: settings.get("PrintHeadings") === true,
    blackAndWhite: settings.get("BlackAndWhite") === true, downThenOver: settings.get("PrintOrder") !== "OverThenDown", firstPage: numberOf(settings.get("FirstPageNumber")) ?? 1,
  };
}
