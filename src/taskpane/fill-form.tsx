import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useRef, useState } from "react";
import type { EnteredValues } from "../app/cycle/enter-values.ts";
import { enterValues } from "../app/cycle/enter-values.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { canUndo } from "../app/run-job.ts";
import { changedFields, crossedFields, draftEntry } from "../app/views/fill-draft.ts";
import type { Draft, FillTerms } from "../app/views/fill-draft.ts";
import type { MonthEntry, MonthView } from "../app/views/month-view.ts";
import { MONTH_MESSAGES } from "../messages/pane/month.ts";
import type { Language } from "../messages/wording.ts";
import { useAskedName } from "./close-name.tsx";
import { useDrafts } from "./fill-drafts.ts";
import { FillFoot } from "./fill-foot.tsx";
import { FillList } from "./fill-list.tsx";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ fill: MONTH_MESSAGES[language] });

interface FillFormProps {
  readonly reading: WorkbookReading;
  readonly view: MonthView;
  readonly today: string;
}

/** The values of a month; of a closed one only after somebody says that they are to be changed. */
export function FillForm(props: FillFormProps): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [isRevising, setRevising] = useState(false);
  const { month, state } = props.view;
  if (state !== "closed") return <OpenForm {...props} />;
  return (
    <>
      <section className={styles.card}>
        <h3 className={styles.heading}>{words.fill.form}</h3>
        <p className={styles.text}>{words.fill.closed(words.month(month))}</p>
        <div className={styles.buttons}><Button size="small" aria-expanded={isRevising} onClick={() => setRevising(!isRevising)}>{words.fill.reviseClosed}</Button></div>
      </section>
      {isRevising && <OpenForm {...props} />}
    </>
  );
}

function OpenForm({ reading, view, today }: FillFormProps): ReactElement {
  const { run, stamp, say, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { month, entries, progress, state } = view;
  const { drafts, change, drop } = useDrafts(reading, month);
  const [source, setSource] = useState("");
  const [reason, setReason] = useState("");
  const [wanted, setWanted] = useState<"name" | "reason" | null>(null);
  const nameField = useRef<HTMLDivElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const { by, field: name } = useAskedName();

  const changed = entries.filter((entry) => changedFields(drafts.get(entry.id), entry).length > 0);
  // What has just been written differs from the draft until the workbook is read again.
  const crossed = isBusy ? [] : changed.filter((entry) => crossedFields(drafts.get(entry.id), entry).length > 0);
  const ready = changed.filter((entry) => !crossed.includes(entry));
  const entered = (terms: Pick<FillTerms, "by" | "reason">): EnteredValues =>
    enterValues(reading, ready.flatMap((entry) => draftEntry(drafts.get(entry.id), entry, { month, source, ...terms }) ?? []), stamp().at);
  // How much is written tells whether it can be taken back, not what: looked at anew with every entry, not with every key.
  const isUndoable = useMemo(() => {
    const { job } = entered({ by: "-", reason: "-" });
    return job === null || canUndo(job, reading);
  }, [reading, month, ready.length]);

  const lacksReason = state === "closed" && reason.trim() === "";
  const write = async (): Promise<void> => {
    setWanted(by === "" ? "name" : lacksReason ? "reason" : null);
    if (by === "") return nameField.current?.querySelector("input")?.focus();
    if (lacksReason) return reasonField.current?.focus();
    const { job, written, unchanged } = entered({ by, reason });
    if (job === null) return say({ intent: "info", text: words.fill.nothing });
    if (await run(job, words.fill.written(words.month(month), written.length, unchanged.length))) {
      drop(draftsOf(ready));
      setReason("");
    }
  };
  const draftsOf = (some: readonly MonthEntry[]): ReadonlyMap<string, Draft> => new Map(some.flatMap(({ id }) => {
    const draft = drafts.get(id);
    return draft === undefined ? [] : [[id, draft] as const];
  }));

  return (
    <>
      <section className={styles.card}>
        {state === "closed" ? (
          <>
            <p className={styles.small}>{words.fill.closedHint}</p>
            <Field label={words.fill.reason} required hint={words.fill.reasonHint}>
              <Textarea textarea={{ ref: reasonField }} rows={2} value={reason} maxLength={500} onChange={(_event, { value }) => setReason(value)} />
            </Field>
          </>
        ) : <h3 className={styles.heading}>{words.fill.form}</h3>}
        <p className={styles.small}>{words.fill.hint}</p>
        {name !== null && <div ref={nameField}>{name}</div>}
        <Field label={words.fill.commonSource} hint={words.fill.commonSourceHint}><Input value={source} maxLength={200} onChange={(_event, { value }) => setSource(value)} /></Field>
        <FillList reading={reading} view={view} today={today} drafts={drafts} change={change} />
      </section>
      <FillFoot progress={progress} count={ready.length} crossed={crossed.length} problem={wanted === "name" && by === "" ? words.fill.nameMissing : wanted === "reason" && lacksReason ? words.fill.reasonMissing : ""} isUndoable={isUndoable} write={() => void write()} drop={() => drop(draftsOf(changed))} />
    </>
  );
}
