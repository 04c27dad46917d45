import { Button, Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { closedMonths } from "../app/cycle/closed-months.ts";
import type { PlanMode } from "../app/import-plan.ts";
import { importPlanJob, PLAN_MODES } from "../app/import-plan.ts";
import { planNameProblem, plansOf } from "../app/plans-of.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { canUndo } from "../app/run-job.ts";
import { isSheetMonth } from "../app/sheet-month.ts";
import { readPlan } from "../app/start-ledger.ts";
import type { Block } from "../domain/block.ts";
import { monthNumber, monthOf } from "../domain/period.ts";
import { PLAN_MESSAGES } from "../messages/pane/plan.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { namedPeriod } from "./named-period.ts";
import { PlanDoubts, PlanMapping, PlanRows } from "./plan-tables.tsx";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ plan: PLAN_MESSAGES[language] });

interface PlanMergeProps {
  readonly file: string;
  readonly blocks: readonly Block[];
  readonly reading: WorkbookReading;
  readonly close: () => void;
}

/** A plan table for a ledger that is there: what its columns mean, what is new in it, and whether it comes to a plan, takes its place or stands beside it. */
export function PlanMerge({ file, blocks, reading, close }: PlanMergeProps): ReactElement {
  const { run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const plan = useMemo(() => readPlan(file, blocks), [file, blocks]);
  const plans = useMemo(() => plansOf(reading), [reading]);
  const [mode, setMode] = useState<PlanMode>("add");
  const [asOf, setAsOf] = useState(namedPeriod(plan) ?? "");
  const [chosen, setChosen] = useState(plans[0]?.name ?? "");
  const [name, setName] = useState(() => (planNameProblem(reading, plan.table.title) === null ? plan.table.title : ""));
  const closedLast = useMemo(() => closedMonths(reading).at(-1)?.month ?? null, [reading]);
  const [usedFrom, setUsedFrom] = useState(closedLast === null ? "" : monthOf(monthNumber(closedLast) + 1));
  const isMonth = isSheetMonth(asOf);
  const month = isMonth ? asOf : "2000-01";
  const badStart = usedFrom !== "" && !isSheetMonth(usedFrom);
  const choice = useMemo(() => ({ plan: mode === "beside" ? name : chosen, ...(usedFrom === "" || badStart ? {} : { usedFrom }) }), [mode, name, chosen, usedFrom, badStart]);
  const { merge, job, counts } = useMemo(() => importPlanJob(reading, plan, mode, month, stamp(), choice), [reading, plan, mode, month, stamp, choice]);
  const badName = mode === "beside" ? planNameProblem(reading, name) : null;
  const hint = { add: words.plan.addHint(counts), replace: words.plan.replaceHint(counts, plans.length < 2), beside: words.plan.besideHint(counts, (reading.tables["indicators"] ?? []).length) }[mode];
  return (
    <>
      <section className={styles.card}>
        <h3 className={styles.heading}>{words.plan.title(plan.rows.length)}</h3>
        <p className={styles.small}>{file}</p>
        <PlanDoubts doubts={plan.doubts} />
        <PlanMapping columns={merge.mapping} />
      </section>
      <section className={styles.card}>
        <Field label={words.plan.mode}>
          <RadioGroup value={mode} onChange={(_event, { value }) => setMode(PLAN_MODES.find((known) => known === value) ?? "add")}>
            {PLAN_MODES.map((known) => <Radio key={known} value={known} label={words.plan[known]} />)}
          </RadioGroup>
        </Field>
        {mode === "beside" && (
          <Field label={words.plan.newName} required {...(badName === null ? { hint: words.plan.newNameHint } : { validationMessage: words.plan.nameProblem[badName] })}>
            <Input value={name} maxLength={100} onChange={(_event, { value }) => setName(value)} />
          </Field>
        )}
        {mode !== "beside" && plans.length > 1 && (
          <Field label={words.plan.which} hint={words.plan.whichHint}>
            <Select value={chosen} onChange={(_event, { value }) => setChosen(value)}>{plans.map((known) => <option key={known.name} value={known.name}>{known.name}</option>)}</Select>
          </Field>
        )}
        <p className={styles.text} role="status">{job === null && badName === null ? words.plan.nothing : hint}</p>
        <Field label={words.plan.period} {...(isMonth ? {} : { validationMessage: words.plan.noPeriod })} {...(namedPeriod(plan) === null ? { hint: words.plan.periodHint } : {})}>
          <Input type="month" value={asOf} onChange={(_event, { value }) => setAsOf(value)} />
        </Field>
        {mode !== "replace" && closedLast !== null && (
          <Field label={words.plan.usedFrom} {...(badStart ? { validationMessage: words.plan.usedFromProblem } : { hint: words.plan.usedFromHint })}>
            <Input type="month" value={usedFrom} onChange={(_event, { value }) => setUsedFrom(value)} />
          </Field>
        )}
      </section>
      <PlanRows merge={merge} />
      <div className={styles.foot}>
        {job !== null && <p className={styles.small}>{canUndo(job, reading) ? words.plan.canUndo : words.noUndo}</p>}
        <div className={styles.buttons}>
          {(job !== null || badName !== null) && <Button appearance="primary" disabled={job === null || !isMonth || badStart || isBusy} onClick={() => { if (job !== null) void run(job, words.plan.written).then((done) => { if (done) close(); }); }}>{words.plan.write[mode]}</Button>}
          <Button disabled={isBusy} onClick={close}>{words.cancel}</Button>
        </div>
      </div>
    </>
  );
}
