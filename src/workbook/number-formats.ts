/** Periods are real dates, the first of the month. */
export const PERIOD_FORMAT = 'yyyy"年"m"月"';
export const DATE_FORMAT = "yyyy-mm-dd";
export const DATETIME_FORMAT = "yyyy-mm-dd hh:mm";
export const TEXT_FORMAT = "@";
export const NUMBER_FORMAT = "General";
export const POINTS_FORMAT = "0.00";

/**
 * A rate with one decimal that never shows 100.0% short of 1: what would round up to it is shown as 99.9%. The cell keeps the unrounded
 * value, so that formulas judge what was reported (design §4).
 */
export const RATE_FORMAT = '[<0.9995]0.0%;[<1]"99.9%";0.0%';
