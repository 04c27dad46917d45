import { Badge, Button, Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { EventEdit, PreviewEvent, PreviewReport } from "../app/import-preview.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";

/** Events of a section that are shown at once: a long list would hold the page up. */
const SHOWN_AT_ONCE = 30;

interface ChoiceProps {
  readonly excluded: ReadonlySet<string>;
  readonly include: (key: string, isIncluded: boolean) => void;
  readonly edits: ReadonlyMap<string, EventEdit>;
  readonly edit: (key: string, edit: EventEdit) => void;
}

/** What one report would add, by section, doubtful events first. */
export function ReportPreview({ preview, ...choice }: ChoiceProps & { readonly preview: PreviewReport }): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const { file, title, added, alreadyThere, doubtful, claims, unproven, sections } = preview;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{title || file}</h2>
      <p className={styles.small}>{file}</p>
      <p className={styles.text}>{words.import.summary(added, alreadyThere, doubtful)}</p>
      {claims > 0 && <p className={styles.small}>{words.import.claims(claims, unproven.length)}</p>}
      {unproven.map((claim) => <p key={claim} className={styles.small}>▲ {claim}</p>)}
      {sections.map(({ section, events }) => <SectionPreview key={section} name={section} events={events} {...choice} />)}
    </section>
  );
}

function SectionPreview({ name, events, ...choice }: ChoiceProps & { readonly name: string; readonly events: readonly PreviewEvent[] }): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const hidden = Math.min(SHOWN_AT_ONCE, events.length - shown);
  return (
    <div>
      <h3 className={styles.heading} style={{ padding: "8px 0 6px" }}>{words.import.section(name, events.length)}</h3>
      <ul className={styles.list}>
        {events.slice(0, shown).map((event) => <li key={event.key}><EventPreview event={event} {...choice} /></li>)}
      </ul>
      {hidden > 0 && <Button size="small" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>{words.import.showMore(hidden)}</Button>}
    </div>
  );
}

function EventPreview({ event: { key, entry, isNew }, excluded, include, edits, edit }: ChoiceProps & { readonly event: PreviewEvent }): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const now = edits.get(key) ?? { subject: entry.event.subject, date: entry.event.date ?? "", gist: entry.gist };
  return (
    <div className={styles.event}>
      <Checkbox aria-label={words.import.include(now.subject)} checked={isNew && !excluded.has(key)} disabled={!isNew} onChange={(_event, { checked }) => include(key, checked === true)} />
      <div className={styles.grow} style={{ gap: "4px" }}>
        <div className={styles.row}>
          <span className={styles.text}><b>{now.subject}</b> · {now.date || words.import.noDate}</span>
          {isNew
            ? <Button size="small" appearance="subtle" aria-expanded={isOpen} aria-label={`${isOpen ? words.import.done : words.import.edit} ${now.subject}`} onClick={() => setOpen(!isOpen)}>{isOpen ? words.import.done : words.import.edit}</Button>
            : <Badge appearance="outline" color="informative">{words.import.there}</Badge>}
        </div>
        <p className={styles.small}>{now.gist || entry.event.text}</p>
        {entry.doubts !== "" && <p className={styles.small}><span className={styles.warn}>▲ {words.import.doubtful}</span> {entry.doubts}</p>}
        {isOpen && (
          <>
            <Field label={words.import.subject}><Input value={now.subject} onChange={(_event, { value }) => edit(key, { ...now, subject: value })} /></Field>
            <Field label={words.import.date}><Input type="date" value={now.date} onChange={(_event, { value }) => edit(key, { ...now, date: value })} /></Field>
            <Field label={words.import.gist}><Textarea value={now.gist} maxLength={40} onChange={(_event, { value }) => edit(key, { ...now, gist: value })} /></Field>
            <p className={styles.small}>{entry.event.text}</p>
          </>
        )}
      </div>
    </div>
  );
}
