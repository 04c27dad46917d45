import type { ReactElement } from "react";
import type { LateChange } from "../app/cycle/changes-after-closing.ts";
import type { ShownChange } from "../app/views/closing-view.ts";
import { CLOSING_MESSAGES } from "../messages/pane/closing.ts";
import type { Language } from "../messages/wording.ts";
import { CellLink } from "./cell-link.tsx";
import { useStyles } from "./styles.ts";
import { useMore } from "./use-more.tsx";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ closing: CLOSING_MESSAGES[language] });

/** 关闭后改动 of a month: what, who, when, why. */
export function CloseChanges({ changes }: { readonly changes: readonly ShownChange[] }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { shown, more } = useMore(changes);
  return (
    <>
      <h4 className={styles.subheading}>{words.closing.changes(changes.length)}</h4>
      <p className={styles.small}>{words.closing.changesHint}</p>
      <ul className={styles.list}>
        {shown.map((change, index) => <li key={index} className={styles.finding}><Change shown={change} /></li>)}
      </ul>
      {more}
    </>
  );
}

function Change({ shown: { change, place } }: { readonly shown: ShownChange }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [what, ...details] = wordChange(change, words);
  const text = (
    <>
      <span>{what}</span>
      {details.filter((detail) => detail !== "").map((detail) => <span key={detail} className={styles.small}>{detail}</span>)}
    </>
  );
  return place === null ? <p className={styles.line}>{text}</p> : <CellLink place={place} name={what ?? ""}>{text}</CellLink>;
}

function wordChange(change: LateChange, { closing: words, status }: ReturnType<typeof useWords<ReturnType<typeof wordsIn>>>): readonly string[] {
  switch (change.kind) {
    case "value": {
      const { name, id, column, before, after, by, at, reason } = change;
      return [words.change(name || id, column, before || words.blank, after || words.blank), words.who([by, at.replace("T", " ")]), reason];
    }
    case "reopened": return [words.wasReopened, words.who([change.by, change.at.replace("T", " ")]), change.reason];
    case "unlogged": return [`▲ ${words.unlogged}`, words.unloggedAdvice];
    case "counts": return [words.counts(status(change.status), change.before, change.after), words.countsHint];
  }
}
