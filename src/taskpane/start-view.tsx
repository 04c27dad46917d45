import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lazy, useState } from "react";
import type { WorkbookFinding } from "../app/ports.ts";
import type { ReadPlan } from "../app/start-ledger.ts";
import { START_MESSAGES } from "../messages/pane/start.ts";
import type { Language } from "../messages/wording.ts";
import { FileDrop } from "./file-drop.tsx";
import { usePane } from "./pane-context.ts";
import { parseFile } from "./parse-file.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";
import { Waiting } from "./waiting.tsx";

const PlanPreview = lazy(() => import("./plan-preview.tsx"));

const wordsIn = (language: Language) => ({ start: START_MESSAGES[language] });

/** What an empty workbook offers: the sample ledger, or one of the user's own plan table. */
export default function StartView(): ReactElement {
  const { workbook, language, say, fail, work, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [isReading, setReading] = useState(false);
  const [plan, setPlan] = useState<ReadPlan | null>(null);
  const start = (job: () => Promise<readonly WorkbookFinding[]>): Promise<boolean> => work(async () => {
    const { wordWorkbookFinding } = await import("../messages/workbook-messages.ts");
    const notes = (await job()).map(({ code, facts }) => wordWorkbookFinding(code, facts, language));
    return { text: [words.start.done, ...notes].join(" "), intent: "success" };
  });
  const open = async (file: File): Promise<void> => {
    setReading(true);
    try {
      const answer = await parseFile("plan", file, new AbortController().signal);
      if (answer.kind === "unreadable") say({ text: `${file.name}：${(await import("../messages/reader-error.ts")).wordReaderError(answer.code, answer.facts, language)}`, intent: "error" });
      else if (answer.kind === "failed") say({ text: words.unread(file.name, answer.reason), intent: "error" });
      else if (answer.plan !== null) {
        const { readPlan } = await import("../app/start-ledger.ts");
        const read = readPlan(file.name, answer.plan.blocks);
        if (read.refusal === null) setPlan(read);
        else say({ text: `${file.name}：${(await import("../messages/word-issue.ts")).wordIssue(read.refusal, language)}`, intent: "error" });
      }
    } catch (error) {
      fail(error);
    }
    setReading(false);
  };
  if (isBusy || isReading) return <div className={styles.roomy}><Waiting label={isReading ? words.start.reading : words.start.working} /></div>;
  if (plan !== null) return <PlanPreview plan={plan} cancel={() => setPlan(null)} write={(asOf) => void start(async () => (await import("../app/start-ledger.ts")).startWithPlan(workbook, plan, asOf))} />;
  return (
    <div className={styles.main}>
      <div>
        <h2 className={styles.welcome}>{words.start.title}</h2>
        <p className={styles.text}>{words.start.lead}</p>
      </div>
      <section className={styles.card}>
        <h3 className={styles.heading}>{words.start.seeds}</h3>
        <p className={styles.text}>{words.start.seedsHint}</p>
        <Button appearance="primary" size="large" onClick={() => void start(async () => (await import("../app/start-ledger.ts")).startWithSeeds(workbook))}>{words.start.seeds}</Button>
        <p className={styles.small}>{words.start.seedsTime}</p>
      </section>
      <FileDrop title={words.start.plan} hint={words.start.planHint} label={words.start.choose} multiple={false} chosen={([file]) => { if (file !== undefined) void open(file); }} />
      <section className={styles.card}>
        <h3 className={styles.heading}>{words.start.makes}</h3>
        <ul className={styles.sheets}>
          {words.start.sheets.map(({ name, holds }) => <li key={name} className={styles.sheet}><b>{name}</b><span>{holds}</span></li>)}
        </ul>
        <p className={styles.small}>{words.start.noUndo}</p>
      </section>
    </div>
  );
}
