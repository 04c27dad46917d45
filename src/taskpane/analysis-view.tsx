import { Button, Field, mergeClasses, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { changesSince, recordRefresh } from "../app/record-refresh.ts";
import { runJob } from "../app/run-job.ts";
import type { IndicatorView } from "../app/views/indicator-view.ts";
import { indicatorChoices, indicatorView } from "../app/views/indicator-view.ts";
import { STATUS_MARKS } from "../domain/narrate/status-mark.ts";
import { OVERVIEW_MESSAGES } from "../messages/pane/overview.ts";
import { ANALYSIS_MESSAGES } from "../messages/pane/analysis.ts";
import type { Language } from "../messages/wording.ts";
import { CellLink } from "./cell-link.tsx";
import { PaceText } from "./pace-text.tsx";
import { usePane } from "./pane-context.ts";
import { toneOf } from "./status-look.ts";
import { useStyles } from "./styles.ts";
import { TrendChart } from "./trend-chart.tsx";
import { useMore } from "./use-more.tsx";
import { useWords } from "./use-words.ts";
import { WorkingCard } from "./working-card.tsx";

const wordsIn = (language: Language) => ({ overview: OVERVIEW_MESSAGES[language], analysis: ANALYSIS_MESSAGES[language] });

/** 分析: refresh, what changed since, and one indicator: where it comes from, where it goes, why it stands so. */
export default function AnalysisView({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const choices = useMemo(() => indicatorChoices(reading), [reading]);
  const [chosen, setChosen] = useState<number | null>(null);
  const line = choices.some((choice) => choice.line === chosen) ? chosen : (choices[0]?.line ?? null);
  const view = useMemo(() => (line === null ? null : indicatorView(reading, line)), [reading, line]);
  return (
    <div className={styles.main}>
      <RefreshCard reading={reading} />
      {line === null ? <p className={styles.text}>{words.overview.noneIndicators}</p> : (
        <section className={styles.card}>
          <Field label={words.analysis.indicator}>
            <Select value={String(line)} onChange={(_event, { value }) => setChosen(Number(value))}>
              {choices.map((choice) => <option key={choice.line} value={choice.line}>{`${choice.id} ${choice.name}`}</option>)}
            </Select>
          </Field>
          {view !== null && <IndicatorHead view={view} />}
        </section>
      )}
      {view !== null && (
        <>
          <section className={styles.card}>
            <h3 className={styles.heading}>{words.analysis.trend}</h3>
            {view.trend === null ? <p className={styles.text}>{words.analysis.noTrend}</p> : <TrendChart name={view.name} unit={view.unit} trend={view.trend} />}
            <h4 className={styles.subheading}>{words.analysis.pace}</h4>
            <PaceText view={view} />
          </section>
          <WorkingCard view={view} />
        </>
      )}
    </div>
  );
}

function IndicatorHead({ view: { line, name, category, status, severity } }: { readonly view: IndicatorView }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  return (
    <CellLink place={{ table: "indicators", column: "status", line }} name={name}>
      <span>{name}</span>
      <span className={styles.small}>
        <span className={mergeClasses(styles[toneOf(status)])}>{STATUS_MARKS[status]} {words.status(status)}{severity === null ? "" : ` · ${words.severity(severity)}`}</span>
        {category === "" ? "" : ` · ${category}`}
      </span>
    </CellLink>
  );
}

function RefreshCard({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const { workbook, host, work, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const since = useMemo(() => changesSince(reading), [reading]);
  const refresh = (): Promise<boolean> => work(async () => {
    await host.refresh();
    const job = recordRefresh(reading, stamp());
    if (job !== null) await runJob(workbook, job);
    const text = host.supports("1.8") ? words.analysis.refreshed : words.analysis.noPivots;
    return { intent: "success", text, ...(job === null ? {} : { jobAt: job.log[0].at }) };
  });
  const changed = useMore(since.changed ?? []);
  const moved = since.counts.filter(({ before, now }) => before !== null && before !== now);
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.analysis.refreshTitle}</h3>
      <p className={styles.small}>{words.analysis.refreshHint}</p>
      <div className={styles.buttons}><Button appearance="primary" disabled={isBusy} onClick={() => void refresh()}>{words.analysis.refresh}</Button></div>
      <p className={styles.small}>{since.at === null ? words.analysis.neverRefreshed : words.analysis.lastRefresh(since.at.replace("T", " "))}</p>
      {since.at !== null && (
        <>
          <h4 className={styles.subheading}>{words.analysis.since}</h4>
          {moved.length === 0 && (since.changed ?? []).length === 0 && <p className={styles.text}>{words.analysis.sinceNothing}</p>}
          <ul className={styles.list}>
            {moved.map(({ status, before, now }) => <li key={status} className={styles.count}><span>{words.status(status)}</span><span className={styles.number}>{`${before} → ${now}`}</span></li>)}
            {changed.shown.map(({ id, name, before, now }) => (
              <li key={id} className={styles.small}>{`${id} ${name} · ${before === null ? words.analysis.isNew : words.status(before)} → ${words.status(now)}`}</li>
            ))}
          </ul>
          {changed.more}
        </>
      )}
    </section>
  );
}
