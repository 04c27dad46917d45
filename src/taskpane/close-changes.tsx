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

type Told = Exclude<LateChange, { readonly kind: "counts" }>;

/** 关闭后改动 of a month: what, who, when, why; and how the counts moved by it. */
export function CloseChanges({ changes }: { readonly changes: readonly ShownChange[] }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const told = changes.flatMap(({ change, place }) => (change.kind === "counts" ? [] : [{ change, place }]));
  const counts = changes.flatMap(({ change }) => (change.kind === "counts" ? [words.closing.count(words.status(change.status), change.before, change.after)] : []));
  const { shown, more } = useMore(told);
  return (
    <>
      <h4 className={styles.subheading}>{words.closing.changes(told.length)}</h4>
      <p className={styles.small}>{words.closing.changesHint}</p>
      <ul className={styles.list}>
        {shown.map(({ change, place }, index) => <li key={index} className={styles.finding}><Change change={change} place={place} /></li>)}
      </ul>
      {more}
      {counts.length > 0 && <p className={styles.text}>{words.closing.counts(counts.join(words.comma))}</p>}
    </>
  );
}

function Change({ change, place }: { readonly change: Told; readonly place: ShownChange["place"] }): ReactElement {
  const { closing: words } = useWords(wordsIn);
  const styles = useStyles();
  const { what, details } = wordChange(change, words);
  const text = (
    <>
      <span>{change.kind === "unlogged" && <span className={styles.warn}>▲ </span>}{what}</span>
      {details.map((detail) => <span key={detail} className={styles.small}>{detail}</span>)}
    </>
  );
  return place === null ? <p className={styles.line}>{text}</p> : <CellLink place={place} name={what}>{text}</CellLink>;
}

function wordChange(change: Told, words: ReturnType<typeof wordsIn>["closing"]): { readonly what: string; readonly details: readonly string[] } {
  if (change.kind === "unlogged") return { what: words.unlogged, details: [words.unloggedAdvice] };
  const who = [change.by, change.at.replace("T", " ")].filter((part) => part !== "").join(" · ");
  const details = [who, change.reason].filter((detail) => detail !== "");
  if (change.kind === "reopened") return { what: words.wasReopened, details };
  const { name, id, column, before, after } = change;
  return { what: words.change(name || id, column, before || words.blank, after || words.blank), details };
}
