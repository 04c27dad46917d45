import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { WorkbookFinding } from "../app/ports.ts";
import type { ReadPlan } from "../app/start-ledger.ts";
import { readPlan, startWithPlan, startWithSeeds } from "../app/start-ledger.ts";
import { wordIssue } from "../messages/word-issue.ts";
import { wordReaderError } from "../messages/reader-error.ts";
import { wordWorkbookFinding } from "../messages/workbook-messages.ts";
import { FileDrop } from "./file-drop.tsx";
import { usePane } from "./pane-context.ts";
import { parseFile } from "./parse-file.ts";
import { useStyles } from "./styles.ts";

/** What an empty workbook offers: the sample ledger, or one of the user's own plan table. */
export default function StartView({ changed }: { readonly changed: () => Promise<void> }): ReactElement {
  const { words, workbook, language, say, fail } = usePane();
  const styles = useStyles();
  const [isWorking, setWorking] = useState(false);
  const [plan, setPlan] = useState<ReadPlan | null>(null);
  const work = async (job: () => Promise<readonly WorkbookFinding[]>): Promise<void> => {
    setWorking(true);
    try {
      const notes = (await job()).map(({ code, facts }) => wordWorkbookFinding(code, facts, language));
      if (notes.length > 0) say(notes.join(" "), "info");
      await changed();
    } catch (error) {
      fail(error);
    }
    setWorking(false);
  };
  const open = (file: File | undefined): Promise<void> => work(async () => {
    if (file === undefined) return [];
    const answer = await parseFile("plan", file, new AbortController().signal);
    if (answer.kind === "unreadable") say(`${file.name}：${wordReaderError(answer.code, answer.facts, language)}`, "error");
    else if (answer.kind === "failed") say(words.unread(file.name, answer.reason), "error");
    else if (answer.kind === "plan") {
      const read = readPlan(file.name, answer.blocks);
      if (read.refusal === null) setPlan(read);
      else say(`${file.name}：${wordIssue(read.refusal, language)}`, "error");
    }
    return [];
  });
  if (isWorking) return <Spinner size="small" label={words.start.working} style={{ padding: "32px" }} />;
  if (plan !== null) return <PlanPreview plan={plan} cancel={() => setPlan(null)} write={(asOf) => void work(() => startWithPlan(workbook, plan, asOf))} />;
  return (
    <div className={styles.main}>
      <section className={styles.card}>
        <h2 className={styles.heading}>{words.start.title}</h2>
        <p className={styles.text}>{words.start.lead}</p>
        <Button appearance="primary" size="large" onClick={() => void work(() => startWithSeeds(workbook))}>{words.start.seeds}</Button>
        <p className={styles.small}>{words.start.seedsHint}</p>
      </section>
      <FileDrop title={words.start.plan} hint={words.start.planHint} label={words.import.choose} multiple={false} chosen={([file]) => void open(file)} />
    </div>
  );
}

function PlanPreview({ plan, cancel, write }: { readonly plan: ReadPlan; readonly cancel: () => void; readonly write: (asOf: string) => void }): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const [asOf, setAsOf] = useState(plan.asOf ?? "");
  const isMonth = /^\d{4}-\d{2}$/u.test(asOf);
  return (
    <div className={styles.main}>
      <section className={styles.card}>
        <h2 className={styles.heading}>{words.planPreview.title(plan.rows.length)}</h2>
        <p className={styles.small}>{plan.file}</p>
        {plan.doubts > 0 && <p className={styles.small}>{words.planPreview.doubts(plan.doubts)}</p>}
        <ul className={styles.list}>
          {plan.rows.map(({ id, name, target }) => <li key={id} className={styles.event}><span className={styles.grow}><span className={styles.text}>{name}</span><span className={styles.small}>{words.planPreview.target} {target || "—"}</span></span></li>)}
        </ul>
      </section>
      <div className={styles.foot}>
        <Field label={words.planPreview.period} {...(isMonth ? {} : { validationMessage: words.start.noPeriod })}><Input type="month" value={asOf} onChange={(_event, { value }) => setAsOf(value)} /></Field>
        <div className={styles.row}>
          <Button appearance="primary" disabled={!isMonth} onClick={() => write(asOf)}>{words.planPreview.write}</Button>
          <Button onClick={cancel}>{words.planPreview.cancel}</Button>
        </div>
      </div>
    </div>
  );
}
