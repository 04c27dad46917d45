import { useMemo } from "react";
import type { PaneMessages } from "../messages/pane-messages.ts";
import { paneMessages } from "../messages/pane-messages.ts";
import { usePane } from "./pane-context.ts";

/** The words of all views; for views only, which are loaded on demand and these with them. The shell has its own. */
export function useWords(): PaneMessages {
  const { language } = usePane();
  return useMemo(() => paneMessages(language), [language]);
}
