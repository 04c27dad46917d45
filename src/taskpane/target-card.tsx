import { Badge, Button, Field, Input, mergeClasses, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { closedMonths } from "../app/cycle/closed-months.ts";
import type { SheetIndicator } from "../app/ledger-input.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { readAmount } from "../app/read-amount.ts";
import { canUndo } from "../app/run-job.ts";
import { previewTarget, readingOfOne, targetsOf } from "../app/views/target-preview.ts";
import type { TargetSpan } from "../app/views/target-spans.ts";
import { holdsIn } from "../app/views/target-spans.ts";
import { INDICATOR_JOB_MESSAGES } from "../messages/pane/indicator-jobs.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";
import { withUnit } from "./with-unit.ts";

const wordsIn = (language: Language) => ({ jobs: INDICATOR_JOB_MESSAGES[language] });

interface TargetCardProps {
  readonly reading: WorkbookReading;
  readonly indicator: SheetIndicator;
  /** 报告期, "YYYY-MM" */
  readonly asOf: string | null;
}

/** 目标: which target holds in which months, and a new one from a month on. */
export function TargetCard({ reading, indicator, asOf }: TargetCardProps): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const spans = useMemo(() => targetsOf(readingOfOne(reading, indicator.id), indicator.id), [reading, indicator.id]);
  const inWords = useSpanWords(indicator);
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.jobs.target.title}</h3>
      <ul className={mergeClasses(styles.list, styles.fields)}>
        {spans.map((span) => {
          const shown = inWords(span);
          return (
            <li key={span.from ?? ""} className={styles.choice}>
              <span className={mergeClasses(styles.row, styles.text)}>
                <span>{words.jobs.target.line(shown)}</span>
                {asOf !== null && spans.length > 1 && holdsIn(span, asOf) && <Badge className={styles.badge} appearance="outline" color="brand">{words.jobs.target.inForce}</Badge>}
              </span>
              <span className={styles.small}>{words.jobs.target.more(shown.targetPeriod, span.version, span.basis)}</span>
            </li>
          );
        })}
      </ul>
      {isOpen ? <TargetForm reading={reading} indicator={indicator} asOf={asOf} close={() => setOpen(false)} /> : <div className={styles.buttons}><Button onClick={() => setOpen(true)}>{words.jobs.target.change}</Button></div>}
    </section>
  );
}

function useSpanWords({ judgeable: { unit = "", kind } }: SheetIndicator) {
  const words = useWords(wordsIn);
  const month = (period: string | null): string | null => (period === null ? null : words.month(period));
  return ({ from, to, target, targetPeriod }: TargetSpan) => ({
    from: month(from), to: month(to), target: target === "" ? words.jobs.target.none : kind === "qualitative" ? target : withUnit(target, unit), targetPeriod: month(targetPeriod),
  });
}

function TargetForm({ reading, indicator, asOf, close }: TargetCardProps & { readonly close: () => void }): ReactElement {
  const { run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [given, setGiven] = useState({ target: "", due: "", from: asOf ?? "", basis: "" });
  const [isTried, setTried] = useState(false);
  const { id, name, judgeable: { kind, unit = "", schedule } } = indicator;
  const own = useMemo(() => readingOfOne(reading, id), [reading, id]);
  const preview = useMemo(() => {
    const target = kind === "qualitative" ? given.target : (readAmount(given.target, unit) ?? Number.NaN);
    // What it would mean is said before the basis is given; without one nothing is written.
    return previewTarget(own, id, { target, effectiveFrom: given.from, basis: given.basis.trim() || "—", ...(given.due === "" ? {} : { targetPeriod: given.due }) }, stamp());
  }, [own, id, kind, unit, given, stamp]);
  const hasBasis = given.basis.trim() !== "";
  const problem = typeof preview === "string" && (isTried || given.target.trim() !== "") ? preview : isTried && !hasBasis ? "basis-missing" : null;
  const inWords = useSpanWords(indicator);
  const closed = useMemo(() => closedMonths(reading).map(({ month }) => month), [reading]);
  const set = (change: Partial<typeof given>): void => setGiven({ ...given, ...change });
  const save = (): void => {
    setTried(true);
    if (typeof preview !== "string" && hasBasis) void run(preview.job, words.jobs.target.saved(name)).then((done) => { if (done) close(); });
  };
  const fault = (...codes: readonly string[]): object => (problem !== null && codes.includes(problem) ? { validationMessage: words.jobs.target.problems[problem] } : {});
  return (
    <div className={styles.fields}>
      <div className={styles.months} style={{ alignItems: "start" }}>
        <Field label={words.jobs.target.value(kind === "qualitative" ? "" : unit)} required {...(kind === "qualitative" ? {} : { hint: words.jobs.target.valueHint(unit) })} {...fault("target-unreadable", "nothing-changed")}>
          <Input value={given.target} inputMode={kind === "qualitative" ? "text" : "decimal"} onChange={(_event, { value }) => set({ target: value })} />
        </Field>
        <Field label={words.jobs.target.from} required {...fault("period-unreadable")}><Input type="month" placeholder="2018-07" value={given.from} onChange={(_event, { value }) => set({ from: value })} /></Field>
        <Field label={words.jobs.target.due} hint={words.jobs.target.dueHint}><Input type="month" placeholder="2020-12" value={given.due} onChange={(_event, { value }) => set({ due: value })} /></Field>
      </div>
      <Field label={words.jobs.target.basis} required hint={words.jobs.target.basisHint} {...fault("basis-missing")}><Textarea value={given.basis} maxLength={300} onChange={(_event, { value }) => set({ basis: value })} /></Field>
      <div className={styles.fields} role="status">
        {typeof preview === "string" ? <p className={styles.small}>{words.jobs.target.previewWaits}</p> : <PreviewWords spans={preview.spans} inWords={inWords} closed={closed} />}
        {schedule === "milestone" && <p className={styles.small}>{words.jobs.target.milestones}</p>}
        {problem === "indicator-unknown" && <p className={styles.text}>{words.jobs.target.problems[problem]}</p>}
      </div>
      <p className={styles.small}>{typeof preview === "string" || canUndo(preview.job, reading) ? words.jobs.canUndo : words.noUndo}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={isBusy} onClick={save}>{words.jobs.target.save}</Button>
        <Button disabled={isBusy} onClick={close}>{words.cancel}</Button>
      </div>
    </div>
  );
}

function PreviewWords({ spans, inWords, closed }: { readonly spans: readonly TargetSpan[]; readonly inWords: ReturnType<typeof useSpanWords>; readonly closed: readonly string[] }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [fresh, ...others] = spans;
  const touched = fresh === undefined ? [] : closed.filter((month) => holdsIn(fresh, month));
  // What was before the new target is said as one: nobody asks when the plan began.
  const rest = others.map((span) => inWords(span.to !== null && span.to < (fresh?.from ?? "") ? { ...span, from: null } : span));
  return (
    <>
      {fresh !== undefined && <p className={styles.text}>{words.jobs.target.preview(inWords(fresh), rest)}</p>}
      {touched.length > 0 && <p className={styles.small}><span className={styles.warn}>▲</span> {words.jobs.target.closed(touched.map((month) => words.month(month)).join(words.comma))}</p>}
    </>
  );
}
