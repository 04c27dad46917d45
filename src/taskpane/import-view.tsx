import { Button, ProgressBar, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { EventEdit, ParsedReport } from "../app/import-preview.ts";
import { editedReports, importPreview } from "../app/import-preview.ts";
import { importReports } from "../app/import-reports.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { wordIssueParts } from "../messages/word-issue.ts";
import { wordReaderError } from "../messages/reader-error.ts";
import { wordWorkbookFinding } from "../messages/workbook-messages.ts";
import { beijingNow } from "./beijing-now.ts";
import { FileDrop } from "./file-drop.tsx";
import { usePane } from "./pane-context.ts";
import { parseFile } from "./parse-file.ts";
import { ReportPreview } from "./report-preview.tsx";
import { useStyles } from "./styles.ts";

type Stage =
  | { readonly name: "choose" }
  | { readonly name: "parse"; readonly done: number; readonly total: number; readonly file: string }
  | { readonly name: "preview"; readonly reports: readonly ParsedReport[] }
  | { readonly name: "write" };

interface ImportViewProps {
  readonly reading: WorkbookReading;
  readonly changed: () => Promise<void>;
}

/** 导入: choose reports, see what they would add, correct it, write it. */
export default function ImportView({ reading, changed }: ImportViewProps): ReactElement {
  const { words, workbook, language, say, fail } = usePane();
  const styles = useStyles();
  const [stage, setStage] = useState<Stage>({ name: "choose" });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const parse = async (files: readonly File[]): Promise<void> => {
    const controller = new AbortController();
    abort.current = controller;
    const reports: ParsedReport[] = [];
    const problems: string[] = [];
    try {
      for (const [done, file] of files.entries()) {
        setStage({ name: "parse", done, total: files.length, file: file.name });
        const answer = await parseFile("report", file, controller.signal);
        if (answer.kind === "unreadable") problems.push(`${file.name}：${wordReaderError(answer.code, answer.facts, language)}`);
        else if (answer.kind === "failed") problems.push(words.unread(file.name, answer.reason));
        else if (answer.kind === "report" && answer.report.events.length > 0) reports.push({ file: file.name, report: answer.report });
        else problems.push(`${file.name}：${Object.values(wordIssueParts("not-a-report", {}, language)).join("")}`);
      }
      if (problems.length > 0) say(problems.join(" "), "error");
      setStage(reports.length > 0 ? { name: "preview", reports } : { name: "choose" });
    } catch (error) {
      setStage({ name: "choose" });
      if (controller.signal.aborted) say(words.import.cancelled, "info");
      else fail(error);
    }
  };
  const write = async (reports: readonly ParsedReport[], excluded: ReadonlySet<string>, edits: ReadonlyMap<string, EventEdit>): Promise<void> => {
    setStage({ name: "write" });
    try {
      const { counts, changed: findings } = await importReports(workbook, editedReports(reports, { excluded, changed: edits }), beijingNow());
      const sum = (key: "added" | "alreadyThere" | "findings"): number => counts.reduce((total, count) => total + count[key], 0);
      const [added, there, noted] = [sum("added"), sum("alreadyThere"), sum("findings")];
      const notes = findings.map(({ code, facts }) => wordWorkbookFinding(code, facts, language));
      say([added + noted === 0 ? words.import.nothing : words.import.written(added, there, noted), ...notes].join(" "), "success");
      setStage({ name: "choose" });
      await changed();
    } catch (error) {
      setStage({ name: "preview", reports });
      fail(error);
    }
  };
  return (
    <div className={styles.main}>
      {stage.name === "choose" && <FileDrop title={words.import.drop} hint={words.import.formats} label={words.import.choose} multiple chosen={(files) => void parse(files)} />}
      {stage.name === "parse" && (
        <section className={styles.card}>
          <p className={styles.text} role="status">{words.import.progress(stage.done, stage.total, stage.file)}</p>
          <ProgressBar aria-label={words.import.title} {...(stage.total > 1 ? { value: stage.done / stage.total } : {})} />
          <Button onClick={() => abort.current?.abort()}>{words.import.cancel}</Button>
        </section>
      )}
      {stage.name === "preview" && <Preview reports={stage.reports} reading={reading} cancel={() => setStage({ name: "choose" })} write={write} />}
      {stage.name === "write" && <Spinner size="small" label={words.import.writing} />}
    </div>
  );
}

interface PreviewProps {
  readonly reports: readonly ParsedReport[];
  readonly reading: WorkbookReading;
  readonly cancel: () => void;
  readonly write: (reports: readonly ParsedReport[], excluded: ReadonlySet<string>, edits: ReadonlyMap<string, EventEdit>) => Promise<void>;
}

function Preview({ reports, reading, cancel, write }: PreviewProps): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [edits, setEdits] = useState<ReadonlyMap<string, EventEdit>>(new Map());
  const previews = useMemo(() => importPreview(reports, reading), [reports, reading]);
  const count = previews.flatMap(({ sections }) => sections.flatMap(({ events }) => events)).filter(({ key, isNew }) => isNew && !excluded.has(key)).length;
  const include = (key: string, isIncluded: boolean): void => {
    const next = new Set(excluded);
    if (isIncluded) next.delete(key);
    else next.add(key);
    setExcluded(next);
  };
  return (
    <>
      {previews.map((preview) => (
        <ReportPreview key={preview.file} preview={preview} excluded={excluded} include={include} edits={edits} edit={(key, edit) => setEdits(new Map(edits).set(key, edit))} />
      ))}
      <div className={styles.foot}>
        <p className={styles.small}>{words.import.willWrite}</p>
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => void write(reports, excluded, edits)}>{count > 0 ? words.import.write(count) : words.import.findingsOnly}</Button>
          <Button onClick={cancel}>{words.import.cancel}</Button>
        </div>
      </div>
    </>
  );
}
