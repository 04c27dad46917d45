import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { CLOSING_MESSAGES } from "../messages/pane/closing.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ closing: CLOSING_MESSAGES[language] });

/** Who writes: "" where nobody is known yet; then there is a field that asks, and it stays while somebody types. */
export function useAskedName(): { readonly by: string; readonly field: ReactElement | null } {
  const { stamp, myName, setMyName } = usePane();
  const words = useWords(wordsIn);
  const by = stamp().by ?? "";
  const [isTyped, setTyped] = useState(false);
  return {
    by,
    field: by !== "" && !isTyped ? null : (
      <Field label={words.closing.name} hint={words.closing.nameHint} required>
        <Input value={myName} maxLength={40} onChange={(_event, { value }) => { setTyped(true); setMyName(value); }} />
      </Field>
    ),
  };
}
