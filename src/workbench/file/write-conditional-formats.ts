import { columnName } from "../book/area.ts";
import type { ConditionalFormat } from "../book/conditional-format.ts";
import { toFile } from "./file-formula.ts";
import { BOUND_TYPES, boundValue, boundXml, record } from "./write-bounds.ts";
import { dataBarXml } from "./write-data-bar.ts";
import type { LookList } from "./write-look.ts";
import { colorXml } from "./write-look.ts";
import { areasText } from "./write-validations.ts";
import { OPERATORS, fileWord } from "./wire-words.ts";
import { element, escapeXml } from "./xml-text.ts";

/** `conditionalFormatting` elements, and what stands in the sheet's extension list ("" for none). */
export interface WrittenFormats {
  readonly elements: string;
  readonly extension: string;
}

interface WrittenRule {
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly content: string;
  /** Of the extension list. */
  readonly extension?: string;
}

const TEXT_TYPES: Readonly<Record<string, string>> = { Contains: "containsText", NotContains: "notContainsText", BeginsWith: "beginsWith", EndsWith: "endsWith" };
const PRESETS: Readonly<Record<string, string>> = {
  DuplicateValues: "duplicateValues", UniqueValues: "uniqueValues", Blanks: "containsBlanks", NonBlanks: "notContainsBlanks", Errors: "containsErrors", NonErrors: "notContainsErrors",
};
const PERIODS: Readonly<Record<string, string>> = {
  Yesterday: "yesterday", Today: "today", Tomorrow: "tomorrow", LastSevenDays: "last7Days", LastWeek: "lastWeek", ThisWeek: "thisWeek", NextWeek: "nextWeek", LastMonth: "lastMonth",
  ThisMonth: "thisMonth", NextMonth: "nextMonth",
};

/** Rules in their order: priorities count up, so that the first wins. `sheetNumber` keeps the identifiers of bars apart. */
export function conditionalFormatsXml(formats: readonly ConditionalFormat[], looks: LookList, sheetNumber: number): WrittenFormats {
  const written = formats.filter(({ areas }) => areas.length > 0).map((format, index) => {
    const { attributes, content, extension } = ruleXml(format, looks, identifier(sheetNumber, index + 1));
    const rule = element("cfRule", { ...attributes, priority: index + 1, stopIfTrue: format.stopIfTrue ? true : undefined }, content);
    return { plain: element("conditionalFormatting", { sqref: areasText(format.areas) }, rule), extension: extension ?? "" };
  });
  const extensions = written.map(({ extension }) => extension).join("");
  return {
    elements: written.map(({ plain }) => plain).join(""),
    extension: extensions === "" ? "" : '<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
      + `<x14:conditionalFormattings xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${extensions}</x14:conditionalFormattings></ext>`,
  };
}

/** Marked as a random identifier (version 4), as readers expect. */
const identifier = (sheet: number, place: number): string => `{${String(sheet).padStart(8, "0")}-0000-4000-8000-${String(place).padStart(12, "0")}}`;

function ruleXml(format: ConditionalFormat, looks: LookList, id: string): WrittenRule {
  const { type, settings } = format;
  const first = firstCell(format);
  const look = (path: string): number | undefined => looks.numberOf(settings, `${path}.Format`);
  switch (type) {
    case "Custom":
      return { attributes: { type: "expression", dxfId: look("Custom") }, content: formulaXml(settings.get("Custom.Rule.Formula")) };
    case "CellValue": {
      const rule = record(settings.get("CellValue.Rule"));
      const operator = fileWord(OPERATORS, rule["operator"]) ?? "equal";
      return { attributes: { type: "cellIs", dxfId: look("CellValue"), operator }, content: formulaXml(rule["formula1"]) + (rule["formula2"] ? formulaXml(rule["formula2"]) : "") };
    }
    case "ContainsText": {
      const { operator, text } = record(settings.get("TextComparison.Rule"));
      return textRule(String(operator), String(text ?? ""), first, look("TextComparison"));
    }
    case "TopBottom": {
      const { rank, type: kind } = record(settings.get("TopBottom.Rule"));
      const word = String(kind);
      const [percent, bottom] = [word.endsWith("Percent") ? true : undefined, word.startsWith("Bottom") ? true : undefined];
      return { attributes: { type: "top10", dxfId: look("TopBottom"), percent, bottom, rank: Number(rank ?? 10) }, content: "" };
    }
    case "PresetCriteria":
      return presetRule(String(record(settings.get("Preset.Rule"))["criterion"]), first, look("Preset"));
    case "DataBar":
      return { attributes: { type: "dataBar" }, ...dataBarXml(format, id) };
    case "ColorScale":
      return { attributes: { type: "colorScale" }, content: colorScaleXml(record(settings.get("ColorScale.Criteria"))) };
    default:
      return { attributes: { type: "iconSet" }, content: iconSetXml(settings) };
  }
}

