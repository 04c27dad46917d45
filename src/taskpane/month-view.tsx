import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { monthChoices, monthView } from "../app/views/month-view.ts";
import { MONTH_MESSAGES } from "../messages/pane/month.ts";
import type { Language } from "../messages/wording.ts";
import { CloseCard } from "./close-card.tsx";
import { FillForm } from "./fill-form.tsx";
import { MonthChoice } from "./month-choice.tsx";
import { MonthOpening } from "./month-opening.tsx";
import { useWatchedTables } from "./month-watch.ts";
import { usePane } from "./pane-context.ts";
import { PasteCard } from "./paste-card.tsx";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ fill: MONTH_MESSAGES[language] });

/** 填报: a month opened, filled in and closed. */
export default function MonthView({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const { open, stamp } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  useWatchedTables();
  const today = stamp().at.slice(0, "2018-03".length);
  const choices = useMemo(() => monthChoices(reading, today), [reading, today]);
  // Stays when the month is opened or closed: what was done is to be seen.
  const [month, setMonth] = useState(choices.start);
  const view = useMemo(() => monthView(reading, month, today), [reading, month, today]);
  return (
    <div className={styles.main}>
      <section className={styles.card}>
        <h3 className={styles.heading}>{words.fill.month}</h3>
        {choices.hasIndicators ? <MonthChoice choices={choices} month={month} choose={setMonth} /> : (
          <>
            <p className={styles.text}>{words.fill.noIndicators}</p>
            <div className={styles.buttons}><Button appearance="primary" onClick={() => open("import")}>{words.views.import}</Button></div>
          </>
        )}
        {choices.hasIndicators && month > today && <p className={styles.small}><span className={styles.warn}>▲</span> {words.fill.toCome(words.month(month), words.month(today))}</p>}
        {choices.hasIndicators && view.state !== "closed" && <MonthOpening key={month} reading={reading} view={view} />}
      </section>
      {choices.hasIndicators && view.state !== "new" && (
        <>
          <FillForm key={month} reading={reading} view={view} today={today} />
          <PasteCard reading={reading} month={month} />
          <CloseCard reading={reading} month={month} />
        </>
      )}
    </div>
  );
}
