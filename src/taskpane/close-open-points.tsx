import { Badge, Button, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import { enterValues } from "../app/cycle/enter-values.ts";
import type { OpenPoint } from "../app/cycle/progress.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { canUndo } from "../app/run-job.ts";
import type { OpenIndicator } from "../app/views/closing-view.ts";
import { wordOpenPoint } from "../messages/entry-messages.ts";
import { CLOSING_MESSAGES } from "../messages/pane/closing.ts";
import type { Language } from "../messages/wording.ts";
import { CellLink } from "./cell-link.tsx";
import { useAskedName } from "./close-name.tsx";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useMore } from "./use-more.tsx";
import { useWords } from "./use-words.ts";
import { wordPeriods } from "./word-periods.ts";

const wordsIn = (language: Language) => ({ closing: CLOSING_MESSAGES[language] });

interface OpenPointsProps {
  readonly reading: WorkbookReading;
  /** "YYYY-MM" */
  readonly month: string;
  readonly open: readonly OpenIndicator[];
  readonly drafts: NoteDrafts;
  readonly setDrafts: (drafts: NoteDrafts) => void;
}

/** Notes not written yet, by month and identifier: a look at another month loses none. */
export type NoteDrafts = Readonly<Record<string, string>>;

/** What stands between a month and its closing; what a word settles is explained right here. */
export function CloseOpenPoints({ reading, month, open, drafts, setDrafts }: OpenPointsProps): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { shown, more } = useMore(open);
  const advised = useMemo(() => firstOfCode(open), [open]);
  const notes = useMemo(() => open.flatMap(({ id, asksNote }): Note[] => {
    const note = (drafts[draftKey(month, id)] ?? "").trim();
    return asksNote && note !== "" ? [{ id, note }] : [];
  }), [open, drafts, month]);
  const [repeated = null, ...others] = new Set(notes.map(({ note }) => note));
  const rest = others.length > 0 ? [] : open.filter(({ id, asksNote }) => asksNote && (drafts[draftKey(month, id)] ?? "").trim() === "");
  const repeat = (): void => setDrafts({ ...drafts, ...Object.fromEntries(rest.map(({ id }) => [draftKey(month, id), repeated ?? ""])) });
  const forget = (): void => {
    const written = new Set(notes.map(({ id }) => draftKey(month, id)));
    setDrafts(Object.fromEntries(Object.entries(drafts).filter(([key]) => !written.has(key))));
  };
  return (
    <>
      <p className={styles.text} role="status">{words.closing.openCount(open.length, open.filter(({ asksValue }) => asksValue).length)}</p>
      <ul className={styles.list}>
        {shown.map((indicator) => (
          <li key={indicator.id} className={styles.finding}>
            <OpenPointsOf indicator={indicator} advised={advised} />
            {indicator.asksNote && (
              <Textarea
                size="small" resize="vertical" maxLength={500} aria-label={words.closing.noteOn(indicator.name)} placeholder={words.closing.notePlaceholder}
                value={drafts[draftKey(month, indicator.id)] ?? ""} onChange={(_event, { value }) => setDrafts({ ...drafts, [draftKey(month, indicator.id)]: value })}
              />
            )}
          </li>
        ))}
      </ul>
      {more}
      {repeated !== null && rest.length > 0 && (
        <div className={styles.buttons}><Button size="small" onClick={repeat}>{words.closing.repeatNote(rest.length, repeated)}</Button></div>
      )}
      {notes.length > 0 && <WriteNotes reading={reading} month={month} notes={notes} done={forget} />}
    </>
  );
}

interface Note {
  readonly id: string;
  readonly note: string;
}

function draftKey(month: string, id: string): string {
  return `${month} ${id}`;
}

/** What to do about seven missing values is said once: the indicator that says it, by code. */
function firstOfCode(open: readonly OpenIndicator[]): ReadonlyMap<OpenPoint["code"], string> {
  return new Map(open.flatMap(({ id, points }) => points.map(({ code }) => [code, id] as const)).reverse());
}

interface OpenPointsOfProps {
  readonly indicator: OpenIndicator;
  readonly advised: ReturnType<typeof firstOfCode>;
}

function OpenPointsOf({ indicator: { id, name, points, place }, advised }: OpenPointsOfProps): ReactElement {
  const styles = useStyles();
  const title = <span><strong>{name}</strong> <span className={`${styles.small} ${styles.nowrap}`}>{id}</span></span>;
  return (
    <>
      {place === null ? <p className={styles.line}>{title}</p> : <CellLink place={place} name={name}>{title}</CellLink>}
      {points.map((point) => <Point key={point.code} point={point} isAdvised={point.demand === "stop" || advised.get(point.code) === id} />)}
    </>
  );
}

function Point({ point: { code, facts, demand }, isAdvised }: { readonly point: OpenPoint; readonly isAdvised: boolean }): ReactElement {
  const { language } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { what, advice } = wordOpenPoint(code, wordPeriods(facts, words.month), language);
  return (
    <div>
      <p className={styles.text}>
        <Badge className={styles.badge} appearance="tint" color={demand === "stop" ? "danger" : "warning"}>{demand === "stop" ? words.closing.mustCorrect : words.closing.mustExplain}</Badge> {what}
      </p>
      {isAdvised && <p className={styles.small}>{advice}</p>}
    </div>
  );
}

interface WriteNotesProps {
  readonly reading: WorkbookReading;
  readonly month: string;
  readonly notes: readonly Note[];
  readonly done: () => void;
}

function WriteNotes({ reading, month, notes, done }: WriteNotesProps): ReactElement {
  const { run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { by, field } = useAskedName();
  const entered = useMemo(() => enterValues(reading, notes.map((entry) => ({ ...entry, month, by })), stamp().at), [reading, month, notes, by, stamp]);
  const write = async (): Promise<void> => {
    const { job, written } = enterValues(reading, notes.map((entry) => ({ ...entry, month, by })), stamp().at);
    if (job !== null && (await run(job, words.closing.notesWritten(written.length)))) done();
  };
  return (
    <>
      {field}
      <p className={styles.small}>{words.closing.notesHint} {entered.job === null || canUndo(entered.job, reading) ? words.closing.notesUndo : words.noUndo}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={by === "" || isBusy} onClick={() => void write()}>{words.closing.writeNotes(notes.length)}</Button>
      </div>
    </>
  );
}
