import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDeferredValue, useMemo, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { canUndo } from "../app/run-job.ts";
import { leftToMend, pasteView } from "../app/views/paste-view.ts";
import { PASTING_MESSAGES } from "../messages/pane/pasting.ts";
import type { Language } from "../messages/wording.ts";
import { useAskedName } from "./close-name.tsx";
import { usePane } from "./pane-context.ts";
import { PastePreview } from "./paste-preview.tsx";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ pasting: PASTING_MESSAGES[language] });

interface PasteCardProps {
  readonly reading: WorkbookReading;
  /** "YYYY-MM" */
  readonly month: string;
}

/** 整列粘贴: what another sheet holds goes into the month at once; what finds no place stays in the box. */
export function PasteCard({ reading, month }: PasteCardProps): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [text, setText] = useState("");
  return (
    <section className={styles.card}>
      <details>
        <summary className={styles.heading}>{words.pasting.paste}</summary>
        <div className={styles.fields}>
          <Field label={words.pasting.text} hint={words.pasting.textHint}>
            <Textarea value={text} rows={5} resize="vertical" onChange={(_event, { value }) => setText(value)} />
          </Field>
          {text.trim() !== "" && <PasteForm reading={reading} month={month} text={text} setText={setText} />}
        </div>
      </details>
    </section>
  );
}

interface PasteFormProps extends PasteCardProps {
  readonly text: string;
  readonly setText: (text: string) => void;
}

function PasteForm({ reading, month, text, setText }: PasteFormProps): ReactElement {
  const { run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { by, field } = useAskedName();
  const [given, setGiven] = useState({ month, reason: "" });
  // A reason is given for one month.
  const reason = given.month === month ? given.reason : "";
  // What is typed stands at once; a preview of a thousand lines follows.
  const shownText = useDeferredValue(text);
  const hasReason = reason.trim() !== "";
  const shown = useMemo(() => pasteView(reading, { month, text: shownText, stamp: { ...stamp(), by }, reason: hasReason ? "-" : "" }), [reading, month, shownText, stamp, by, hasReason]);
  const write = async (): Promise<void> => {
    const request = { month, text, stamp: { ...stamp(), by }, reason };
    const { job, lines } = pasteView(reading, request);
    if (job === null) return;
    const left = leftToMend(reading, request);
    if (await run(job, words.pasting.written(words.month(month), lines.length, left.count))) setText(left.text);
  };
  const { job, lines, isClosed } = shown;
  return (
    <>
      <PastePreview view={shown} month={month} />
      {isClosed && lines.length > 0 && (
        <Field label={words.pasting.reason} hint={words.pasting.reasonHint} required>
          <Input value={reason} maxLength={200} onChange={(_event, { value }) => setGiven({ month, reason: value })} />
        </Field>
      )}
      {field}
      {lines.length > 0 && <p className={styles.small}>{job === null || canUndo(job, reading) ? words.pasting.canUndo : words.noUndo}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={job === null || by === "" || isBusy || shownText !== text} onClick={() => void write()}>{words.pasting.write(lines.length)}</Button>
      </div>
    </>
  );
}
