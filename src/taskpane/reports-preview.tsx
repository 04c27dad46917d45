import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { EventEdit, ParsedReport } from "../app/import-preview.ts";
import { editedReports, importPreview } from "../app/import-preview.ts";
import { importReportsJob } from "../app/import-reports.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { canUndo } from "../app/run-job.ts";
import { IMPORT_MESSAGES } from "../messages/pane/import.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { ReportPreview } from "./report-preview.tsx";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ import: IMPORT_MESSAGES[language] });

interface ReportsPreviewProps {
  readonly reports: readonly ParsedReport[];
  readonly reading: WorkbookReading;
  readonly close: () => void;
}

/** What the reports would add together, what of it is chosen, and the button that writes it. */
export function ReportsPreview({ reports, reading, close }: ReportsPreviewProps): ReactElement {
  const { say, run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [edits, setEdits] = useState<ReadonlyMap<string, EventEdit>>(new Map());
  const [isTooMuch, setTooMuch] = useState(false);
  const previews = useMemo(() => importPreview(reports, reading), [reports, reading]);
  const fresh = useMemo(() => previews.flatMap(({ sections }) => sections.flatMap(({ events }) => events)).filter(({ isNew }) => isNew), [previews]);
  const count = fresh.filter(({ key }) => !excluded.has(key)).length;
  const findings = previews.reduce((sum, preview) => sum + preview.findings, 0);
  const include = (keys: readonly string[], isIncluded: boolean): void => {
    const next = new Set(excluded);
    for (const key of keys) if (isIncluded) next.delete(key); else next.add(key);
    setExcluded(next);
  };
  const write = async (): Promise<void> => {
    const { job, additions: { counts } } = importReportsJob(reading, editedReports(reports, { excluded, changed: edits }), stamp());
    const sum = (key: "added" | "alreadyThere" | "findings"): number => counts.reduce((total, one) => total + one[key], 0);
    if (job === null) {
      say({ text: words.import.nothing, intent: "info" });
      close();
    } else if (!isTooMuch && !canUndo(job)) setTooMuch(true);
    else if (await run(job, words.import.written(sum("added"), sum("alreadyThere"), sum("findings")))) close();
  };
  return (
    <>
      {previews.map((preview) => (
        <ReportPreview key={preview.file} preview={preview} excluded={excluded} include={include} edits={edits} edit={(key, edit) => setEdits(new Map(edits).set(key, edit))} />
      ))}
      <div className={styles.foot}>
        <p className={styles.small} role="status">{isTooMuch ? words.noUndo : count + findings === 0 ? words.import.nothing : words.import.willWrite(count, findings)}</p>
        <div className={styles.buttons}>
          {count + findings > 0 && <Button appearance="primary" disabled={isBusy} onClick={() => void write()}>{count > 0 ? words.import.write(count) : words.import.findingsOnly(findings)}</Button>}
          <Button disabled={isBusy} onClick={close}>{words.cancel}</Button>
        </div>
      </div>
    </>
  );
}
