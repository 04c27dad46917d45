import type { ConditionalFormat } from "../book/conditional-format.ts";
import { fromFile } from "./file-formula.ts";
import { readLook } from "./read-look.ts";
import type { ColorReader } from "./read-colors.ts";
import { readAreas } from "./read-validations.ts";
import { OPERATORS } from "./wire-words.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child, childrenOf, descendants, flag, numeric } from "./xml-tree.ts";

export interface LookSource {
  readonly looks: readonly XmlElement[];
  readonly colorOf: ColorReader;
}

interface Rule {
  readonly element: XmlElement;
  readonly sqref: string | undefined;
  /** What the extension says in addition: fill, axis and negative colour of a bar. */
  readonly extension: XmlElement | undefined;
}

/** Kinds of text rules with their operator. */
const TEXT_RULES: Readonly<Record<string, string>> = { containsText: "Contains", notContainsText: "NotContains", beginsWith: "BeginsWith", endsWith: "EndsWith" };
const PRESETS: Readonly<Record<string, string>> = {
  duplicateValues: "DuplicateValues", uniqueValues: "UniqueValues", containsBlanks: "Blanks", notContainsBlanks: "NonBlanks", containsErrors: "Errors", notContainsErrors: "NonErrors",
};
const PERIODS: Readonly<Record<string, string>> = {
  yesterday: "Yesterday", today: "Today", tomorrow: "Tomorrow", last7Days: "LastSevenDays", lastWeek: "LastWeek", thisWeek: "ThisWeek", nextWeek: "NextWeek", lastMonth: "LastMonth",
  thisMonth: "ThisMonth", nextMonth: "NextMonth",
};
export const BOUNDS: Readonly<Record<string, string>> = {
  min: "LowestValue", max: "HighestValue", num: "Number", percent: "Percent", percentile: "Percentile", formula: "Formula", autoMin: "Automatic", autoMax: "Automatic",
};

/** Conditional formats of a sheet, highest priority first; `nextId` gives each its identifier. */
export function readConditionalFormats(frame: XmlElement, source: LookSource, nextId: () => string): ConditionalFormat[] {
  return rulesOf(frame)
    .sort((one, other) => (numeric(one.element.attributes["priority"]) ?? 0) - (numeric(other.element.attributes["priority"]) ?? 0))
    .flatMap(({ element, sqref, extension }): ConditionalFormat[] => {
      const read = readRule(element, extension, source);
      const areas = readAreas(sqref);
      if (!read || areas.length === 0) return [];
      return [{ id: nextId(), type: read.type, areas, stopIfTrue: flag(element.attributes["stopIfTrue"]) ?? false, settings: new Map(read.settings.filter(([, value]) => value !== undefined)) }];
    });
}

/** Rules of the extension that belong to a plain rule complete it; others stand for themselves (rules that look at another sheet). */
function rulesOf(frame: XmlElement): Rule[] {
  const extended = childrenOf(frame, "extLst").flatMap((list) => descendants(list, "conditionalFormatting"));
  const byId = new Map(extended.flatMap((group) => childrenOf(group, "cfRule").map((rule) => [rule.attributes["id"] ?? "", rule] as const)));
  const plain = childrenOf(frame, "conditionalFormatting").flatMap((group) =>
    childrenOf(group, "cfRule").map((element): Rule => {
      const id = descendants(element, "id")[0]?.text;
      const extension = id === undefined ? undefined : byId.get(id);
      if (id !== undefined) byId.delete(id);
      return { element, sqref: group.attributes["sqref"], extension };
    }),
  );
  const alone = extended.flatMap((group) =>
    childrenOf(group, "cfRule").filter((rule) => byId.get(rule.attributes["id"] ?? "") === rule).map((element): Rule => ({ element, sqref: child(group, "sqref")?.text, extension: element })),
  );
  return [...plain, ...alone];
}

type Settings = [path: string, value: unknown][];

/** Type and settings by path; undefined for kinds that the object model has none for. */
function readRule(element: XmlElement, extension: XmlElement | undefined, source: LookSource): { type: string; settings: Settings } | undefined {
  const { type = "", operator, text, rank, percent, bottom, aboveAverage, equalAverage, stdDev, timePeriod } = element.attributes;
  const formulas = [...childrenOf(element, "formula"), ...childrenOf(element, "f")].map((formula) => fromFile(formula.text));
  const looked = (path: string, rule: unknown): Settings => [[`${path}.Rule`, rule], ...lookOf(element, source, path)];
  if (type === "expression") return { type: "Custom", settings: [["Custom.Rule.Formula", formulas[0] ?? "=FALSE"], ...lookOf(element, source, "Custom")] };
  if (type === "cellIs") {
    const second = formulas[1] === undefined ? {} : { formula2: formulas[1] };
    return { type: "CellValue", settings: looked("CellValue", { formula1: formulas[0] ?? "=0", ...second, operator: OPERATORS[operator ?? ""] ?? "EqualTo" }) };
  }
  const textOperator = TEXT_RULES[type];
  if (textOperator !== undefined) return { type: "ContainsText", settings: looked("TextComparison", { operator: textOperator, text: text ?? "" }) };
  if (type === "top10") return { type: "TopBottom", settings: looked("TopBottom", { rank: numeric(rank) ?? 10, type: `${flag(bottom) ? "Bottom" : "Top"}${flag(percent) ? "Percent" : "Items"}` }) };
  if (type === "aboveAverage") {
    return { type: "PresetCriteria", settings: looked("Preset", { criterion: averageWord(flag(aboveAverage) ?? true, flag(equalAverage) ?? false, numeric(stdDev) ?? 0) }) };
  }
  const preset = type === "timePeriod" ? PERIODS[timePeriod ?? ""] : PRESETS[type];
  if (preset !== undefined) return { type: "PresetCriteria", settings: looked("Preset", { criterion: preset }) };
  if (type === "dataBar") return { type: "DataBar", settings: dataBar(element, extension, source.colorOf) };
  if (type === "colorScale") return { type: "ColorScale", settings: colorScale(element, source.colorOf) };
  return type === "iconSet" ? { type: "IconSet", settings: iconSet(element) } : undefined;
}

