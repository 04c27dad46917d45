import { BooleanNumber } from "@univerjs/core";
import type { IStyleBase } from "@univerjs/core";
import { CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator, CFValueType } from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule, IConditionalFormattingRuleConfig, IValueConfig } from "@univerjs/sheets-conditional-formatting";
import { columnName } from "../../book/area.ts";
import type { Sheet } from "../../book/book.ts";
import type { ConditionalFormat } from "../../book/conditional-format.ts";
import { isRecord, numberOf, wordOf } from "./rule-values.ts";
import { gridRange } from "./grid-cell.ts";

type Config = IConditionalFormattingRuleConfig;

/** The sheet's conditional formats as the grid draws them, first applied first. */
export function conditionalRules(sheet: Sheet): IConditionFormattingRule[] {
  return sheet.conditionalFormats.flatMap((format) => {
    const rule = configOf(format);
    return rule && format.areas.length > 0 ? [{ cfId: format.id, ranges: format.areas.map(gridRange), stopIfTrue: format.stopIfTrue, rule }] : [];
  });
}

function configOf(format: ConditionalFormat): Config | undefined {
  switch (format.type) {
    case "CellValue":
      return cellValueRule(format);
    case "Custom":
      return formulaRule(format, wordOf(format.settings.get("Custom.Rule.Formula")), "Custom");
    case "ContainsText":
      return textRule(format);
    case "TopBottom":
      return topBottomRule(format);
    case "DataBar":
      return dataBar(format);
    case "ColorScale":
      return colorScale(format);
    case "PresetCriteria":
      return presetRule(format);
    default:
      return undefined;
  }
}

const formulaRule = (format: ConditionalFormat, formula: string, part: string): Config => ({ type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: formula, style: lookOf(format, part) });

const COMPARISONS: Readonly<Record<string, string>> = { EqualTo: "=", NotEqualTo: "<>", GreaterThan: ">", GreaterThanOrEqual: ">=", LessThan: "<", LessThanOrEqual: "<=" };

/** As a formula of the first cell, which also compares texts. */
function cellValueRule(format: ConditionalFormat): Config | undefined {
  const rule = format.settings.get("CellValue.Rule");
  const area = format.areas[0];
  if (!isRecord(rule) || !area) return undefined;
  const cell = `${columnName(area.left)}${area.top + 1}`;
  const [first, second] = [bare(rule["formula1"]), bare(rule["formula2"])];
  const operator = wordOf(rule["operator"]);
  const comparison = COMPARISONS[operator];
  if (comparison !== undefined) return formulaRule(format, `=AND(${cell}<>"",${cell}${comparison}${first})`, "CellValue");
  const between = `AND(${cell}>=${first},${cell}<=${second})`;
  return formulaRule(format, operator === "Between" ? `=${between}` : `=NOT(${between})`, "CellValue");
}

const bare = (formula: unknown): string => wordOf(formula).replace(/^=/, "");

const TEXT_OPERATORS: Readonly<Record<string, CFTextOperator>> = { Contains: CFTextOperator.containsText, NotContains: CFTextOperator.notContainsText, BeginsWith: CFTextOperator.beginsWith, EndsWith: CFTextOperator.endsWith };

function textRule(format: ConditionalFormat): Config | undefined {
  const rule = format.settings.get("TextComparison.Rule");
  const operator = isRecord(rule) ? TEXT_OPERATORS[wordOf(rule["operator"])] : undefined;
  return operator === undefined || !isRecord(rule) ? undefined : { type: CFRuleType.highlightCell, subType: CFSubRuleType.text, operator, value: wordOf(rule["text"]), style: lookOf(format, "TextComparison") };
}

function topBottomRule(format: ConditionalFormat): Config | undefined {
  const rule = format.settings.get("TopBottom.Rule");
  if (!isRecord(rule)) return undefined;
  const type = wordOf(rule["type"]);
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.rank, isBottom: type.startsWith("Bottom"), isPercent: type.endsWith("Percent"), value: numberOf(rule["rank"]) ?? 10, style: lookOf(format, "TopBottom") };
}

