import { Button, Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useId, useMemo, useState } from "react";
import type { AddIndicatorProblem, NewIndicator } from "../app/add-indicator.ts";
import { addIndicator } from "../app/add-indicator.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { canUndo } from "../app/run-job.ts";
import { isSheetMonth } from "../app/sheet-month.ts";
import { indicatorForm, SHEET_WORDS } from "../app/views/indicator-form.ts";
import { DIRECTIONS, KINDS, SCHEDULES, THRESHOLD_OPERATORS } from "../domain/indicator.ts";
import type { Kind } from "../domain/indicator.ts";
import { INDICATOR_JOB_MESSAGES } from "../messages/pane/indicator-jobs.ts";
import type { Language } from "../messages/wording.ts";
import { ChoiceField } from "./choice-field.tsx";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ jobs: INDICATOR_JOB_MESSAGES[language] });

type TextKey = AddIndicatorProblem["field"];
const LONGEST: Readonly<Record<TextKey, number>> = { name: 200, category: 40, unit: 40, owner: 100, target: 100, baseline: 40, targetPeriod: 10, baselinePeriod: 10, usedFrom: 10 };
const FREQUENCIES = ["month", "quarter", "year"] as const;

interface AddIndicatorCardProps {
  readonly reading: WorkbookReading;
  readonly close: () => void;
}

/** 新增指标: a form for one row of 指标表. */
export function AddIndicatorCard({ reading, close }: AddIndicatorCardProps): ReactElement {
  const { run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const form = useMemo(() => indicatorForm(reading), [reading]);
  const [given, setGiven] = useState(form.blank);
  const [isTried, setTried] = useState(false);
  const { id, job, problems, warnings } = useMemo(() => addIndicator(reading, given, stamp()), [reading, given, stamp]);
  const listId = useId();
  const set = (change: Partial<NewIndicator>): void => setGiven({ ...given, ...change });
  const setKind = (kind: Kind): void => set({ kind, direction: kind === "rank" ? "lower" : "higher", accumulate: kind === "flow" ? "sum" : null, ...(kind === "qualitative" ? { schedule: "none" as const } : {}) });
  const save = (): void => {
    setTried(true);
    if (job !== null) void run(job, words.jobs.add.saved(id, given.name.trim())).then((done) => { if (done) close(); });
  };
  const typed = (key: TextKey, type: "text" | "month" | "decimal" = "text", offered: readonly string[] = [], required = false): ReactElement => {
    // What is not filled in yet is no fault before somebody wants it written.
    const problem = problems.find(({ field, code }) => field === key && (isTried || code !== "missing"));
    return (
      <Field label={words.jobs.add.fields[key]} required={required} {...(problem === undefined ? {} : { validationMessage: words.jobs.add.problems[problem.code] })} {...(words.jobs.add.hints[key] === undefined ? {} : { hint: words.jobs.add.hints[key] })}>
        <Input
          value={given[key]} maxLength={LONGEST[key]} type={type === "month" ? "month" : "text"} {...(type === "month" ? { placeholder: "2018-07" } : {})} {...(type === "decimal" ? { inputMode: "decimal" } : {})}
          {...(offered.length === 0 ? {} : { list: `${listId}-${key}` })} onChange={(_event, { value }) => set({ [key]: value })}
        />
      </Field>
    );
  };
  const named = <Word extends string>(inSheet: Readonly<Record<Word, string>>, meaning: Readonly<Record<Word, string>>) => (word: Word): string => (meaning[word] === "" ? inSheet[word] : `${inSheet[word]}：${meaning[word]}`);
  const add = words.jobs.add;
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{add.title}</h3>
      {form.plans.length > 1 && <ChoiceField label={add.fields.plan} value={given.plan} choices={form.plans} name={(plan) => plan} choose={(plan) => set({ plan })} />}
      {typed("name", "text", [], true)}
      <div className={styles.pair} style={{ alignItems: "start" }}>{typed("category", "text", form.categories)}{typed("unit", "text", form.units)}</div>
      <ChoiceField label={add.fields.kind} value={given.kind} choices={KINDS} name={named(SHEET_WORDS.kind, add.kinds)} choose={setKind} />
      {given.kind !== "qualitative" && <ChoiceField label={add.fields.direction} value={given.direction} choices={DIRECTIONS} name={named(SHEET_WORDS.direction, add.directions)} choose={(direction) => set({ direction })} />}
      {given.kind === "flow" && <ChoiceField label={add.fields.accumulate} value={given.accumulate ?? "sum"} choices={["sum", "ytd"] as const} name={named(SHEET_WORDS.accumulate, add.accumulations)} choose={(accumulate) => set({ accumulate })} />}
      {given.kind === "reduction" && <ChoiceField label={add.fields.accumulate} value={given.accumulate ?? ""} choices={["", "annual_rate"] as const} name={(word) => (word === "" ? add.noAccumulation : named(SHEET_WORDS.accumulate, add.accumulations)(word))} choose={(word) => set({ accumulate: word === "" ? null : word })} />}
      {given.kind === "threshold" && <ChoiceField label={add.fields.op} value={given.op ?? ""} choices={["", ...THRESHOLD_OPERATORS] as const} name={(word) => (word === "" ? add.operatorByDirection : `${word} ${add.operators[word]}`)} choose={(word) => set({ op: word === "" ? null : word })} />}
      <div className={styles.months} style={{ alignItems: "start" }}>
        {typed("target", given.kind === "qualitative" ? "text" : "decimal", [], given.kind !== "qualitative")}{typed("targetPeriod", "month")}
        {given.kind !== "qualitative" && <>{typed("baseline", "decimal")}{typed("baselinePeriod", "month")}</>}
      </div>
      {given.kind !== "qualitative" && <ChoiceField label={add.fields.schedule} value={given.schedule} choices={SCHEDULES} name={named(SHEET_WORDS.schedule, add.schedules)} choose={(schedule) => set({ schedule })} />}
      <div className={styles.months} style={{ alignItems: "start" }}>
        <ChoiceField label={add.fields.frequency} value={given.frequency ?? "month"} choices={FREQUENCIES} name={(word) => add.frequencies[word]} choose={(frequency) => set({ frequency })} />
        {typed("owner")}{typed("usedFrom", "month")}
      </div>
      <datalist id={`${listId}-category`}>{form.categories.map((text) => <option key={text} value={text} />)}</datalist>
      <datalist id={`${listId}-unit`}>{form.units.map((text) => <option key={text} value={text} />)}</datalist>
      <div className={styles.fields} role="status">
        {warnings.map(({ code, id: same }) => <p key={code} className={styles.small}><span className={styles.warn}>▲</span> {add.warnings[code](same)}</p>)}
        <p className={styles.text}>{add.willWrite(id, isSheetMonth(given.usedFrom) ? words.month(given.usedFrom) : null)}</p>
      </div>
      <p className={styles.small}>{job === null || canUndo(job, reading) ? words.jobs.canUndo : words.noUndo}</p>
      {/* The faulty field may stand out of sight above. */}
      {isTried && problems.length > 0 && <p className={styles.small} role="alert"><span className={styles.bad}>×</span> {add.toMend(problems.map(({ field }) => add.fields[field]).join(words.comma))}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={isBusy} onClick={save}>{add.save}</Button>
        <Button disabled={isBusy} onClick={close}>{words.cancel}</Button>
      </div>
    </section>
  );
}
