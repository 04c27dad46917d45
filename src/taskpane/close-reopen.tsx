import { Button, Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { reopenMonth } from "../app/cycle/close-month.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { CLOSING_MESSAGES } from "../messages/pane/closing.ts";
import type { Language } from "../messages/wording.ts";
import { useAskedName } from "./close-name.tsx";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ closing: CLOSING_MESSAGES[language] });

interface CloseReopenProps {
  readonly reading: WorkbookReading;
  readonly month: string;
  readonly canTakeBack: boolean;
}

/** What comes after the closing: the report, and the way back with its reason. */
export function CloseReopen({ reading, month, canTakeBack }: CloseReopenProps): ReactElement {
  const { open } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <p className={styles.small}>{words.closing.closedMeans}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => open("report")}>{words.closing.makeReport}</Button>
        <Button aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>{isAsking ? words.cancel : words.closing.reopen}</Button>
      </div>
      {isAsking && <ReopenForm reading={reading} month={month} canTakeBack={canTakeBack} />}
    </>
  );
}

function ReopenForm({ reading, month, canTakeBack }: CloseReopenProps): ReactElement {
  const { run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { by, field } = useAskedName();
  const [reason, setReason] = useState("");
  const reopen = async (): Promise<void> => {
    const job = reopenMonth(reading, month, reason, stamp());
    if (typeof job !== "string") await run(job, words.closing.reopened(words.month(month)));
  };
  return (
    <div className={styles.fields}>
      <p className={styles.small}>{words.closing.whatReopeningDoes} {canTakeBack ? words.closing.canUndo : words.noUndo}</p>
      <Field label={words.closing.reason} hint={words.closing.reasonHint} required>
        <Input value={reason} maxLength={200} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      {field}
      <div className={styles.buttons}>
        <Button disabled={reason.trim() === "" || by === "" || isBusy} onClick={() => void reopen()}>{words.closing.reopenNow(words.month(month))}</Button>
      </div>
    </div>
  );
}
