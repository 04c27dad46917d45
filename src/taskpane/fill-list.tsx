import { Button } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { useMemo, useRef, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { changedFields, fillPoints, shownText } from "../app/views/fill-draft.ts";
import type { Draft } from "../app/views/fill-draft.ts";
import type { MonthEntry, MonthView } from "../app/views/month-view.ts";
import { MONTH_MESSAGES } from "../messages/pane/month.ts";
import type { Language } from "../messages/wording.ts";
import { FillBlock } from "./fill-block.tsx";
import type { MonthDrafts } from "./fill-drafts.ts";
import { nextValue } from "./fill-keys.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useMore } from "./use-more.tsx";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ fill: MONTH_MESSAGES[language] });

/** Blocks shown at once: a plan of usual size whole. */
const PAGE = 60;
const FILTERS = ["all", "missing", "asked"] as const;
type Filter = (typeof FILTERS)[number];

interface FillListProps extends Pick<MonthDrafts, "drafts" | "change"> {
  readonly reading: WorkbookReading;
  readonly view: MonthView;
  readonly today: string;
}

/** The indicators of the month, those that are wanted, with the keys that lead through them. */
export function FillList({ reading, view: { month, entries }, today, drafts, change }: FillListProps): ReactElement {
  const { isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>("all");
  const list = useRef<HTMLUListElement>(null);
  // A draft is checked once, not with every key that is pressed elsewhere.
  const known = useMemo(() => new WeakMap<Draft, boolean>(), [reading, month, today]);
  const asked = useMemo(() => entries.filter((entry) => isAskedAbout(reading, entry, drafts.get(entry.id), { month, today, known })), [reading, entries, drafts, month, today, known]);
  const listed = { all: entries, missing: entries.filter((entry) => entry.state === "missing"), asked };
  const { shown, more } = useMore(listed[filter], PAGE);
  const goOn = (event: KeyboardEvent): void => {
    const next = nextValue(event, list.current);
    if (next === null) return;
    event.preventDefault();
    // office.js leads the Tab key itself where Excel runs in a browser: it listens at the window.
    event.stopPropagation();
    next.focus();
  };
  return (
    <>
      <div className={styles.buttons} role="group" aria-label={words.fill.filter}>
        {FILTERS.map((one) => <Button key={one} size="small" className={styles.tool} appearance={filter === one ? "primary" : "secondary"} aria-pressed={filter === one} onClick={() => setFilter(one)}>{`${words.fill.filters[one]} ${listed[one].length}`}</Button>)}
      </div>
      <ul ref={list} className={styles.list} onKeyDown={goOn}>
        {shown.map((entry) => <li key={entry.id}><FillBlock reading={reading} entry={entry} month={month} today={today} draft={drafts.get(entry.id)} change={change} isWritten={isBusy} /></li>)}
      </ul>
      {shown.length === 0 && <p className={styles.small}>{words.fill.filteredNone[filter]}</p>}
      {more}
    </>
  );
}

interface Circumstances {
  readonly month: string;
  readonly today: string;
  /** What is known of drafts of this reading and month. */
  readonly known: WeakMap<Draft, boolean>;
}

/** Whether something is to be explained or corrected, or was while the explanation is being typed: a block must not go from under somebody's hands. */
function isAskedAbout(reading: WorkbookReading, entry: MonthEntry, draft: Draft | undefined, { month, today, known }: Circumstances): boolean {
  const before = draft === undefined ? undefined : known.get(draft);
  if (before !== undefined) return before;
  const typed = changedFields(draft, entry).includes("value") ? shownText(draft, entry, "value") : null;
  const isAsked = fillPoints(reading, entry, { month, typed, note: "", today }).points.length > 0;
  if (draft !== undefined) known.set(draft, isAsked);
  return isAsked;
}
