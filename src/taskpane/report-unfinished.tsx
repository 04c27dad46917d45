import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import { monthCounts } from "../app/cycle/progress.ts";
import type { WorkbookReading } from "../app/ports.ts";
import type { ClosingView, OpenIndicator } from "../app/views/closing-view.ts";
import { missingExplained } from "../app/views/report-check.ts";
import { joinNames } from "../domain/narrate/join-names.ts";
import { wordOpenPoint, wordProgress } from "../messages/entry-messages.ts";
import { REPORT_MESSAGES } from "../messages/pane/report.ts";
import type { Language } from "../messages/wording.ts";
import { CellLink } from "./cell-link.tsx";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useMore } from "./use-more.tsx";
import { useWords } from "./use-words.ts";
import { wordPeriods } from "./word-periods.ts";

const wordsIn = (language: Language) => ({ report: REPORT_MESSAGES[language] });

interface ReportUnfinishedProps {
  readonly reading: WorkbookReading;
  /** "YYYY-MM" */
  readonly month: string;
  readonly closing: ClosingView;
}

/** 未完成: what of the month is still to be reported or explained, each leading to its cell. */
export function ReportUnfinished({ reading, month, closing }: ReportUnfinishedProps): ReactElement {
  const { language, open } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { shown, more } = useMore(closing.open);
  const { state, closing: closed } = closing;
  const explained = useMemo(() => missingExplained(reading, month, closing), [reading, month, closing]);
  const counts = useMemo(() => monthCounts(reading, month), [reading, month]);
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.report.unfinished}</h3>
      <p className={styles.text}>
        {state === "unopened" && words.report.unopened}
        {closed !== null && words.report.closed(closed.at.replace("T", " "), closed.by)}
        {state === "open" && `${wordProgress(counts, language)}${closing.open.length === 0 ? `${words.comma}${words.report.nothingOpen}` : ""}`}
      </p>
      {shown.length > 0 && <ul className={styles.list}>{shown.map((indicator) => <li key={indicator.id}><Unfinished indicator={indicator} /></li>)}</ul>}
      {more}
      {(state === "unopened" || closing.open.length > 0) && <div className={styles.buttons}><Button size="small" onClick={() => open("month")}>{words.report.fillIn}</Button></div>}
      {explained.length > 0 && <p className={styles.small}>{words.report.explained(explained.length)}{joinNames(explained)}</p>}
    </section>
  );
}

function Unfinished({ indicator: { id, name, points, place } }: { readonly indicator: OpenIndicator }): ReactElement {
  const { language, words } = usePane();
  const styles = useStyles();
  const told = points.map(({ code, facts }) => wordOpenPoint(code, wordPeriods(facts, words.month), language));
  const text = (
    <>
      <span>{id} {name}</span>
      {told.map(({ what, advice }, index) => <span key={index} className={styles.small}>{what}{advice}</span>)}
    </>
  );
  return place === null ? <p className={styles.line}>{text}</p> : <CellLink place={place} name={name}>{text}</CellLink>;
}
