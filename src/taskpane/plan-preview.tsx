import { Button, Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { ReadPlan } from "../app/start-ledger.ts";
import { START_MESSAGES } from "../messages/pane/start.ts";
import type { Language } from "../messages/wording.ts";
import { namedPeriod } from "./named-period.ts";
import { PlanDoubts, PlanMapping } from "./plan-tables.tsx";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ start: START_MESSAGES[language] });

/** What was read of a plan table, before a ledger is made of it. */
export default function PlanPreview({ plan, cancel, write }: { readonly plan: ReadPlan; readonly cancel: () => void; readonly write: (asOf: string) => void }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [asOf, setAsOf] = useState(namedPeriod(plan) ?? "");
  const isMonth = /^\d{4}-\d{2}$/u.test(asOf);
  return (
    <div className={styles.main}>
      <h2 className={styles.unseen}>{words.start.title}</h2>
      <section className={styles.card}>
        <h3 className={styles.heading}>{words.start.found(plan.rows.length)}</h3>
        <p className={styles.small}>{plan.file}</p>
        <PlanDoubts doubts={plan.doubts} />
        <PlanMapping columns={plan.table.columns} />
        <h4 className={styles.subheading}>{words.start.rows}</h4>
        <ul className={styles.list}>
          {plan.rows.map(({ id, name, target }) => <li key={id} className={styles.event}><span className={styles.grow}><span className={styles.text}>{name}</span><span className={styles.small}>{words.start.target} {target || "—"}</span></span></li>)}
        </ul>
      </section>
      <div className={styles.foot}>
        <Field label={words.start.period} {...(isMonth ? {} : { validationMessage: words.start.noPeriod })}><Input type="month" value={asOf} onChange={(_event, { value }) => setAsOf(value)} /></Field>
        <p className={styles.small}>{words.start.noUndo}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={!isMonth} onClick={() => write(asOf)}>{words.start.write}</Button>
          <Button onClick={cancel}>{words.cancel}</Button>
        </div>
      </div>
    </div>
  );
}
