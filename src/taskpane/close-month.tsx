import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { closeMonth } from "../app/cycle/close-month.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { CLOSING_MESSAGES } from "../messages/pane/closing.ts";
import type { Language } from "../messages/wording.ts";
import { useAskedName } from "./close-name.tsx";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ closing: CLOSING_MESSAGES[language] });

interface CloseMonthProps {
  readonly reading: WorkbookReading;
  readonly month: string;
  /** Nothing is left to be explained or corrected. */
  readonly isComplete: boolean;
  readonly canTakeBack: boolean;
}

/** The closing itself, with what it does said beforehand. */
export function CloseMonth({ reading, month, isComplete, canTakeBack }: CloseMonthProps): ReactElement {
  const { run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { by, field } = useAskedName();
  const close = async (): Promise<void> => {
    const closed = closeMonth(reading, month, stamp());
    if (typeof closed !== "string" && "job" in closed) await run(closed.job, words.closing.closedNow(words.month(month)));
  };
  return (
    <>
      {isComplete && <p className={styles.text}><span className={styles.good} aria-hidden>✓</span> {words.closing.allDone}</p>}
      {isComplete && field}
      <p className={styles.small}>{words.closing.whatClosingDoes} {canTakeBack ? words.closing.canUndo : words.noUndo}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={!isComplete || by === "" || isBusy} onClick={() => void close()}>{words.closing.close}</Button>
      </div>
    </>
  );
}
