import type { Area } from "../book/area.ts";
import { intersection } from "../book/area.ts";
import type { Sheet } from "../book/book.ts";
import type { ConditionalFormat } from "../book/conditional-format.ts";
import { nextId } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { refuseProtected } from "../book/protection.ts";
import { clearRules } from "../book/rules.ts";
import { define } from "./define.ts";
import { object } from "./object-model.ts";
import type { FormatData, HostObject, Part } from "./object-model.ts";
import { placeOf } from "./range-area.ts";

/** Kinds that have a model, with the navigation property that leads to their part. */
const PARTS: Readonly<Record<string, string>> = {
  CellValue: "CellValue", Custom: "Custom", DataBar: "DataBar", ContainsText: "TextComparison", ColorScale: "ColorScale", IconSet: "IconSet", TopBottom: "TopBottom",
  PresetCriteria: "Preset",
};

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection: those that apply to the range, first in priority first. */
export const conditionalFormats = define("ConditionalFormatCollection", {
  items: (range) => formatsOver(range.sheet, placeOf(range)).map((format) => object("ConditionalFormat", { sheet: range.sheet, format })),
  find: (range, key) => {
    const format = formatsOver(range.sheet, placeOf(range)).find(({ id }) => id === key);
    return format && object("ConditionalFormat", { sheet: range.sheet, format });
  },
  call: {
    // "Adds a new conditional format to the collection at the first/top priority."
    Add: (range, given, { book }) => {
      const { sheet } = range;
      refuseProtected(sheet, "allowFormatCells");
      const type = given.text(0);
      if (!(type in PARTS)) throw new ExcelError("InvalidArgument", `conditional formats of type ${type} cannot be added`);
      const format: ConditionalFormat = { id: nextId(book), type, areas: [placeOf(range)], stopIfTrue: false, settings: new Map() };
      sheet.conditionalFormats.unshift(format);
      return object("ConditionalFormat", { sheet, format });
    },
    ClearAll: (range) => {
      refuseProtected(range.sheet, "allowFormatCells");
      range.sheet.conditionalFormats = clearRules(range.sheet.conditionalFormats, placeOf(range));
    },
  },
});

const formatsOver = (sheet: Sheet, area: Area): ConditionalFormat[] => sheet.conditionalFormats.filter(({ areas }) => areas.some((part) => intersection(part, area)));

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat */
export const conditionalFormat = define("ConditionalFormat", {
  get: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    Priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
  },
  set: {
    StopIfTrue: ({ format }, value) => {
      format.stopIfTrue = value === true;
    },
    // "The priority (or index) within the conditional format collection that this conditional format currently exists in": others move.
    Priority: ({ sheet, format }, value) => {
      const formats = sheet.conditionalFormats;
      if (!Number.isInteger(value) || Number(value) < 0 || Number(value) >= formats.length) throw invalidArgument(`priority ${String(value)}`);
      formats.splice(formats.indexOf(format), 1);
      formats.splice(Number(value), 0, format);
    },
  },
  nav: {
    CellValue: (data) => object("CellValueConditionalFormat", demanded(data, "CellValue")),
    CellValueOrNullObject: (data) => orNull(data, "CellValue", (part) => object("CellValueConditionalFormat", part)),
    ColorScale: (data) => object("ColorScaleConditionalFormat", demanded(data, "ColorScale")),
    ColorScaleOrNullObject: (data) => orNull(data, "ColorScale", (part) => object("ColorScaleConditionalFormat", part)),
    Custom: (data) => object("CustomConditionalFormat", demanded(data, "Custom")),
    CustomOrNullObject: (data) => orNull(data, "Custom", (part) => object("CustomConditionalFormat", part)),
    DataBar: (data) => object("DataBarConditionalFormat", demanded(data, "DataBar")),
    DataBarOrNullObject: (data) => orNull(data, "DataBar", (part) => object("DataBarConditionalFormat", part)),
    IconSet: (data) => object("IconSetConditionalFormat", demanded(data, "IconSet")),
    IconSetOrNullObject: (data) => orNull(data, "IconSet", (part) => object("IconSetConditionalFormat", part)),
    Preset: (data) => object("PresetCriteriaConditionalFormat", demanded(data, "PresetCriteria")),
    PresetOrNullObject: (data) => orNull(data, "PresetCriteria", (part) => object("PresetCriteriaConditionalFormat", part)),
    TextComparison: (data) => object("TextConditionalFormat", demanded(data, "ContainsText")),
    TextComparisonOrNullObject: (data) => orNull(data, "ContainsText", (part) => object("TextConditionalFormat", part)),
    TopBottom: (data) => object("TopBottomConditionalFormat", demanded(data, "TopBottom")),
    TopBottomOrNullObject: (data) => orNull(data, "TopBottom", (part) => object("TopBottomConditionalFormat", part)),
  },
  call: {
    Delete: ({ sheet, format }) => {
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
    },
    GetRange: ({ sheet, format }, _given, host) => {
      const [area, another] = format.areas;
      if (!area || another) throw new ExcelError("ItemNotFound", "the format applies to several ranges");
      return host.range(sheet, area);
    },
  },
});

/** The part of the wanted kind; a format of another kind has none. */
function demanded({ format }: FormatData, type: string): Part {
  if (format.type !== type) throw new ExcelError("ItemNotFound", `the conditional format is of type ${format.type}`);
  return { settings: format.settings, path: PARTS[type] ?? type };
}

const orNull = (data: FormatData, type: string, make: (part: Part) => HostObject): HostObject | null => (data.format.type === type ? make(demanded(data, type)) : null);
