import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { canUndo } from "../app/run-job.ts";
import type { MonthView, Named } from "../app/views/month-view.ts";
import { openingOf } from "../app/views/month-view.ts";
import { MONTH_MESSAGES } from "../messages/pane/month.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useMore } from "./use-more.tsx";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ fill: MONTH_MESSAGES[language] });

/** What opening the month adds, said before it is done; nothing where all rows are there. */
export function MonthOpening({ reading, view: { month, state, notDue } }: { readonly reading: WorkbookReading; readonly view: MonthView }): ReactElement {
  const { run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const opening = useMemo(() => openingOf(reading, month, stamp()), [reading, month, stamp]);
  const { fill } = words;
  const count = opening?.rows.length ?? 0;
  const moved = opening?.job.change.names?.["reportPeriod"];
  const write = (): void => {
    // Planned anew: the minute in which the button is pressed goes into the log.
    const now = openingOf(reading, month, stamp());
    if (now !== null) void run(now.job, fill.opening.opened(words.month(month), now.rows.length));
  };
  return (
    <>
      {state === "new" && <p className={styles.text}>{opening === null ? fill.opening.none(words.month(month)) : fill.opening.before(words.month(month), count)}</p>}
      {state === "open" && opening !== null && <p className={styles.text}>{fill.opening.more(count)}</p>}
      {opening !== null && (
        <>
          {moved !== undefined && <p className={styles.text}>{fill.opening.period(words.month(String(moved.expected)), words.month(month))}</p>}
          <Names title={fill.opening.which(count)} items={opening.rows.map((row) => ({ ...row, more: row.period === month ? "" : words.month(row.period) }))} />
          <p className={styles.small}>{canUndo(opening.job, reading) ? fill.opening.canUndo : words.noUndo}</p>
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={write}>{state === "new" ? fill.opening.open(words.month(month)) : fill.opening.addRows(count)}</Button>
          </div>
        </>
      )}
      {notDue.length > 0 && <Names title={fill.opening.notDue(notDue.length)} items={notDue.map(({ id, name, frequency }) => ({ id, name, more: fill.opening.frequency[frequency] }))} />}
    </>
  );
}

interface NamesProps {
  readonly title: string;
  readonly items: readonly (Omit<Named, "period"> & { readonly more: string })[];
}

function Names({ title, items }: NamesProps): ReactElement {
  const styles = useStyles();
  const { shown, more } = useMore(items);
  return (
    <details>
      <summary className={styles.small}>{title}</summary>
      <ul className={styles.list}>
        {shown.map((item) => <li key={item.id} className={styles.small}>{`${item.id} ${item.name}${item.more === "" ? "" : ` · ${item.more}`}`}</li>)}
      </ul>
      {more}
    </details>
  );
}
