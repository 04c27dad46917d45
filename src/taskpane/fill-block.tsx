import { Badge, Button, Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { memo, useEffect, useId, useMemo, useState } from "react";
import { readTypedValue } from "../app/cycle/typed-value.ts";
import type { WorkbookReading } from "../app/ports.ts";
import type { Draft, FillField, FillPoints } from "../app/views/fill-draft.ts";
import { changedFields, crossedFields, fillPoints, keepDraft, shownText, typeInto } from "../app/views/fill-draft.ts";
import type { MonthEntry } from "../app/views/month-view.ts";
import { wordOpenPoint } from "../messages/entry-messages.ts";
import { MONTH_MESSAGES } from "../messages/pane/month.ts";
import type { Language } from "../messages/wording.ts";
import { FIELDS_FOLLOW, VALUE } from "./fill-keys.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";
import { withUnit } from "./with-unit.ts";
import { wordPeriods } from "./word-periods.ts";

const wordsIn = (language: Language) => ({ fill: MONTH_MESSAGES[language] });

/** Milliseconds without a key after which a value counts as typed: "1" on the way to "1234" is nothing to ask about. */
const PAUSE = 350;

interface FillBlockProps {
  readonly reading: WorkbookReading;
  readonly entry: MonthEntry;
  readonly month: string;
  readonly today: string;
  readonly draft: Draft | undefined;
  readonly change: (id: string, draft: Draft | null) => void;
  /** While the drafts are being written. */
  readonly isWritten: boolean;
}

/** One indicator: its last value in grey, the field for this one's, what is odd about it, and a word and a source beside it. */
export const FillBlock = memo(function FillBlock({ reading, entry, month, today, draft, change, isWritten }: FillBlockProps): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const told = useId();
  // Null: open where there is a note, or one is asked for.
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const { id, name, unit, kind } = entry;
  const text = (field: FillField): string => shownText(draft, entry, field);
  const type = (field: FillField, typed: string): void => {
    // A field does not go from under somebody's hands when the note is emptied or the value mended.
    if (field !== "value") setOpen(true);
    change(id, typeInto(draft, entry, field, typed));
  };
  const typed = useSettled(changedFields(draft, entry).includes("value") ? text("value") : null);
  const note = text("note");
  const found = useMemo(() => fillPoints(reading, entry, { month, typed, note, today }), [reading, entry, month, typed, note, today]);
  const showsFields = isOpen ?? (note !== "" || found.points.length > 0);
  // A unit that is typed takes the place of the one beside the field.
  const shownUnit = kind === "qualitative" || readTypedValue(text("value")).unit !== null ? "" : unit;
  return (
    <div className={styles.fillBlock}>
      <BlockHead entry={entry} month={month} found={found} note={note} />
      <div className={styles.row}>
        <Input
          className={styles.fillValue} id={`fill-${id}`} aria-label={words.fill.value(id, name)} aria-describedby={told} autoComplete="off" maxLength={100}
          {...(kind === "qualitative" ? {} : { inputMode: "decimal" })} {...(shownUnit === "" ? {} : { contentAfter: shownUnit })}
          {...{ [VALUE]: showsFields ? FIELDS_FOLLOW : "" }}
          value={text("value")} onChange={(_event, { value }) => type("value", value)}
        />
        <Button className={styles.tool} size="small" appearance="subtle" aria-expanded={showsFields} aria-label={words.fill.detailsOf(id)} onClick={() => setOpen(!showsFields)}>{words.fill.details}</Button>
      </div>
      <div id={told} aria-live="polite" className={styles.fields}><Points found={found} /></div>
      {!isWritten && <Crossed entry={entry} draft={draft} change={change} />}
      {showsFields ? (
        <div className={styles.fields}>
          <Field label={words.fill.fields.note}><Textarea aria-label={words.fill.fieldOf("note", id)} rows={2} value={note} maxLength={1000} onChange={(_event, { value }) => type("note", value)} /></Field>
          <Field label={words.fill.fields.source}><Input aria-label={words.fill.fieldOf("source", id)} value={text("source")} maxLength={200} onChange={(_event, { value }) => type("source", value)} /></Field>
        </div>
      ) : <p className={styles.small}>{(["note", "source"] as const).flatMap((field) => (text(field) === "" ? [] : [words.fill.fieldIs(field, text(field))])).join(" ")}</p>}
    </div>
  );
});

interface BlockHeadProps {
  readonly entry: MonthEntry;
  readonly month: string;
  readonly found: FillPoints;
  readonly note: string;
}

function BlockHead({ entry: { id, name, unit, kind, period, last, line }, month, found, note }: BlockHeadProps): ReactElement {
  const { show } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { wantsNote, wantsValue, points } = found;
  const badge = wantsValue ? words.fill.wantsValue : wantsNote ? words.fill.wantsNote : points.length > 0 && note !== "" ? words.fill.explained : null;
  const before = last === null ? words.fill.noLast : words.fill.last(words.month(last.period), withUnit(last.value, kind === "qualitative" ? "" : last.unit || unit));
  const cell = words.showCell(`${id} ${name}`);
  return (
    <div className={styles.row}>
      <div className={styles.grow}>
        <span className={styles.text}>
          <b>{name}</b>
          {badge !== null && <> <Badge className={styles.badge} appearance="tint" color={wantsValue ? "danger" : wantsNote ? "warning" : "informative"}>{badge}</Badge></>}
        </span>
        <span className={styles.small}>{[id, period === month ? "" : words.fill.thisPeriod(words.month(period)), before].filter((text) => text !== "").join(" · ")}</span>
      </div>
      {line !== null && <Button className={styles.tool} appearance="subtle" aria-label={cell} title={cell} onClick={() => show({ table: "monthly", column: "value", line })}>›</Button>}
    </div>
  );
}

/** What is odd about the value: what, why, and what to do. */
function Points({ found: { points } }: { readonly found: FillPoints }): ReactElement {
  const { language, words } = usePane();
  const styles = useStyles();
  return (
    <>
      {points.map(({ code, demand, facts }) => {
        const { what, why, advice } = wordOpenPoint(code, wordPeriods(facts, words.month), language);
        return (
          <p key={code} className={styles.small}>
            <span className={demand === "stop" ? styles.bad : styles.warn}>{demand === "stop" ? "× " : "▲ "}</span>
            <b>{what}</b>{words.space}{why}{words.space}{advice}
          </p>
        );
      })}
    </>
  );
}

/** Somebody changed the row while it was being typed into: which of both is meant is for people to say. */
function Crossed({ entry, draft, change }: Pick<FillBlockProps, "entry" | "draft" | "change">): ReactElement | null {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [field] = crossedFields(draft, entry);
  if (field === undefined || draft === undefined) return null;
  return (
    <div className={styles.fields} role="alert">
      <p className={styles.small}><span className={styles.warn}>▲ </span>{words.fill.crossed(field, entry[field] === "" ? words.fill.blank : entry[field])}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => change(entry.id, null)}>{words.fill.takeTheirs}</Button>
        <Button size="small" onClick={() => change(entry.id, keepDraft(draft, entry))}>{words.fill.keepMine}</Button>
      </div>
    </div>
  );
}

/** The text once no key was pressed for a moment; at once where there is none. */
function useSettled(text: string | null): string | null {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return text === null ? null : settled;
}
