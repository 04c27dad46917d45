import { Button, Label } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useId, useMemo } from "react";
import type { Overview, StepCode } from "../app/overview.ts";
import { overview } from "../app/overview.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { setReportPeriod } from "../app/screen-actions.ts";
import { stepGoal } from "../app/views/step-goal.ts";
import { STATUS_MARKS } from "../domain/narrate/status-mark.ts";
import { OVERVIEW_MESSAGES } from "../messages/pane/overview.ts";
import type { Language } from "../messages/wording.ts";
import { CompletionBars, StatusCounts } from "./overview-charts.tsx";
import { CellLink } from "./cell-link.tsx";
import { usePane } from "./pane-context.ts";
import { toneOf } from "./status-look.ts";
import { useStyles } from "./styles.ts";
import { useMore } from "./use-more.tsx";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ overview: OVERVIEW_MESSAGES[language] });

/** 概览: how the plan stands on 报告期, what lags and what is to be done next. */
export default function OverviewView({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const shown = useMemo(() => overview(reading), [reading]);
  const periodId = useId();
  return (
    <div className={styles.main}>
      <section className={styles.card}>
        <h3 className={styles.heading}>{shown.plans.length > 0 ? words.overview.severalPlans(shown.plans.length) : shown.planName || words.appName}</h3>
        <p className={styles.small}>{words.overview.indicators(shown.total)}</p>
        <PeriodChoice id={periodId} shown={shown} />
      </section>
      {shown.plans.length > 0 && <CompletionBars title={words.overview.plans} groups={shown.plans} />}
      {shown.total === 0 ? <p className={styles.text}>{words.overview.noneIndicators}</p> : <StatusCounts counts={shown.counts} />}
      {shown.total > 0 && <Lagging shown={shown} />}
      <Steps shown={shown} reading={reading} periodId={periodId} />
      {shown.total > 0 && <CompletionBars title={words.overview.categories} groups={shown.categories} />}
    </div>
  );
}

/** The browser's own list of choices: Fluent's Field and Select would be 7 KB on the way to the first view. */
function PeriodChoice({ id, shown }: { readonly id: string; readonly shown: Overview }): ReactElement {
  const { screen, work, isBusy } = usePane();
  const styles = useStyles();
  const words = useWords(wordsIn);
  const set = (month: string, from: string | null): void => void work(async () => {
    if (!(await setReportPeriod(screen, month))) return { intent: "error", text: words.gonePeriod };
    if (from === null) return null;
    const action = { label: words.overview.periodBack(words.month(from)), press: () => set(from, null) };
    return { intent: "success", text: words.overview.periodSet(words.month(from), words.month(month)), action };
  });
  return (
    <div className={styles.choice}>
      <Label htmlFor={id}>{words.overview.period}</Label>
      <select id={id} className={styles.select} aria-describedby={`${id}-hint`} disabled={isBusy} value={shown.asOf ?? ""} onChange={({ target }) => set(target.value, shown.asOf)}>
        {shown.asOf === null && <option value="">{words.overview.noPeriod}</option>}
        {shown.periods.map((period) => <option key={period} value={period}>{words.month(period)}</option>)}
      </select>
      <p id={`${id}-hint`} className={styles.small}>{words.overview.periodHint}</p>
    </div>
  );
}

function Lagging({ shown }: { readonly shown: Overview }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const lagging = useMore(shown.lagging);
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.overview.lagging}</h3>
      {shown.lagging.length === 0 && <p className={styles.text}>{words.overview.none}</p>}
      <ul className={styles.list}>
        {lagging.shown.map(({ id, name, status, severity, completion, expected, line }) => (
          <li key={line}>
            <CellLink place={{ table: "indicators", column: "status", line }} name={name}>
              <span>{name}</span>
              <span className={styles.small}>
                <span className={styles[toneOf(status)]}>{STATUS_MARKS[status]} {words.status(status)}{severity === null ? "" : ` · ${words.severity(severity)}`}</span>
                {` · ${id} · ${completion || words.overview.noRate}${expected === "" ? "" : ` · ${words.overview.expected(expected)}`}`}
              </span>
            </CellLink>
          </li>
        ))}
      </ul>
      {lagging.more}
    </section>
  );
}

/** Each step is a button that leads where it is done. */
function Steps({ shown, reading, periodId }: { readonly shown: Overview; readonly reading: WorkbookReading; readonly periodId: string }): ReactElement {
  const { open, show } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const go = (code: StepCode): void => {
    const goal = stepGoal(reading, code);
    if (goal.kind === "view") open(goal.view);
    else if (goal.kind === "cell") show(goal.place);
    else document.getElementById(periodId)?.focus();
  };
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.overview.steps}</h3>
      {shown.steps.length === 0 && <p className={styles.text}>{words.overview.allDone}</p>}
      <ul className={styles.list}>
        {shown.steps.map(({ code, count }) => (
          <li key={code}>
            <Button appearance="subtle" className={styles.link} onClick={() => go(code)}>
              <span className={styles.grow}>
                <span>{words.overview.step(code, count)}</span>
                <span className={styles.small}>{words.overview.stepHint[code]}</span>
              </span>
              <span aria-hidden>›</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