/** Where the relative references of a rule start. */
function firstCell({ areas }: ConditionalFormat): string {
  const area = areas[0];
  return area ? `${columnName(area.left)}${area.top + 1}` : "A1";
}

/** Values that are no formulas may be given as they are: 5, "完成". */
function formulaXml(formula: unknown): string {
  const text = typeof formula === "string" ? (formula.startsWith("=") ? toFile(formula) : quotedText(formula)) : String(formula ?? "");
  return `<formula>${escapeXml(text)}</formula>`;
}

const quotedText = (text: string): string => (text !== "" && !Number.isNaN(Number(text)) ? text : `"${text.replaceAll('"', '""')}"`);

/** Programs that do not know the kind compute the formula beside it. */
function textRule(operator: string, text: string, cell: string, dxfId: number | undefined): WrittenRule {
  const words = `"${text.replaceAll('"', '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    Contains: `NOT(ISERROR(SEARCH(${words},${cell})))`, NotContains: `ISERROR(SEARCH(${words},${cell}))`,
    BeginsWith: `LEFT(${cell},LEN(${words}))=${words}`, EndsWith: `RIGHT(${cell},LEN(${words}))=${words}`,
  };
  const type = TEXT_TYPES[operator] ?? "containsText";
  return { attributes: { type, dxfId, operator: type === "notContainsText" ? "notContains" : type, text }, content: `<formula>${escapeXml(formulas[operator] ?? "FALSE")}</formula>` };
}

function presetRule(criterion: string, cell: string, dxfId: number | undefined): WrittenRule {
  const period = PERIODS[criterion];
  if (period !== undefined) return { attributes: { type: "timePeriod", dxfId, timePeriod: period }, content: "" };
  const plain = PRESETS[criterion];
  const formulas: Readonly<Record<string, string>> = { Blanks: `LEN(TRIM(${cell}))=0`, NonBlanks: `LEN(TRIM(${cell}))>0`, Errors: `ISERROR(${cell})`, NonErrors: `NOT(ISERROR(${cell}))` };
  if (plain !== undefined) return { attributes: { type: plain, dxfId }, content: formulas[criterion] === undefined ? "" : `<formula>${formulas[criterion]}</formula>` };
  const deviations = ["One", "Two", "Three"].findIndex((count) => criterion.startsWith(`${count}StdDev`)) + 1;
  return {
    attributes: {
      type: "aboveAverage", dxfId, aboveAverage: criterion.includes("Below") ? false : undefined, equalAverage: criterion.startsWith("EqualOr") ? true : undefined,
      stdDev: deviations || undefined,
    },
    content: "",
  };
}

function colorScaleXml({ minimum, midpoint, maximum }: Readonly<Record<string, unknown>>): string {
  const points = [[minimum, "min"], ...(midpoint ? [[midpoint, "percentile"]] : []), [maximum, "max"]] as const;
  const colors = points.map(([point]) => colorXml("color", String(record(point)["color"] ?? "#FFFFFF")));
  return element("colorScale", {}, points.map(([point, standard]) => boundXml(point, String(standard))).join("") + colors.join(""));
}

/** ThreeTrafficLights1 is "3TrafficLights1" there. */
function iconSetXml(settings: ReadonlyMap<string, unknown>): string {
  const style = String(settings.get("IconSet.Style") ?? "ThreeTrafficLights1").replace(/^(Three|Four|Five)/, (count) => ({ Three: "3", Four: "4", Five: "5" })[count] ?? count);
  const given = settings.get("IconSet.Criteria");
  const icons = Number(style.charAt(0));
  const standard = Array.from({ length: icons }, (_, index) => ({ type: "Percent", formula: Math.round((index * 100) / icons) }));
  const criteria = Array.isArray(given) && given.length === icons ? given.map(record) : standard;
  const bounds = criteria.map((criterion: Readonly<Record<string, unknown>>, index) =>
    element("cfvo", {
      type: BOUND_TYPES[String(criterion["type"])] ?? "percent", val: index === 0 ? "0" : boundValue(criterion["formula"]), gte: criterion["operator"] === "GreaterThan" ? false : undefined,
    }),
  );
  const showValue = settings.get("IconSet.ShowIconOnly") === true ? false : undefined;
  const reverse = settings.get("IconSet.ReverseIconOrder") === true ? true : undefined;
  return element("iconSet", { iconSet: style, showValue, reverse }, bounds.join(""));
}
