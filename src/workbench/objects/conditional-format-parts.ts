import { invalidArgument } from "../book/excel-error.ts";
import { isRecord } from "./arguments.ts";
import { define } from "./define.ts";
import type { Definition } from "./define.ts";
import { checkedColor } from "./format.ts";
import { object } from "./object-model.ts";
import type { HostObject, Part } from "./object-model.ts";
import { below, forget, standards, stored } from "./stored.ts";
import type { StoredProperty } from "./stored.ts";

const self = (part: Part): Part => part;
const color = (standard: unknown): StoredProperty => ({ standard, take: (value) => checkedColor(value, "") });
const format = { Format: (part: Part): HostObject => object("ConditionalRangeFormat", below(part, "Format")) };

/** https://learn.microsoft.com/javascript/api/excel/excel.cellvalueconditionalformat */
const cellValueFormat = define("CellValueConditionalFormat", { ...stored(self, { Rule: { standard: null, take: cellValueRule } }), nav: format });

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalcellvaluerule: "between" needs both formulas. */
function cellValueRule(value: unknown): unknown {
  const rule = isRecord(value) ? value : {};
  const double = rule["operator"] === "Between" || rule["operator"] === "NotBetween";
  if (double && (rule["formula2"] === undefined || rule["formula2"] === null)) throw invalidArgument("a rule with two bounds needs formula2");
  return value;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.customconditionalformat */
const customFormat = define("CustomConditionalFormat", { nav: { ...format, Rule: (part) => object("ConditionalFormatRule", below(part, "Rule")) } });

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatrule: no structured references, no leading "=" missing. */
const conditionalRule = define("ConditionalFormatRule", stored(self, { Formula: { standard: "", take: ruleFormula }, FormulaLocal: { standard: "", take: ruleFormula } }));

function ruleFormula(value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument("a rule's formula begins with =");
  // support.microsoft.com, "Use conditional formatting to highlight information": structured references are refused here.
  if (/[\p{L}\p{N}_]\[/u.test(value)) throw invalidArgument("a conditional format's formula takes no structured references");
  return value;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.textconditionalformat */
const textFormat = define("TextConditionalFormat", { ...stored(self, standards({ Rule: null })), nav: format });

/** https://learn.microsoft.com/javascript/api/excel/excel.topbottomconditionalformat */
const topBottomFormat = define("TopBottomConditionalFormat", { ...stored(self, standards({ Rule: null })), nav: format });

/** https://learn.microsoft.com/javascript/api/excel/excel.presetcriteriaconditionalformat */
const presetFormat = define("PresetCriteriaConditionalFormat", { ...stored(self, standards({ Rule: null })), nav: format });

/** https://learn.microsoft.com/javascript/api/excel/excel.databarconditionalformat */
const dataBarFormat = define("DataBarConditionalFormat", {
  ...stored(self, {
    ...standards({ ShowDataBarOnly: false, BarDirection: "Context", AxisFormat: "Automatic", LowerBoundRule: { type: "Automatic" }, UpperBoundRule: { type: "Automatic" } }),
    AxisColor: color("#000000"),
  }),
  nav: {
    PositiveFormat: (part) => object("ConditionalDataBarPositiveFormat", below(part, "PositiveFormat")),
    NegativeFormat: (part) => object("ConditionalDataBarNegativeFormat", below(part, "NegativeFormat")),
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionaldatabarpositiveformat */
const positiveBar = define("ConditionalDataBarPositiveFormat", stored(self, { FillColor: color("#638EC6"), BorderColor: color(""), GradientFill: { standard: true } }));

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionaldatabarnegativeformat */
const negativeBar = define(
  "ConditionalDataBarNegativeFormat",
  stored(self, { FillColor: color("#FF0000"), BorderColor: color(""), ...standards({ MatchPositiveFillColor: false, MatchPositiveBorderColor: true }) }),
);

/** https://learn.microsoft.com/javascript/api/excel/excel.colorscaleconditionalformat: three colours where there is a midpoint. */
const colorScaleFormat = define("ColorScaleConditionalFormat", {
  set: stored(self, standards({ Criteria: null })).set,
  get: {
    ...stored(self, standards({ Criteria: null })).get,
    ThreeColorScale: ({ settings, path }) => {
      const criteria = settings.get(`${path}.Criteria`);
      return isRecord(criteria) && criteria["midpoint"] !== undefined && criteria["midpoint"] !== null;
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.iconsetconditionalformat */
const iconSetFormat = define("IconSetConditionalFormat", stored(self, standards({ ReverseIconOrder: false, ShowIconOnly: false, Style: "ThreeTrafficLights1", Criteria: [] })));

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat */
const conditionalRangeFormat = define("ConditionalRangeFormat", {
  ...stored(self, standards({ NumberFormat: null })),
  nav: {
    Borders: (part) => object("ConditionalRangeBorderCollection", below(part, "Borders")),
    Fill: (part) => object("ConditionalRangeFill", below(part, "Fill")),
    Font: (part) => object("ConditionalRangeFont", below(part, "Font")),
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangefill */
const conditionalFill = define("ConditionalRangeFill", { ...stored(self, { Color: color("") }), call: { Clear: forget } });

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangefont */
const conditionalFont = define("ConditionalRangeFont", {
  ...stored(self, { Color: color(""), ...standards({ Bold: null, Italic: null, Underline: "None", Strikethrough: false }) }),
  call: { Clear: forget },
});

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
const border = (part: Part, side: string): HostObject => object("ConditionalRangeBorder", below(part, side));

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangebordercollection */
const conditionalBorders = define("ConditionalRangeBorderCollection", {
  items: (part) => SIDES.map((side) => border(part, side)),
  find: (part, key) => (typeof key === "string" && SIDES.includes(key) ? border(part, key) : undefined),
  nav: { Top: (part) => border(part, "EdgeTop"), Bottom: (part) => border(part, "EdgeBottom"), Left: (part) => border(part, "EdgeLeft"), Right: (part) => border(part, "EdgeRight") },
});

const borderFields = stored(self, { Style: { standard: "None" }, Color: color("#000000") });

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeborder */
const conditionalBorder = define("ConditionalRangeBorder", { set: borderFields.set, get: { ...borderFields.get, SideIndex: ({ path }) => path.split(".").at(-1) } });

export const CONDITIONAL_FORMAT_PARTS: readonly Definition[] = [
  cellValueFormat, customFormat, conditionalRule, textFormat, topBottomFormat, presetFormat, dataBarFormat, positiveBar, negativeBar, colorScaleFormat, iconSetFormat,
  conditionalRangeFormat, conditionalFill, conditionalFont, conditionalBorders, conditionalBorder,
];
