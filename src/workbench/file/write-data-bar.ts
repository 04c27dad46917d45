import type { ConditionalFormat } from "../book/conditional-format.ts";
import { BOUND_TYPES, boundValue, boundXml, record } from "./write-bounds.ts";
import { colorXml } from "./write-look.ts";
import { areasText } from "./write-validations.ts";
import { element, escapeXml } from "./xml-text.ts";

/**
 * A bar stands twice in a file: as Excel 2007 knew it, with colour and bounds, and in the extension with fill, axis and negative bars
 * ([MS-XLSX] 2.6.3, CT_DataBar); the identifier ties them together.
 */
export function dataBarXml({ areas, settings }: ConditionalFormat, id: string): { readonly content: string; readonly extension: string } {
  const read = (key: string): unknown => settings.get(`DataBar.${key}`);
  const hidden = read("ShowDataBarOnly") === true;
  const color = String(read("PositiveFormat.FillColor") ?? "#638EC6");
  const [lower, upper] = [read("LowerBoundRule"), read("UpperBoundRule")];
  const content = element("dataBar", { showValue: hidden ? false : undefined }, boundXml(lower, "min") + boundXml(upper, "max") + colorXml("color", color))
    + `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`;
  const border = read("PositiveFormat.BorderColor");
  const negative = read("NegativeFormat.FillColor");
  const match = read("NegativeFormat.MatchPositiveFillColor") === true;
  const bar = element(
    "x14:dataBar",
    {
      minLength: 0, maxLength: 100, showValue: hidden ? false : undefined, border: border ? true : undefined, gradient: read("PositiveFormat.GradientFill") === false ? false : undefined,
      direction: { LeftToRight: "leftToRight", RightToLeft: "rightToLeft" }[String(read("BarDirection"))], negativeBarColorSameAsPositive: match ? true : undefined,
      axisPosition: { None: "none", CellMidPoint: "middle" }[String(read("AxisFormat"))],
    },
    extendedBound(lower, "autoMin") + extendedBound(upper, "autoMax") + (border ? colorXml("x14:borderColor", String(border)) : "")
      + (match ? "" : colorXml("x14:negativeFillColor", String(negative ?? "#FF0000"))) + colorXml("x14:axisColor", String(read("AxisColor") ?? "#000000")),
  );
  const extension = `<x14:conditionalFormatting>${element("x14:cfRule", { type: "dataBar", id }, bar)}<xm:sqref>${escapeXml(areasText(areas))}</xm:sqref></x14:conditionalFormatting>`;
  return { content, extension };
}

function extendedBound(bound: unknown, automatic: string): string {
  const { type, formula } = record(bound);
  const value = boundValue(formula);
  return element("x14:cfvo", { type: BOUND_TYPES[String(type)] ?? automatic }, value === undefined ? "" : `<xm:f>${escapeXml(value)}</xm:f>`);
}
