import { useMemo } from "react";
import type { ShellMessages } from "../messages/pane/shell.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";

/**
 * The words of the shell and those that a view says beside them. Each view brings its own: none waits for the words of another.
 * @param own the same function at every call
 */
export function useWords<Own>(own: (language: Language) => Own): ShellMessages & Own {
  const { language, words } = usePane();
  return useMemo(() => ({ ...words, ...own(language) }), [own, words, language]);
}
