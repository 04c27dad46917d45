import type { AnalysisMessages } from "./pane/analysis.ts";
import { ANALYSIS_MESSAGES } from "./pane/analysis.ts";
import type { CheckMessages } from "./pane/check.ts";
import { CHECK_MESSAGES } from "./pane/check.ts";
import type { ImportMessages } from "./pane/import.ts";
import { IMPORT_MESSAGES } from "./pane/import.ts";
import type { OverviewMessages } from "./pane/overview.ts";
import { OVERVIEW_MESSAGES } from "./pane/overview.ts";
import type { PlanMessages } from "./pane/plan.ts";
import { PLAN_MESSAGES } from "./pane/plan.ts";
import type { SettingsMessages } from "./pane/settings.ts";
import { SETTINGS_MESSAGES } from "./pane/settings.ts";
import type { ShellMessages } from "./pane/shell.ts";
import { SHELL_MESSAGES } from "./pane/shell.ts";
import type { StartMessages } from "./pane/start.ts";
import { START_MESSAGES } from "./pane/start.ts";
import type { Language } from "./wording.ts";

/** All that the task pane says beside findings and errors, which have catalogues of their own. Loaded with the views; the shell has its part alone. */
export interface PaneMessages extends ShellMessages {
  readonly start: StartMessages;
  readonly overview: OverviewMessages;
  readonly import: ImportMessages;
  readonly plan: PlanMessages;
  readonly analysis: AnalysisMessages;
  readonly check: CheckMessages;
  readonly settings: SettingsMessages;
}

export function paneMessages(language: Language): PaneMessages {
  return {
    ...SHELL_MESSAGES[language], start: START_MESSAGES[language], overview: OVERVIEW_MESSAGES[language], import: IMPORT_MESSAGES[language], plan: PLAN_MESSAGES[language],
    analysis: ANALYSIS_MESSAGES[language], check: CHECK_MESSAGES[language], settings: SETTINGS_MESSAGES[language],
  };
}
