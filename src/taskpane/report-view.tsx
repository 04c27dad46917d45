import { Label } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useId, useMemo, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { reportOn } from "../app/status-report.ts";
import { closingView } from "../app/views/closing-view.ts";
import type { ReportMonths } from "../app/views/report-months.ts";
import { reportMonths } from "../app/views/report-months.ts";
import { REPORT_MESSAGES } from "../messages/pane/report.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { ReportChecks } from "./report-checks.tsx";
import { ReportFoot } from "./report-foot.tsx";
import { ReportPaper } from "./report-paper.tsx";
import { ReportUnfinished } from "./report-unfinished.tsx";
import { useStyles } from "./styles.ts";
import { useReportSheet } from "./use-report-sheet.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ report: REPORT_MESSAGES[language] });

/** 月报: the status report on a month as it will be printed, what is unfinished in it, and the sheet or file made from it. */
export default function ReportView({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const months = useMemo(() => reportMonths(reading), [reading]);
  const [chosen, setChosen] = useState<string | null>(null);
  const month = months.months.some((known) => known.month === chosen) ? chosen : months.usual;
  if (month === null) return <div className={styles.main}><section className={styles.card}><h3 className={styles.heading}>{words.report.month}</h3><p className={styles.text}>{words.report.noMonths}</p></section></div>;
  return <MonthReport key={month} reading={reading} month={month} choice={<MonthChoice months={months} month={month} choose={setChosen} />} />;
}

function MonthChoice({ months: { months }, month, choose }: { readonly months: ReportMonths; readonly month: string; readonly choose: (month: string) => void }): ReactElement {
  const { isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.choice}>
      <h3 className={styles.heading}><Label htmlFor={id} weight="semibold">{words.report.month}</Label></h3>
      <select id={id} className={styles.select} disabled={isBusy} value={month} onChange={({ target }) => choose(target.value)}>
        {months.map((known) => <option key={known.month} value={known.month}>{known.isClosed ? words.report.closedMonth(words.month(known.month)) : words.month(known.month)}</option>)}
      </select>
    </div>
  );
}

interface MonthReportProps {
  readonly reading: WorkbookReading;
  readonly month: string;
  readonly choice: ReactElement;
}

function MonthReport({ reading, month, choice }: MonthReportProps): ReactElement {
  const { stamp } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const report = useMemo(() => reportOn(reading, month), [reading, month]);
  const closing = useMemo(() => closingView(reading, month, stamp().at.slice(0, "2018-03".length)), [reading, month, stamp]);
  const sheet = useReportSheet(reading);
  const before = String(reading.names["reportPeriod"] ?? "");
  return (
    <div className={styles.main}>
      <section className={styles.card}>
        {choice}
        {report === null && <p className={styles.text} role="status">{words.report.nothing(words.month(month))}</p>}
        {report !== null && before !== month && <p className={styles.small}>{words.report.setsPeriod(before === "" ? "—" : words.month(before), words.month(month))}</p>}
        {report !== null && <p className={styles.small}>{words.report.replaces}</p>}
      </section>
      <ReportUnfinished closing={closing} reading={reading} />
      {report !== null && (
        <>
          <ReportChecks reading={reading} month={month} report={report} closing={closing} sheet={sheet} />
          <section className={styles.card}>
            <h3 className={styles.heading}>{words.report.preview}</h3>
            <ReportPaper report={report} />
          </section>
        </>
      )}
      <ReportFoot reading={reading} month={month} report={report} />
    </div>
  );
}
