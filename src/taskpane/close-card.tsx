import { Badge } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { closingView } from "../app/views/closing-view.ts";
import { CLOSING_MESSAGES } from "../messages/pane/closing.ts";
import type { Language } from "../messages/wording.ts";
import { CloseChanges } from "./close-changes.tsx";
import { CloseMonth } from "./close-month.tsx";
import type { NoteDrafts } from "./close-open-points.tsx";
import { CloseOpenPoints } from "./close-open-points.tsx";
import { CloseReopen } from "./close-reopen.tsx";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ closing: CLOSING_MESSAGES[language] });

interface CloseCardProps {
  readonly reading: WorkbookReading;
  /** "YYYY-MM" */
  readonly month: string;
}

/** 关闭月份: what is still to be explained, the closing, the way back, and what changed since. Nothing for a month that was not opened. */
export function CloseCard({ reading, month }: CloseCardProps): ReactElement | null {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const today = usePane().stamp().at.slice(0, "2018-03".length);
  const { state, closing, open, changes, canTakeBack } = useMemo(() => closingView(reading, month, today), [reading, month, today]);
  const [drafts, setDrafts] = useState<NoteDrafts>({});
  if (state === "unopened") return null;
  return (
    <section className={styles.card}>
      <div className={styles.row}>
        <h3 className={styles.heading}>{`${words.closing.close} ${words.month(month)}`}</h3>
        {closing === null && <Badge className={styles.badge} appearance="outline" color="informative">{words.closing.stateOpen}</Badge>}
      </div>
      {closing !== null && <p className={styles.text}><span className={styles.good} aria-hidden>✓</span> {words.closing.stateClosed(closing.at.replace("T", " "), closing.by)}</p>}
      {state === "open" && open.length > 0 && <CloseOpenPoints reading={reading} month={month} open={open} drafts={drafts} setDrafts={setDrafts} />}
      {state === "open" && <CloseMonth reading={reading} month={month} isComplete={open.length === 0} canTakeBack={canTakeBack} />}
      {state === "closed" && <CloseReopen key={month} reading={reading} month={month} canTakeBack={canTakeBack} />}
      {changes.length > 0 && <CloseChanges changes={changes} />}
    </section>
  );
}
