import type { Theme } from "@fluentui/react-components";
import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useCallback, useEffect, useState } from "react";
import type { OpenWorkbook, ScreenPort } from "../app/ports.ts";
import { SHELL_MESSAGES } from "../messages/pane/shell.ts";
import type { Language } from "../messages/wording.ts";
import type { HostFacts } from "./pane-context.ts";
import { keepLanguage, startLanguage } from "./preferences.ts";
import { Shell } from "./shell.tsx";
import { useTheme } from "./use-theme.ts";

export interface AppProps {
  readonly workbook: OpenWorkbook;
  readonly screen: ScreenPort;
  readonly host: HostFacts;
  readonly editing: EventTarget;
}

/** The pane: language and theme around everything else. */
export function App({ theme: first, ...props }: AppProps & { readonly theme: Theme }): ReactElement {
  const [language, setLanguage] = useState<Language>(() => startLanguage());
  const theme = useTheme(first);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = SHELL_MESSAGES[language].appName;
  }, [language]);
  const change = useCallback((next: Language) => {
    keepLanguage(next);
    setLanguage(next);
  }, []);
  return <FluentProvider theme={theme}><Shell {...props} language={language} setLanguage={change} /></FluentProvider>;
}
