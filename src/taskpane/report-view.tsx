import { Label } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDeferredValue, useId, useMemo, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { reportMatter } from "../app/status-report.ts";
import { closingView } from "../app/views/closing-view.ts";
import type { ReportMonths } from "../app/views/report-months.ts";
import { reportMonths } from "../app/views/report-months.ts";
import { writeStatusReport } from "../domain/narrate/write-status-report.ts";
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
import { Waiting } from "./waiting.tsx";

const wordsIn = (language: Language) => ({ report: REPORT_MESSAGES[language] });

/** 月报: the status report on a month as it will be printed, what is unfinished in it, and the sheet or file made from it. */
export default function ReportView({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const months = useMemo(() => reportMonths(reading), [reading]);
  const [chosen, setChosen] = useState<string | null>(null);
  const month = months.months.some((known) => known.month === chosen) ? chosen : months.usual;
  const asked = useMemo(() => (month === null ? null : { reading, month }), [reading, month]);
  // The report on a large ledger takes a moment: the choice answers at once, the report follows.
  const shown = useDeferredValue(asked, null);
  return (
    <div className={styles.main}>
      <section className={styles.card}>
        {month === null ? <><h3 className={styles.heading}>{words.report.month}</h3><p className={styles.text}>{words.report.noMonths}</p></> : <MonthChoice months={months} month={month} choose={setChosen} />}
        {month !== null && <Consequences reading={reading} month={month} />}
      </section>
      {month !== null && (shown === null || shown.month !== month ? <Waiting label={words.report.writing} /> : <MonthReport key={shown.month} reading={shown.reading} month={shown.month} />)}
    </div>
  );
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

/** What making the sheet changes and what of it can be taken back, said beforehand. */
function Consequences({ reading, month }: { readonly reading: WorkbookReading; readonly month: string }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const before = String(reading.names["reportPeriod"] ?? "");
  return (
    <>
      {before !== month && <p className={styles.small}>{words.report.setsPeriod(before === "" ? "—" : words.month(before), words.month(month))}</p>}
      <p className={styles.small}>{words.report.replaces}</p>
    </>
  );
}

function MonthReport({ reading, month }: { readonly reading: WorkbookReading; readonly month: string }): ReactElement {
  const { stamp } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const matter = useMemo(() => reportMatter(reading, month), [reading, month]);
  const report = useMemo(() => (matter === null ? null : writeStatusReport(matter)), [matter]);
  const closing = useMemo(() => closingView(reading, month, stamp().at.slice(0, "2018-03".length)), [reading, month, stamp]);
  const sheet = useReportSheet(reading);
  return (
    <>
      {report === null && <section className={styles.card}><p className={styles.text}>{words.report.nothing(words.month(month))}</p></section>}
      <ReportUnfinished reading={reading} month={month} closing={closing} />
      {matter !== null && <ReportChecks reading={reading} matter={matter} closing={closing} sheet={sheet} />}
      {report !== null && (
        <section className={styles.card}>
          <h3 className={styles.heading}>{words.report.preview}</h3>
          <ReportPaper report={report} />
        </section>
      )}
      <ReportFoot reading={reading} month={month} report={report} />
    </>
  );
}
