/** Rows above every table: title, note, legend, column heads of two lines. */
export const SHEET_HEAD_HEIGHTS: Readonly<Record<number, number>> = { 1: 32, 2: 20, 3: 18, 4: 32 };

/** Tabs by what one does there: fill in, check, set up. */
export const INPUT_TAB = "E0A800";
export const CHECK_TAB = "C0392B";
export const SETTING_TAB = "7F8C9A";
