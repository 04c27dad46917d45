import { Badge, Button, Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { EventEdit, PreviewEvent } from "../app/import-preview.ts";
import { editOf } from "../app/import-preview.ts";
import { ACTIONS, SECTIONS, THEMES } from "../domain/event.ts";
import { IMPORT_MESSAGES } from "../messages/pane/import.ts";
import type { Language } from "../messages/wording.ts";
import { ChoiceField } from "./choice-field.tsx";
import type { ChoiceProps } from "./report-preview.tsx";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ import: IMPORT_MESSAGES[language] });

/** One event of a report, to be left out or corrected before it is written. */
export function EventCard({ event: { key, entry, isNew }, excluded, include, edits, edit }: ChoiceProps & { readonly event: PreviewEvent }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const now = edits.get(key) ?? editOf(entry);
  return (
    <div className={styles.event}>
      <Checkbox aria-label={words.import.include(now.subject)} checked={isNew && !excluded.has(key)} disabled={!isNew} onChange={(_event, { checked }) => include([key], checked === true)} />
      <div className={styles.grow} style={{ gap: "4px" }}>
        <div className={styles.row}>
          <span className={styles.text}><b>{now.subject}</b> <span className={styles.nowrap}>{now.date || words.import.noDate}</span></span>
          {isNew
            ? <Button className={styles.tool} size="small" appearance="subtle" aria-expanded={isOpen} aria-label={`${isOpen ? words.import.done : words.import.edit} ${now.subject}`} onClick={() => setOpen(!isOpen)}>{isOpen ? words.import.done : words.import.edit}</Button>
            : <Badge className={styles.badge} appearance="outline" color="informative">{words.import.there}</Badge>}
        </div>
        <p className={styles.small}>{now.gist || entry.event.text}</p>
        <p className={styles.small}>{[words.import.themeName(now.theme), words.import.actionName(now.action)].join(" · ")}</p>
        {isNew && entry.doubts !== "" && <p className={styles.small}><span className={styles.warn}>▲ {words.import.doubtful}</span> {entry.doubts}</p>}
        {isOpen && <EventFields now={now} text={entry.event.text} change={(changed) => edit(key, changed)} />}
      </div>
    </div>
  );
}

interface EventFieldsProps {
  readonly now: EventEdit;
  readonly text: string;
  readonly change: (edit: EventEdit) => void;
}

function EventFields({ now, text, change }: EventFieldsProps): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { fields } = words.import;
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <ChoiceField label={fields.section} value={now.section} choices={SECTIONS} name={words.import.sectionName} choose={(section) => change({ ...now, section })} />
        <Field label={fields.date}><Input type="date" value={now.date} onChange={(_event, { value }) => change({ ...now, date: value })} /></Field>
        <ChoiceField label={fields.theme} value={now.theme} choices={THEMES} name={words.import.themeName} choose={(theme) => change({ ...now, theme })} />
        <ChoiceField label={fields.action} value={now.action} choices={ACTIONS} name={words.import.actionName} choose={(action) => change({ ...now, action })} />
      </div>
      <Field label={fields.subject}><Input value={now.subject} onChange={(_event, { value }) => change({ ...now, subject: value })} /></Field>
      <Field label={fields.gist}><Textarea value={now.gist} maxLength={40} onChange={(_event, { value }) => change({ ...now, gist: value })} /></Field>
      <p className={styles.small}>{words.import.source}</p>
      <blockquote className={styles.quote}>{text}</blockquote>
    </div>
  );
}
