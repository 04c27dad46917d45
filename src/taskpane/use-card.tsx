import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { changeUse, effectsOfUse } from "../app/change-use.ts";
import type { SheetIndicator } from "../app/ledger-input.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { canUndo } from "../app/run-job.ts";
import { standing } from "../domain/evaluate/in-use.ts";
import { monthNumber, monthOf } from "../domain/period.ts";
import { INDICATOR_JOB_MESSAGES } from "../messages/pane/indicator-jobs.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ jobs: INDICATOR_JOB_MESSAGES[language] });

interface UseCardProps {
  readonly reading: WorkbookReading;
  readonly indicator: SheetIndicator;
  /** 报告期, "YYYY-MM" */
  readonly asOf: string | null;
}

interface Months {
  readonly usedFrom: string;
  readonly retiredFrom: string;
}

/** 起用和停用: from when to when the indicator counts. */
export function UseCard({ reading, indicator, asOf }: UseCardProps): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [months, setMonths] = useState<Months | null>(null);
  const { usedFrom, retiredFrom } = indicator;
  const now: Months = { usedFrom: usedFrom ?? "", retiredFrom: retiredFrom ?? "" };
  const inWords = (month: string | undefined): string | null => (month === undefined ? null : words.month(month));
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.jobs.use.title}</h3>
      <p className={styles.text}>{words.jobs.use.now(asOf === null ? "in-use" : standing(indicator, asOf), inWords(usedFrom), inWords(retiredFrom))}</p>
      {months === null ? (
        <div className={styles.buttons}>
          {retiredFrom === undefined ? <Button onClick={() => setMonths({ ...now, retiredFrom: asOf ?? "" })}>{words.jobs.use.retire}</Button> : <Button onClick={() => setMonths({ ...now, retiredFrom: "" })}>{words.jobs.use.restore}</Button>}
          <Button onClick={() => setMonths(now)}>{words.jobs.use.edit}</Button>
        </div>
      ) : <UseForm reading={reading} indicator={indicator} begin={months} close={() => setMonths(null)} />}
    </section>
  );
}

function UseForm({ reading, indicator: { id, name }, begin, close }: Omit<UseCardProps, "asOf"> & { readonly begin: Months; readonly close: () => void }): ReactElement {
  const { run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [given, setGiven] = useState({ ...begin, reason: "" });
  const [isTried, setTried] = useState(false);
  const limits = { usedFrom: given.usedFrom || null, retiredFrom: given.retiredFrom || null };
  const made = changeUse(reading, id, { ...limits, reason: given.reason }, stamp());
  const problem = typeof made === "string" && (isTried || made === "period-unreadable" || made === "ends-before-it-begins") ? made : null;
  const fault = (...codes: readonly string[]): object => (problem !== null && codes.includes(problem) ? { validationMessage: words.jobs.use.problems[problem] } : {});
  const save = (): void => {
    setTried(true);
    if (typeof made !== "string") void run(made, words.jobs.use.saved(name)).then((done) => { if (done) close(); });
  };
  const isReadable = made !== "period-unreadable" && made !== "ends-before-it-begins";
  return (
    <div className={styles.fields}>
      <div className={styles.months} style={{ alignItems: "start" }}>
        <Field label={words.jobs.use.retiredFrom} hint={words.jobs.use.retiredFromHint} {...fault("period-unreadable", "ends-before-it-begins", "nothing-changed")}>
          <Input type="month" placeholder="2018-07" value={given.retiredFrom} onChange={(_event, { value }) => setGiven({ ...given, retiredFrom: value })} />
        </Field>
        <Field label={words.jobs.use.usedFrom} hint={words.jobs.use.usedFromHint}>
          <Input type="month" placeholder="2018-01" value={given.usedFrom} onChange={(_event, { value }) => setGiven({ ...given, usedFrom: value })} />
        </Field>
      </div>
      <Field label={words.jobs.use.reason} required hint={words.jobs.use.reasonHint} {...fault("reason-missing")}><Textarea value={given.reason} maxLength={300} onChange={(_event, { value }) => setGiven({ ...given, reason: value })} /></Field>
      {isReadable && <UseWords reading={reading} id={id} usedFrom={limits.usedFrom} retiredFrom={limits.retiredFrom} />}
      {problem === "indicator-unknown" && <p className={styles.text}>{words.jobs.use.problems[problem]}</p>}
      <p className={styles.small}>{typeof made === "string" || canUndo(made, reading) ? words.jobs.canUndo : words.noUndo}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={isBusy} onClick={save}>{words.jobs.use.save}</Button>
        <Button disabled={isBusy} onClick={close}>{words.cancel}</Button>
      </div>
    </div>
  );
}

/** What these months mean, before they are written. */
function UseWords({ reading, id, usedFrom, retiredFrom }: { readonly reading: WorkbookReading; readonly id: string; readonly usedFrom: string | null; readonly retiredFrom: string | null }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { idleValues, idleRows, closed } = useMemo(() => effectsOfUse(reading, id, { usedFrom, retiredFrom }), [reading, id, usedFrom, retiredFrom]);
  const month = (period: string | null): string | null => (period === null ? null : words.month(period));
  const before = (period: string | null): string | null => (period === null ? null : words.month(monthOf(monthNumber(period) - 1)));
  return (
    <div className={styles.fields} role="status">
      <p className={styles.text}>{words.jobs.use.then(month(usedFrom), before(usedFrom), month(retiredFrom), before(retiredFrom))}{words.jobs.use.idle(idleValues, idleRows)}</p>
      {closed.length > 0 && <p className={styles.small}><span className={styles.warn}>▲</span> {words.jobs.use.closed(closed.map((period) => words.month(period)).join(words.comma))}</p>}
    </div>
  );
}
