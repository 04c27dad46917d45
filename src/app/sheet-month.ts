import { isPeriod, monthNumber, monthOf } from "../domain/period.ts";

/** Whether a text is a month "YYYY-MM" that a date cell of the ledger takes (its validations end at 1950 and 2099). */
export function isSheetMonth(text: string): boolean {
  return isPeriod(text) && monthOf(monthNumber(text)) === text && text >= "1950-01" && text <= "2099-12";
}