function lookOf(element: XmlElement, { looks, colorOf }: LookSource, path: string): Settings {
  const look = child(element, "dxf") ?? looks[numeric(element.attributes["dxfId"]) ?? -1];
  return look ? readLook(look, colorOf).map(([key, value]) => [`${path}.Format.${key}`, value]) : [];
}

/** Excel.ConditionalFormatPresetCriterion */
function averageWord(above: boolean, equal: boolean, deviations: number): string {
  const side = above ? "Above" : "Below";
  if (deviations > 0) return `${["One", "Two", "Three"][deviations - 1] ?? "One"}StdDev${side}Average`;
  return equal ? `EqualOr${side}Average` : `${side}Average`;
}

interface Bound {
  readonly type: string;
  readonly formula?: string;
}

function boundOf(cfvo: XmlElement | undefined, ends: { readonly min: string; readonly max: string } = { min: "LowestValue", max: "HighestValue" }): Bound {
  const { type = "min", val } = cfvo?.attributes ?? {};
  const word = type === "min" ? ends.min : type === "max" ? ends.max : (BOUNDS[type] ?? "Number");
  const formula = val ?? child(cfvo, "f")?.text;
  return { type: word, ...(formula === undefined || formula === "" || word === "Automatic" ? {} : { formula: type === "formula" ? fromFile(formula) : formula }) };
}

/** The plain rule has bounds and colour, the extension all else; its own ends are called "automatic". */
function dataBar(element: XmlElement, extension: XmlElement | undefined, colorOf: ColorReader): Settings {
  const plain = child(element, "dataBar");
  const bar = child(extension, "dataBar") ?? plain;
  const [lower, upper] = childrenOf(bar, "cfvo");
  const { showValue, gradient, direction, axisPosition, negativeBarColorSameAsPositive } = bar?.attributes ?? {};
  return [
    ["DataBar.ShowDataBarOnly", (flag(showValue) ?? flag(plain?.attributes["showValue"])) === false], ["DataBar.LowerBoundRule", boundOf(lower)], ["DataBar.UpperBoundRule", boundOf(upper)],
    ["DataBar.PositiveFormat.FillColor", colorOf(child(plain, "color") ?? child(bar, "fillColor"))], ["DataBar.PositiveFormat.GradientFill", flag(gradient) ?? true],
    ["DataBar.PositiveFormat.BorderColor", colorOf(child(bar, "borderColor"))], ["DataBar.NegativeFormat.FillColor", colorOf(child(bar, "negativeFillColor"))],
    ["DataBar.NegativeFormat.MatchPositiveFillColor", flag(negativeBarColorSameAsPositive)],
    ["DataBar.BarDirection", direction === undefined ? undefined : { leftToRight: "LeftToRight", rightToLeft: "RightToLeft" }[direction]],
    ["DataBar.AxisFormat", axisPosition === undefined ? undefined : { none: "None", middle: "CellMidPoint" }[axisPosition]], ["DataBar.AxisColor", colorOf(child(bar, "axisColor"))],
  ];
}

function colorScale(element: XmlElement, colorOf: ColorReader): Settings {
  const scale = child(element, "colorScale");
  const colors = childrenOf(scale, "color").map(colorOf);
  const points = childrenOf(scale, "cfvo").map((cfvo, index) => ({ ...boundOf(cfvo), color: colors[index] ?? "#FFFFFF" }));
  return [["ColorScale.Criteria", { minimum: points[0], ...(points.length > 2 ? { midpoint: points[1] } : {}), maximum: points.at(-1) }]];
}

/** "3TrafficLights1" is ThreeTrafficLights1 there. */
function iconSet(element: XmlElement): Settings {
  const set = child(element, "iconSet");
  const { iconSet: style = "3TrafficLights1", showValue, reverse } = set?.attributes ?? {};
  const word = style.replace(/^[345]/, (count) => ({ 3: "Three", 4: "Four", 5: "Five" })[count] ?? count);
  const criteria = childrenOf(set, "cfvo").map((cfvo) => ({ ...boundOf(cfvo), operator: flag(cfvo.attributes["gte"]) === false ? "GreaterThan" : "GreaterThanOrEqual" }));
  return [["IconSet.Style", word], ["IconSet.ShowIconOnly", flag(showValue) === false], ["IconSet.ReverseIconOrder", flag(reverse) ?? false], ["IconSet.Criteria", criteria]];
}
