import { Button, Field, mergeClasses, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { allIndicators, idKey } from "../app/cycle/read-cycle.ts";
import type { SheetIndicator } from "../app/ledger-input.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { changesSince, recordRefresh } from "../app/record-refresh.ts";
import { runJob } from "../app/run-job.ts";
import type { IndicatorView } from "../app/views/indicator-view.ts";
import { indicatorView } from "../app/views/indicator-view.ts";
import { ledgerInputOnce } from "../app/views/once-per-reading.ts";
import type { Standing } from "../domain/evaluate/in-use.ts";
import { standing } from "../domain/evaluate/in-use.ts";
import { STATUS_MARKS } from "../domain/narrate/status-mark.ts";
import { OVERVIEW_MESSAGES } from "../messages/pane/overview.ts";
import { ANALYSIS_MESSAGES } from "../messages/pane/analysis.ts";
import { INDICATOR_JOB_MESSAGES } from "../messages/pane/indicator-jobs.ts";
import type { Language } from "../messages/wording.ts";
import { AddIndicatorCard } from "./add-indicator-card.tsx";
import { CellLink } from "./cell-link.tsx";
import { PaceText } from "./pace-text.tsx";
import { usePane } from "./pane-context.ts";
import { toneOf } from "./status-look.ts";
import { useStyles } from "./styles.ts";
import { TargetCard } from "./target-card.tsx";
import { TrendChart } from "./trend-chart.tsx";
import { UseCard } from "./use-card.tsx";
import { useMore } from "./use-more.tsx";
import { useWords } from "./use-words.ts";
import { WorkingCard } from "./working-card.tsx";

const wordsIn = (language: Language) => ({ overview: OVERVIEW_MESSAGES[language], analysis: ANALYSIS_MESSAGES[language], jobs: INDICATOR_JOB_MESSAGES[language] });

/** 分析: refresh, what changed since, and one indicator: where it comes from, where it goes, why it stands so, and what is decided about it. */
export default function AnalysisView({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const indicators = useMemo(() => allIndicators(reading), [reading]);
  const { asOf } = useMemo(() => ledgerInputOnce(reading), [reading]);
  const firstInUse = indicators.find((known) => standingOf(known, asOf) === "in-use") ?? indicators[0];
  // Chosen from the start: one that is retired here stays in view.
  const [chosen, setChosen] = useState(firstInUse?.line ?? null);
  const [isAdding, setAdding] = useState(false);
  const indicator = indicators.find(({ line }) => line === chosen) ?? firstInUse;
  const line = indicator?.line ?? null;
  const view = useMemo(() => (line === null ? null : indicatorView(reading, line)), [reading, line]);
  return (
    <div className={styles.main}>
      {isAdding ? <AddIndicatorCard reading={reading} close={() => setAdding(false)} /> : <div className={styles.buttons}><Button onClick={() => setAdding(true)}>{words.jobs.add.open}</Button></div>}
      <RefreshCard reading={reading} />
      {indicator === undefined ? <p className={styles.text}>{words.overview.noneIndicators}</p> : (
        <section className={styles.card}>
          <Field label={words.analysis.indicator}>
            <Select value={String(indicator.line)} onChange={(_event, { value }) => setChosen(Number(value))}>
              {indicators.map((known) => <option key={known.line} value={known.line}>{optionText(known, words.jobs.outOfUse[standingOf(known, asOf)])}</option>)}
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
      {indicator !== undefined && <IndicatorJobs key={indicator.line} reading={reading} indicator={indicator} indicators={indicators} asOf={asOf} />}
    </div>
  );
}

function standingOf(indicator: SheetIndicator, asOf: string | null): Standing {
  return asOf === null ? "in-use" : standing(indicator, asOf);
}

function optionText({ id, name }: SheetIndicator, note: string): string {
  return `${id} ${name}${note === "" ? "" : ` · ${note}`}`;
}

interface IndicatorJobsProps {
  readonly reading: WorkbookReading;
  readonly indicator: SheetIndicator;
  readonly indicators: readonly SheetIndicator[];
  readonly asOf: string | null;
}

/** What is decided about an indicator is found by its number: without one, or with one that stands there twice, it would reach another row. */
function IndicatorJobs({ reading, indicator, indicators, asOf }: IndicatorJobsProps): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const isOwn = idKey(indicator.id) !== "" && indicators.filter(({ id }) => idKey(id) === idKey(indicator.id)).length === 1;
  if (!isOwn) return <p className={styles.text}>{words.jobs.noNumber}</p>;
  return (
    <>
      <TargetCard reading={reading} indicator={indicator} asOf={asOf} />
      <UseCard reading={reading} indicator={indicator} asOf={asOf} />
    </>
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
