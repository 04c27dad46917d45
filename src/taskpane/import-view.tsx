import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import type { ParsedReport } from "../app/import-preview.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { wordIssueParts } from "../messages/word-issue.ts";
import { wordReaderError } from "../messages/reader-error.ts";
import { IMPORT_MESSAGES } from "../messages/pane/import.ts";
import type { Language } from "../messages/wording.ts";
import { FileDrop } from "./file-drop.tsx";
import { focusPlace } from "./focus-place.ts";
import { usePane } from "./pane-context.ts";
import { parseFile } from "./parse-file.ts";
import type { PlanBlocks } from "./parse-messages.ts";
import { PlanMerge } from "./plan-merge.tsx";
import { ReportsPreview } from "./reports-preview.tsx";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ import: IMPORT_MESSAGES[language] });

type FileState = "waiting" | "reading" | "read" | "failed";

interface NamedPlan extends PlanBlocks {
  readonly file: string;
}

type Stage =
  | { readonly name: "choose" }
  | { readonly name: "parse"; readonly files: readonly { readonly file: string; readonly state: FileState }[] }
  /** A file that can be taken for either. */
  | { readonly name: "ask"; readonly reports: readonly ParsedReport[]; readonly plan: NamedPlan; readonly events: number }
  | { readonly name: "reports"; readonly reports: readonly ParsedReport[] }
  | { readonly name: "plan"; readonly plan: NamedPlan };

/** 导入: choose files, see what they would add, correct it, write it. Reports and plan tables come the same way. */
export default function ImportView({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const { say, fail } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [stage, setStage] = useState<Stage>({ name: "choose" });
  const abort = useRef<AbortController | null>(null);
  const readOne = useReadFile();
  useEffect(() => () => abort.current?.abort(), []);
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(stage.name);
  // The button that had the focus is gone; work goes on at the top of what came.
  useEffect(() => {
    if (shown.current !== stage.name) focusPlace(top.current);
    shown.current = stage.name;
  }, [stage.name]);
  const parse = async (files: readonly File[]): Promise<void> => {
    const controller = new AbortController();
    abort.current = controller;
    const states: FileState[] = files.map(() => "waiting");
    const tell = (index: number, state: FileState): void => {
      states[index] = state;
      setStage({ name: "parse", files: files.map(({ name }, place) => ({ file: name, state: states[place] ?? "waiting" })) });
    };
    const reports: ParsedReport[] = [];
    const plans: NamedPlan[] = [];
    const problems: string[] = [];
    try {
      for (const [index, file] of files.entries()) {
        tell(index, "reading");
        const found = await readOne(file, controller.signal);
        tell(index, found.problem === null ? "read" : "failed");
        if (found.problem !== null) problems.push(found.problem);
        if (found.report !== null) reports.push(found.report);
        if (found.plan !== null) plans.push({ file: file.name, ...found.plan });
      }
      if (problems.length > 0) say({ text: problems.join(" "), intent: "error" });
      setStage(nextStage(reports, plans));
    } catch (error) {
      setStage({ name: "choose" });
      if (controller.signal.aborted) say({ text: words.import.cancelled, intent: "info" });
      else fail(error);
    }
  };
  const restart = (): void => setStage({ name: "choose" });
  return (
    <div ref={top} className={styles.main}>
      {stage.name === "choose" && <FileDrop title={words.import.drop} hint={words.import.formats} label={words.import.choose} multiple chosen={(files) => void parse(files)} />}
      {stage.name === "parse" && <Progress files={stage.files} cancel={() => abort.current?.abort()} />}
      {stage.name === "ask" && (
        <section className={styles.card}>
          <p className={styles.text}>{words.import.both(stage.plan.file, stage.events, stage.plan.rows)}</p>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => setStage({ name: "reports", reports: stage.reports })}>{words.import.asReport}</Button>
            <Button onClick={() => setStage({ name: "plan", plan: stage.plan })}>{words.import.asPlan}</Button>
            <Button appearance="transparent" onClick={restart}>{words.cancel}</Button>
          </div>
        </section>
      )}
      {stage.name === "reports" && <ReportsPreview reports={stage.reports} reading={reading} close={restart} />}
      {stage.name === "plan" && <PlanMerge file={stage.plan.file} blocks={stage.plan.blocks} reading={reading} close={restart} />}
    </div>
  );
}

/** One plan at a time: beside reports, or several of them, the first is asked for. */
function nextStage(reports: readonly ParsedReport[], plans: readonly NamedPlan[]): Stage {
  const [plan] = plans;
  if (plan === undefined) return reports.length > 0 ? { name: "reports", reports } : { name: "choose" };
  const events = reports.find(({ file }) => file === plan.file)?.events.length ?? 0;
  return reports.length > 0 ? { name: "ask", reports, plan, events } : { name: "plan", plan };
}

interface FoundInFile {
  readonly report: ParsedReport | null;
  readonly plan: PlanBlocks | null;
  readonly problem: string | null;
}

function useReadFile(): (file: File, signal: AbortSignal) => Promise<FoundInFile> {
  const { language } = usePane();
  const words = useWords(wordsIn);
  return async (file, signal) => {
    const answer = await parseFile("any", file, signal);
    const bad = (problem: string): FoundInFile => ({ report: null, plan: null, problem });
    if (answer.kind === "unreadable") return bad(`${file.name}：${wordReaderError(answer.code, answer.facts, language)}`);
    if (answer.kind === "failed") return bad(words.unread(file.name, answer.reason));
    if (answer.report === null && answer.plan === null) return bad(`${file.name}：${Object.values(wordIssueParts("not-a-report", {}, language)).join("")}`);
    return { report: answer.report, plan: answer.plan, problem: null };
  };
}

function Progress({ files, cancel }: { readonly files: readonly { readonly file: string; readonly state: FileState }[]; readonly cancel: () => void }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const done = files.filter(({ state }) => state === "read" || state === "failed").length;
  const current = files.find(({ state }) => state === "reading");
  return (
    <section className={styles.card}>
      <p className={styles.text} role="status">{words.import.progress(Math.min(done, files.length - 1), files.length, current?.file ?? "")}</p>
      <ProgressBar aria-label={words.import.title} {...(files.length > 1 ? { value: done / files.length } : {})} />
      <ul className={styles.list}>
        {files.map(({ file, state }, index) => <li key={index} className={styles.row}><span className={styles.small}>{file}</span><span className={styles.small}>{words.import.fileStates[state]}</span></li>)}
      </ul>
      <div className={styles.buttons}><Button onClick={cancel}>{words.cancel}</Button></div>
    </section>
  );
}
