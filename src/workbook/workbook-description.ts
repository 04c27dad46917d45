import type { WorkbookDescription } from "./description.ts";
import { ANALYSIS_SHEET } from "./sheets/analysis.ts";
import { EVENT_SHEET } from "./sheets/events.ts";
import { FINDING_SHEET } from "./sheets/findings.ts";
import { HOME_NAMES, HOME_SHEET } from "./sheets/home.ts";
import { INDICATOR_SHEET } from "./sheets/indicators.ts";
import { LOG_SHEET } from "./sheets/log.ts";
import { MONTHLY_SHEET } from "./sheets/monthly.ts";
import { REPORT_SHEET } from "./sheets/report.ts";
import { SETTING_NAMES, SETTING_SHEET } from "./sheets/settings.ts";

/** The whole workbook (design §5), described once and applied by src/xlsx and src/excel. */
export const workbookDescription: WorkbookDescription = {
  sheets: [HOME_SHEET, INDICATOR_SHEET, MONTHLY_SHEET, EVENT_SHEET, ANALYSIS_SHEET, REPORT_SHEET, FINDING_SHEET, SETTING_SHEET, LOG_SHEET],
  names: [...HOME_NAMES, ...SETTING_NAMES],
};
