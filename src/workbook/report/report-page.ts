import type { PrintSetup } from "../description.ts";

/**
 * The page after GB/T 9704: A4, 37 mm above, 28 mm on the binding side, a text area of 156 × 225 mm. Numbers stand in the lower margin.
 */
export const REPORT_MARGINS: PrintSetup["margins"] = { top: 37, bottom: 35, left: 28, right: 26, header: 15, footer: 22 };

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** What stays free at the foot of a page, in points: printers round rows in their own ways, and one row too many would open a page of its own. */
const SPARE = 12;

/** Height in points that rows may take on a page. */
export const PAGE_HEIGHT = Math.floor((297 - REPORT_MARGINS.top - REPORT_MARGINS.bottom) * POINTS_PER_MILLIMETRE) - SPARE;

/** Row heights are whole pixels, as Excel keeps them. */
export const PIXEL = 0.75;

/**
 * The report is laid out on many narrow columns, so that tables of different columns stand below each other: 48 of 12 pixels are 152 mm. Lines are
 * counted a little narrower, for printers that measure otherwise; a page that becomes wider is scaled down to the paper.
 */
export const GRID_COLUMNS = 48;
export const GRID_WIDTH_CHARACTERS = 1.5;
export const GRID_COLUMN_POINTS = 8.95;

/** Inner margins of a cell, left and right together, in points. */
export const CELL_PADDING = 3.5;
