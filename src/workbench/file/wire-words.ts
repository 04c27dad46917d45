/** Words of the file format and what the object model calls them: the file's first. */
type Words = Readonly<Record<string, string>>;

export const HORIZONTAL: Words = {
  general: "General", left: "Left", center: "Center", right: "Right", fill: "Fill", justify: "Justify", centerContinuous: "CenterAcrossSelection", distributed: "Distributed",
};
export const VERTICAL: Words = { top: "Top", center: "Center", bottom: "Bottom", justify: "Justify", distributed: "Distributed" };
export const UNDERLINES: Words = { none: "None", single: "Single", double: "Double", singleAccounting: "SingleAccountant", doubleAccounting: "DoubleAccountant" };

/** Line style and weight, joined: "Continuous Thin". */
export const LINES: Words = {
  hair: "Continuous Hairline", thin: "Continuous Thin", medium: "Continuous Medium", thick: "Continuous Thick", dotted: "Dot Thin", dashed: "Dash Thin", mediumDashed: "Dash Medium",
  dashDot: "DashDot Thin", mediumDashDot: "DashDot Medium", dashDotDot: "DashDotDot Thin", mediumDashDotDot: "DashDotDot Medium", slantDashDot: "SlantDashDot Medium", double: "Double Thick",
};

export const OPERATORS: Words = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual", lessThanOrEqual: "LessThanOrEqual",
};
/** Validations call two of them otherwise (Excel.DataValidationOperator). */
export const VALIDATION_OPERATORS: Words = { ...OPERATORS, greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo" };

/** Type of a validation and the member of its rule. */
export const VALIDATIONS: Words = { whole: "wholeNumber", decimal: "decimal", list: "list", date: "date", time: "time", textLength: "textLength", custom: "custom" };
export const ALERTS: Words = { stop: "Stop", warning: "Warning", information: "Information" };

/** Attribute of sheetProtection and option: the attribute says what is locked, the option what is allowed. */
export const PROTECTION_OPTIONS: Words = {
  objects: "allowEditObjects", scenarios: "allowEditScenarios", formatCells: "allowFormatCells", formatColumns: "allowFormatColumns", formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns", insertRows: "allowInsertRows", insertHyperlinks: "allowInsertHyperlinks", deleteColumns: "allowDeleteColumns", deleteRows: "allowDeleteRows",
  sort: "allowSort", autoFilter: "allowAutoFilter", pivotTables: "allowPivotTables",
};

/** ST_PaperSize numbers that Excel.PaperType has a word for. */
export const PAPERS: Words = {
  1: "Letter", 2: "LetterSmall", 3: "Tabloid", 4: "Ledger", 5: "Legal", 6: "Statement", 7: "Executive", 8: "A3", 9: "A4", 10: "A4Small", 11: "A5", 12: "B4", 13: "B5", 14: "Folio", 15: "Quatro",
};

/** The file's word for the model's; undefined for one that the file does not know. */
export function fileWord(words: Words, modelWord: unknown): string | undefined {
  return Object.entries(words).find(([, word]) => word === modelWord)?.[0];
}
