import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import type { StatusReport } from "../domain/narrate/status-report.ts";
import { REPORT_MESSAGES } from "../messages/pane/report.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { usePaperStyles } from "./report-styles.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ report: REPORT_MESSAGES[language] });
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface ReportFootProps {
  readonly reading: WorkbookReading;
  readonly month: string;
  /** Null where there is nothing to report on. */
  readonly report: StatusReport | null;
}

/** Sheet or file, made from the report that is seen above. */
export function ReportFoot({ reading, month, report }: ReportFootProps): ReactElement {
  const { isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const paper = usePaperStyles();
  const make = useMakeSheet(reading, month);
  const { file, isMaking, exportReport } = useExport(report);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => { if (file !== null) link.current?.click(); }, [file]);
  return (
    <div className={styles.foot}>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={report === null || isBusy} onClick={make}>{words.report.make}</Button>
        <Button disabled={report === null || isBusy || isMaking} title={words.report.exportHint} onClick={exportReport}>{isMaking ? words.report.exporting : words.report.export}</Button>
      </div>
      {file !== null && (
        <div role="status">
          <p className={styles.small}>{words.report.exported}</p>
          <p className={styles.small}><a ref={link} className={paper.link} href={file.address} download={file.name}>{words.report.again(file.name)}</a></p>
        </div>
      )}
    </div>
  );
}

/** Sheet first, then 报告期 and 日志: the log tells of nothing that did not happen. */
function useMakeSheet(reading: WorkbookReading, month: string): () => void {
  const { work, host, workbook, screen, stamp, language } = usePane();
  const words = useWords(wordsIn);
  return () => void work(async () => {
    const [{ makeReport, REPORT_KEY }, { runJob }, { showReport }, { wordWorkbookFinding }] = await Promise.all([
      import("../app/make-report.ts"), import("../app/run-job.ts"), import("../app/screen-actions.ts"), import("../messages/workbook-messages.ts"),
    ]);
    const made = makeReport(reading, month, stamp());
    if (made === null) return { intent: "info", text: words.report.nothing(words.month(month)) };
    const findings = [...(await host.makeSheet(made.description, REPORT_KEY)), ...(await runJob(workbook, made.job))];
    const isShown = await showReport(screen);
    const notes = findings.map(({ code, facts }) => wordWorkbookFinding(code, facts, language));
    const movesPeriod = made.job.undoable !== false;
    return {
      intent: "success", text: [words.report.made(words.month(month)), ...(movesPeriod ? [words.report.undoes] : []), ...notes, ...(isShown ? [] : [words.report.noSheet])].join(words.space),
      ...(movesPeriod ? { jobAt: made.job.log[0].at } : {}),
    };
  });
}

interface ReportFile {
  readonly name: string;
  readonly address: string;
}

/**
 * The report alone as a file, downloaded by a link: browsers (Excel on the web) save it. Excel's own web views differ: WebView2 shows its download bar in the
 * pane (https://github.com/OfficeDev/office-js/issues/1793), others do nothing, so the link stays and the way without it is told.
 */
function useExport(report: StatusReport | null): { readonly file: ReportFile | null; readonly isMaking: boolean; readonly exportReport: () => void } {
  const { host, fail } = usePane();
  const [file, setFile] = useState<ReportFile | null>(null);
  const [isMaking, setMaking] = useState(false);
  useEffect(() => () => { if (file !== null) URL.revokeObjectURL(file.address); }, [file]);
  useEffect(() => setFile(null), [report]);
  const build = async (shown: StatusReport): Promise<void> => {
    setMaking(true);
    try {
      const { reportAlone, reportFileName } = await import("../app/make-report.ts");
      const bytes = await host.bookFile(reportAlone(shown));
      setFile({ name: reportFileName(shown), address: URL.createObjectURL(new Blob([bytes], { type: XLSX })) });
    } catch (error) {
      fail(error);
    } finally {
      setMaking(false);
    }
  };
  return { file, isMaking, exportReport: () => { if (report !== null) void build(report); } };
}