const PRESETS: Readonly<Record<string, CFTextOperator>> = { Blanks: CFTextOperator.containsBlanks, NonBlanks: CFTextOperator.notContainsBlanks, Errors: CFTextOperator.containsErrors, NonErrors: CFTextOperator.notContainsErrors };

function presetRule(format: ConditionalFormat): Config | undefined {
  const rule = format.settings.get("Preset.Rule");
  const criterion = isRecord(rule) ? wordOf(rule["criterion"]) : "";
  const style = lookOf(format, "Preset");
  if (criterion === "DuplicateValues") return { type: CFRuleType.highlightCell, subType: CFSubRuleType.duplicateValues, style };
  if (criterion === "UniqueValues") return { type: CFRuleType.highlightCell, subType: CFSubRuleType.uniqueValues, style };
  if (criterion === "AboveAverage" || criterion === "BelowAverage") {
    return { type: CFRuleType.highlightCell, subType: CFSubRuleType.average, operator: criterion === "AboveAverage" ? CFNumberOperator.greaterThan : CFNumberOperator.lessThan, style };
  }
  const operator = PRESETS[criterion];
  return operator && { type: CFRuleType.highlightCell, subType: CFSubRuleType.text, operator, style };
}

function dataBar({ settings }: ConditionalFormat): Config {
  const color = wordOf(settings.get("DataBar.PositiveFormat.FillColor")) || "#638EC6";
  return {
    type: CFRuleType.dataBar, isShowValue: settings.get("DataBar.ShowDataBarOnly") !== true,
    config: {
      min: bound(settings.get("DataBar.LowerBoundRule"), CFValueType.min), max: bound(settings.get("DataBar.UpperBoundRule"), CFValueType.max),
      isGradient: settings.get("DataBar.PositiveFormat.GradientFill") !== false, positiveColor: color, nativeColor: wordOf(settings.get("DataBar.NegativeFormat.FillColor")) || "#FF0000",
    },
  };
}

function bound(rule: unknown, automatic: CFValueType): IValueConfig {
  const type = isRecord(rule) ? wordOf(rule["type"]) : "";
  const given = isRecord(rule) ? rule["formula"] : undefined;
  if (type === "Number") return { type: CFValueType.num, value: numberOf(given) ?? 0 };
  if (type === "Percent") return { type: CFValueType.percent, value: numberOf(given) ?? 0 };
  if (type === "Percentile") return { type: CFValueType.percentile, value: numberOf(given) ?? 0 };
  if (type === "Formula") return { type: CFValueType.formula, value: wordOf(given) };
  return { type: automatic };
}

function colorScale({ settings }: ConditionalFormat): Config | undefined {
  const criteria = settings.get("ColorScale.Criteria");
  if (!isRecord(criteria)) return undefined;
  const steps = [["minimum", CFValueType.min], ["midpoint", CFValueType.percentile], ["maximum", CFValueType.max]] as const;
  const config = steps.flatMap(([name, automatic]) => {
    const step = criteria[name];
    return isRecord(step) ? [{ color: wordOf(step["color"]) || "#FFFFFF", value: bound(step, automatic) }] : [];
  });
  return config.length < 2 ? undefined : { type: CFRuleType.colorScale, config: config.map((step, index) => ({ index, ...step })) };
}

function lookOf({ settings }: ConditionalFormat, part: string): IStyleBase {
  const text = (name: string): string => wordOf(settings.get(`${part}.Format.${name}`));
  const flag = (name: string): boolean => settings.get(`${part}.Format.${name}`) === true;
  return {
    ...(text("Fill.Color") === "" ? {} : { bg: { rgb: text("Fill.Color") } }),
    ...(text("Font.Color") === "" ? {} : { cl: { rgb: text("Font.Color") } }),
    ...(flag("Font.Bold") ? { bl: BooleanNumber.TRUE } : {}),
    ...(flag("Font.Italic") ? { it: BooleanNumber.TRUE } : {}),
    ...(flag("Font.Strikethrough") ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(["", "None"].includes(text("Font.Underline")) ? {} : { ul: { s: BooleanNumber.TRUE } }),
  };
}
