import type { ReactElement } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { REPORT_MESSAGES } from "../messages/pane/report.ts";
import type { Language } from "../messages/wording.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ report: REPORT_MESSAGES[language] });

/** 月报: the status report on a month, seen before it is made. */
export default function ReportView({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  return <div className={styles.main}><section className={styles.card}><h3 className={styles.heading}>{words.report.month} {String(reading.names["reportPeriod"] ?? "")}</h3></section></div>;
}
