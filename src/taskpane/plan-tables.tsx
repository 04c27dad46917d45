import { Badge, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlanMerge } from "../app/plan-merge.ts";
import type { ReadPlan } from "../app/start-ledger.ts";
import { PLAN_MESSAGES } from "../messages/pane/plan.ts";
import type { Language } from "../messages/wording.ts";
import { useStyles } from "./styles.ts";
import { useMore } from "./use-more.tsx";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ plan: PLAN_MESSAGES[language] });

/** What is to be checked in the table, as 核对 will say it. */
export function PlanDoubts({ doubts }: Pick<ReadPlan, "doubts">): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  return (
    <>
      {doubts.length > 0 && <p className={styles.small}><span className={styles.warn}>▲</span> {words.plan.doubts(doubts.length)}</p>}
      {doubts.map(({ id, text }) => <p key={id} className={styles.quote} lang="zh-CN">{text}</p>)}
    </>
  );
}

/** Each column of the table with what it was taken for. */
export function PlanMapping({ columns }: { readonly columns: PlanMerge["mapping"] }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  return (
    <>
      <h4 className={styles.subheading}>{words.plan.mapping}</h4>
      <dl className={styles.facts}>
        {columns.map(({ header, meaning, period }, index) => (
          <div key={index} className={styles.sheet}>
            <dt className={styles.detail}>{header}</dt>
            <dd className={mergeClasses(styles.detail, meaning === "unused" && styles.faint)}>→ {words.plan.meaning(meaning, period === null ? null : words.month(period))}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.small}>{words.plan.mappingHint}</p>
    </>
  );
}

/** Row by row against the ledger: new and different ones first, then what the table does not have. */
export function PlanRows({ merge: { rows, gone } }: { readonly merge: PlanMerge }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const states = ["new", "changed", "same"] as const;
  const ordered = states.flatMap((state) => rows.filter((row) => row.state === state));
  const lines = [
    ...ordered.map(({ state, id, name, changes }) => ({ key: id, state, name, notes: changes.map(({ header, before, after }) => words.plan.before(header, String(before ?? ""), String(after ?? ""))) })),
    ...gone.map(({ id, name, line }) => ({ key: `gone ${line}`, state: "gone" as const, name: `${id} ${name}`, notes: [] })),
  ];
  const { shown, more } = useMore(lines);
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.plan.rows}</h3>
      <p className={styles.small}>{[...states.map((state) => words.plan.stateCount(state, rows.filter((row) => row.state === state).length)), words.plan.stateCount("gone", gone.length)].join(words.comma)}</p>
      <ul className={styles.list}>
        {shown.map(({ key, state, name, notes }) => (
          <li key={key} className={styles.finding}>
            <div className={styles.row}><span className={styles.text}>{name}</span><Badge className={styles.badge} appearance="outline" color={state === "same" ? "informative" : state === "new" ? "brand" : "warning"}>{words.plan.states[state]}</Badge></div>
            {notes.map((note) => <p key={note} className={styles.small}>{note}</p>)}
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
