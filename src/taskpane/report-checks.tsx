import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import type { ClosingView } from "../app/views/closing-view.ts";
import type { ReportCheck, ReportCheckCode } from "../app/views/report-check.ts";
import { reportCheck } from "../app/views/report-check.ts";
import type { ReportSheetState } from "../app/views/report-sheet.ts";
import type { ReportMatter } from "../domain/narrate/status-report.ts";
import { joinNames } from "../domain/narrate/join-names.ts";
import { REPORT_MESSAGES } from "../messages/pane/report.ts";
import type { View } from "../messages/pane/shell.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ report: REPORT_MESSAGES[language] });

/** Since this set add-ins may set paper, margins and page breaks (https://learn.microsoft.com/javascript/api/excel/excel.pagelayout). */
const PAGES_SINCE = "1.9";
/** Where a point is put right that has no cell of its own. */
const REMEDIES: Partial<Readonly<Record<ReportCheckCode, View>>> = { "events-missing": "import", "open-findings": "check", "month-open": "month", "names-missing": "settings" };

interface ReportChecksProps {
  readonly reading: WorkbookReading;
  readonly matter: ReportMatter;
  readonly closing: ClosingView;
  readonly sheet: ReportSheetState | null;
}

/** 印前检查: what does not pass with what to do about it; what passes is one line to open. */
export function ReportChecks({ reading, matter, closing, sheet }: ReportChecksProps): ReactElement {
  const { host } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const setsPages = host.supports(PAGES_SINCE);
  const checks = useMemo(() => reportCheck(reading, { matter, closing, sheet, setsPages }), [reading, matter, closing, sheet, setsPages]);
  const failing = checks.filter(({ passes }) => !passes);
  const passing = checks.filter(({ passes }) => passes);
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.report.checks}</h3>
      {failing.length === 0 && <p className={styles.text}><span className={styles.good} aria-hidden>✓</span> {words.report.allPassed(checks.length)}</p>}
      <ul className={styles.list}>{failing.map((check) => <li key={check.code} className={styles.finding}><Failing check={check} /></li>)}</ul>
      {failing.length > 0 && passing.length > 0 && (
        <details>
          <summary className={styles.small}><span className={styles.good} aria-hidden>✓</span> {words.report.passed(passing.length)}</summary>
          <ul className={styles.list}>{passing.map(({ code }) => <li key={code} className={styles.small}><span className={styles.good} aria-hidden>✓</span> {words.report.check[code].passed}</li>)}</ul>
        </details>
      )}
    </section>
  );
}

function Failing({ check: { code, count, indicators, names, month, place } }: { readonly check: ReportCheck }): ReactElement {
  const { open, show } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { what, advice, go } = words.report.check[code];
  const remedy = REMEDIES[code];
  const about = month !== null ? words.month(month) : names.length > 0 ? names.map((name) => words.report.printedNames[name]).join(words.report.between) : joinNames(indicators);
  const press = place !== null ? () => show(place) : remedy !== undefined ? () => open(remedy) : null;
  return (
    <>
      <p className={styles.text}><span className={styles.warn} aria-hidden>▲</span> {what(count, about)}</p>
      <p className={styles.small}>{advice}</p>
      {press !== null && <div className={styles.buttons}><Button size="small" onClick={press}>{go}</Button></div>}
    </>
  );
}
