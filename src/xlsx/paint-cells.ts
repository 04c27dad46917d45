import type { ConditionalFormattingRule, Worksheet } from "exceljs";
import { compileRowRule } from "../workbook/compile-formula.ts";
import type { ConditionalFormat, RangeFormat, TableDescription, WorkbookDescription } from "../workbook/description.ts";
import { BAR_COLOR } from "../workbook/looks.ts";
import { argb, conditionalStyle } from "./cell-styles.ts";
import { fileFormula } from "./file-formula.ts";

/** Conditional formats and bars of one range; `table` where their formulas name its columns. */
export function paintCells(sheet: Worksheet, { range, formats, dataBar }: RangeFormat, book: WorkbookDescription, table?: TableDescription): void {
  const rules = formats.map((format, index): ConditionalFormattingRule => {
    const common = { style: conditionalStyle(format), priority: index + 1 };
    return { ...condition(format, book, table), ...common };
  });
  if (dataBar) rules.push(barRule(formats.length + 1));
  if (rules.length > 0) sheet.addConditionalFormatting({ ref: range, rules });
}

type Condition = { type: "expression"; formulae: string[] } | { type: "cellIs"; operator: "equal"; formulae: string[] };

function condition(format: ConditionalFormat, book: WorkbookDescription, table?: TableDescription): Condition {
  if (format.rule === "formula") return { type: "expression", formulae: [fileFormula(compileRowRule(format.formula, book, table))] };
  return { type: "cellIs", operator: "equal", formulae: [`"${format.text.replaceAll('"', '""')}"`] };
}

/** From 0 to 1 whatever the other cells hold: 130 % fills the cell and does not shorten the bars beside it. Solid, so that print shows it. */
function barRule(priority: number): ConditionalFormattingRule {
  const rule = {
    type: "dataBar" as const, priority, gradient: false, border: false, minLength: 0, maxLength: 100,
    cfvo: [{ type: "num" as const, value: 0 }, { type: "num" as const, value: 1 }],
    color: argb(BAR_COLOR),
  };
  return rule;
}
