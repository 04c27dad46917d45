import { looksLikeFormula } from "../workbook/clean-text.ts";

/** What Excel would take for a number, a date, a share or a truth value if it were typed. */
const COERCED = /^[\s¥$￥(（.]*\d|^\s*(?:true|false|真|假)\s*$/i;

/**
 * A text as it has to be handed to Excel to stay the text it is. In a cell formatted as text nothing is converted; elsewhere an apostrophe marks
 * it, which Excel keeps out of the value. https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
export function textInput(text: string, textFormat: boolean): string {
  if (textFormat) return text;
  return looksLikeFormula(text) || text.startsWith("'") || COERCED.test(text) ? `'${text}` : text;
}
