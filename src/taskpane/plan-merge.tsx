import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { PlanMode } from "../app/import-plan.ts";
import { importPlanJob } from "../app/import-plan.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { canUndo } from "../app/run-job.ts";
import { readPlan } from "../app/start-ledger.ts";
import type { Block } from "../domain/block.ts";
import { PLAN_MESSAGES } from "../messages/pane/plan.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { namedPeriod } from "./named-period.ts";
import { PlanMapping, PlanRows } from "./plan-tables.tsx";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ plan: PLAN_MESSAGES[language] });

interface PlanMergeProps {
  readonly file: string;
  readonly blocks: readonly Block[];
  readonly reading: WorkbookReading;
  readonly close: () => void;
}

/** A plan table for a ledger that is there: what its columns mean, what is new in it, and whether it comes to the plan or takes its place. */
export function PlanMerge({ file, blocks, reading, close }: PlanMergeProps): ReactElement {
  const { run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const plan = useMemo(() => readPlan(file, blocks), [file, blocks]);
  const [mode, setMode] = useState<PlanMode>("add");
  const [asOf, setAsOf] = useState(namedPeriod(plan) ?? "");
  const isMonth = /^\d{4}-\d{2}$/u.test(asOf);
  const month = isMonth ? asOf : "2000-01";
  const planned = useMemo(() => importPlanJob(reading, plan, mode, month, stamp()), [reading, plan, mode, month, stamp]);
  const { merge, job, counts } = planned;
  return (
    <>
      <section className={styles.card}>
        <h3 className={styles.heading}>{words.plan.title(plan.rows.length)}</h3>
        <p className={styles.small}>{file}</p>
        {plan.doubts > 0 && <p className={styles.small}><span className={styles.warn}>▲</span> {words.plan.doubts(plan.doubts)}</p>}
        <PlanMapping columns={merge.mapping} />
      </section>
      <section className={styles.card}>
        <Field label={words.plan.mode}>
          <RadioGroup value={mode} onChange={(_event, { value }) => setMode(value === "replace" ? "replace" : "add")}>
            <Radio value="add" label={words.plan.add} />
            <Radio value="replace" label={words.plan.replace} />
          </RadioGroup>
        </Field>
        <p className={styles.text} role="status">{job === null ? words.plan.nothing : mode === "add" ? words.plan.addHint(counts) : words.plan.replaceHint(counts)}</p>
        <Field label={words.plan.period} {...(isMonth ? {} : { validationMessage: words.plan.noPeriod })} {...(namedPeriod(plan) === null ? { hint: words.plan.periodHint } : {})}>
          <Input type="month" value={asOf} onChange={(_event, { value }) => setAsOf(value)} />
        </Field>
      </section>
      <PlanRows merge={merge} />
      <div className={styles.foot}>
        {job !== null && <p className={styles.small}>{canUndo(job) ? words.plan.canUndo : words.noUndo}</p>}
        <div className={styles.buttons}>
          {job !== null && <Button appearance="primary" disabled={!isMonth || isBusy} onClick={() => void run(job, words.plan.written).then((done) => { if (done) close(); })}>{words.plan.write[mode]}</Button>}
          <Button disabled={isBusy} onClick={close}>{words.cancel}</Button>
        </div>
      </div>
    </>
  );
}
