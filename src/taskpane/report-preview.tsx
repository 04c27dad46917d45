import { Button, ToggleButton } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { EventEdit, PreviewEvent, PreviewReport } from "../app/import-preview.ts";
import type { Section } from "../domain/event.ts";
import { IMPORT_MESSAGES } from "../messages/pane/import.ts";
import type { Language } from "../messages/wording.ts";
import { EventCard } from "./event-card.tsx";
import { useStyles } from "./styles.ts";
import { useMore } from "./use-more.tsx";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ import: IMPORT_MESSAGES[language] });

export interface ChoiceProps {
  readonly excluded: ReadonlySet<string>;
  readonly include: (keys: readonly string[], isIncluded: boolean) => void;
  readonly edits: ReadonlyMap<string, EventEdit>;
  readonly edit: (key: string, edit: EventEdit) => void;
}

const FILTERS = {
  doubtful: ({ isNew, entry }: PreviewEvent) => isNew && entry.doubts !== "",
  new: ({ isNew }: PreviewEvent) => isNew,
  there: ({ isNew }: PreviewEvent) => !isNew,
  all: () => true,
} as const;
const FILTER_NAMES = ["doubtful", "new", "there", "all"] as const;

/** What one report would add, by section, doubtful events first, and which statements of its introduction no event bears out. */
export function ReportPreview({ preview, ...choice }: ChoiceProps & { readonly preview: PreviewReport }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { file, title, added, alreadyThere, doubtful, hasPeriod, claims, unproven, sections } = preview;
  const [filter, setFilter] = useState<keyof typeof FILTERS>(added > 0 ? "new" : "all");
  const counts = { doubtful, new: added, there: alreadyThere, all: added + alreadyThere };
  const shown = sections.map(({ section, events }) => ({ section, events: events.filter(FILTERS[filter]) })).filter(({ events }) => events.length > 0);
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{title || file}</h3>
      <p className={styles.small}>{file}</p>
      <p className={styles.text}>{words.import.summary(added, alreadyThere, doubtful)}</p>
      {!hasPeriod && <p className={styles.small}><span className={styles.warn}>▲</span> {words.import.noPeriod}</p>}
      {claims > 0 && (
        <details>
          <summary className={styles.small}>{words.import.claims(claims, unproven.length)}</summary>
          {unproven.map(({ name, regions }) => <p key={`${name}${regions}`} className={styles.small}><span className={styles.warn}>▲</span> {`${name}：${regions}`}</p>)}
          {unproven.length > 0 && <p className={styles.small}>{words.import.claimsHint}</p>}
        </details>
      )}
      <div className={styles.buttons} role="group" aria-label={words.import.filter}>
        {FILTER_NAMES.map((name) => <ToggleButton key={name} size="small" checked={filter === name} onClick={() => setFilter(name)}>{words.import.filters[name](counts[name])}</ToggleButton>)}
      </div>
      {shown.length === 0 && <p className={styles.small}>{words.import.noneShown}</p>}
      {shown.map(({ section, events }) => <SectionPreview key={`${section} ${filter}`} section={section} events={events} {...choice} />)}
    </section>
  );
}

function SectionPreview({ section, events, ...choice }: ChoiceProps & { readonly section: Section; readonly events: readonly PreviewEvent[] }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { shown, more } = useMore(events);
  const fresh = events.filter(({ isNew }) => isNew).map(({ key }) => key);
  const name = words.import.sectionName(section);
  return (
    <div>
      <div className={styles.row}>
        <h4 className={styles.subheading}>{words.import.section(section, events.length)}</h4>
        {fresh.length > 0 && (
          <span className={styles.tools}>
            <Button className={styles.tool} size="small" appearance="subtle" aria-label={words.import.selectAllOf(name)} onClick={() => choice.include(fresh, true)}>{words.import.selectAll}</Button>
            <Button className={styles.tool} size="small" appearance="subtle" aria-label={words.import.selectNoneOf(name)} onClick={() => choice.include(fresh, false)}>{words.import.selectNone}</Button>
          </span>
        )}
      </div>
      <ul className={styles.list}>
        {shown.map((event) => <li key={event.key}><EventCard event={event} {...choice} /></li>)}
      </ul>
      {more}
    </div>
  );
}
