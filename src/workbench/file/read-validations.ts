import { parseArea } from "../book/area.ts";
import type { Area } from "../book/area.ts";
import type { Validation } from "../book/validation.ts";
import { fromFile } from "./file-formula.ts";
import { ALERTS, VALIDATIONS, VALIDATION_OPERATORS } from "./wire-words.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child, childrenOf, decodeEscapes, descendants, flag } from "./xml-tree.ts";

/** Data validations of a sheet, also those that Excel keeps in an extension because they refer to another sheet. */
export function readValidations(frame: XmlElement): Validation[] {
  const plain = childrenOf(child(frame, "dataValidations"), "dataValidation");
  const extended = childrenOf(frame, "extLst").flatMap((list) => descendants(list, "dataValidation"));
  return [...plain, ...extended].flatMap((element): Validation[] => {
    const rule = ruleOf(element);
    const areas = readAreas(element.attributes["sqref"] ?? child(element, "sqref")?.text);
    if (!rule || areas.length === 0) return [];
    const { allowBlank, showErrorMessage, errorStyle, errorTitle, error, showInputMessage, promptTitle, prompt } = element.attributes;
    return [{
      areas, rule, ignoreBlanks: flag(allowBlank) ?? false,
      errorAlert: { showAlert: flag(showErrorMessage) ?? false, style: ALERTS[errorStyle ?? "stop"] ?? "Stop", title: decodeEscapes(errorTitle ?? ""), message: decodeEscapes(error ?? "") },
      ...(prompt === undefined && promptTitle === undefined
        ? {}
        : { prompt: { showPrompt: flag(showInputMessage) ?? false, title: decodeEscapes(promptTitle ?? ""), message: decodeEscapes(prompt ?? "") } }),
    }];
  });
}

/** "A1:B2 D4" */
export function readAreas(sqref: string | undefined): Area[] {
  return (sqref ?? "").split(/\s+/).filter(Boolean).map(parseArea);
}

/** Undefined for "any value", which is no rule. */
function ruleOf(element: XmlElement): Validation["rule"] | undefined {
  const { type = "none", operator = "between", showDropDown } = element.attributes;
  const kind = VALIDATIONS[type];
  const [first, second] = ["formula1", "formula2"].map((name) => boundOf(child(element, name)));
  if (kind === undefined) return undefined;
  // The attribute says the contrary of its name.
  if (kind === "list") return { list: { inCellDropDown: flag(showDropDown) !== true, source: listSource(first) } };
  if (kind === "custom") return { custom: { formula: typeof first === "number" ? `=${first}` : (first ?? "=TRUE") } };
  return { [kind]: { operator: VALIDATION_OPERATORS[operator] ?? "Between", formula1: first ?? "", ...(second === undefined ? {} : { formula2: second }) } };
}

/** A number as such, everything else with "=". */
function boundOf(formula: XmlElement | undefined): string | number | undefined {
  if (!formula) return undefined;
  const text = formula.text.trim() || (child(formula, "f")?.text.trim() ?? "");
  if (text === "") return undefined;
  return /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(text) ? Number(text) : fromFile(text);
}

/** `"="a,b""` is a list of words; all else is a formula. */
function listSource(source: string | number | undefined): string {
  const words = /^="((?:[^"]|"")*)"$/.exec(String(source ?? ""));
  return words?.[1] === undefined ? String(source ?? "") : words[1].replaceAll('""', '"');
}
