/// <reference types="office-js" />
import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { loadTheme } from "./load-theme.ts";
import { officeTheme } from "./office-theme.ts";

const QUERIES = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

/**
 * Follows the contrast theme and colour scheme of the system. Office tells of a change of its own colours in Outlook only (Office.EventType.OfficeThemeChanged,
 * Mailbox 1.14: https://learn.microsoft.com/javascript/api/outlook/office.officethemechangedeventargs), so in Excel the pane looks anew when it gets the focus.
 */
export function useTheme(first: Theme): Theme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    let isHere = true;
    // Where a theme cannot be loaded (no connection), the pane keeps the one it has.
    const update = (): void => {
      const name = officeTheme();
      void loadTheme(name).then((loaded) => { if (isHere && name === officeTheme()) setTheme(loaded); }, () => undefined);
    };
    const queries = QUERIES.map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", update);
    addEventListener("focus", update);
    return () => {
      isHere = false;
      removeEventListener("focus", update);
      queries.forEach((query) => query.removeEventListener("change", update));
    };
  }, []);
  return theme;
}
