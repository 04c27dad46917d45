import { Button, Field, mergeClasses, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Overview } from "../app/overview.ts";
import { overview } from "../app/overview.ts";
import type { WorkbookReading } from "../app/ports.ts";
import { setReportPeriod, showIndicator } from "../app/screen-actions.ts";
import type { Status } from "../domain/indicator.ts";
import { STATUS_MARKS } from "../domain/narrate/status-mark.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";

interface OverviewViewProps {
  readonly reading: WorkbookReading;
  readonly changed: () => Promise<void>;
  readonly openImport: () => void;
}

/** 概览: how the plan stands on 报告期, what lags and what is to be done next. */
export default function OverviewView({ reading, changed, openImport }: OverviewViewProps): ReactElement {
  const { words, screen, say, fail } = usePane();
  const styles = useStyles();
  const shown = useMemo(() => overview(reading), [reading]);
  const choose = async (month: string): Promise<void> => {
    try {
      if (!(await setReportPeriod(screen, month))) say(words.gonePeriod, "error");
      await changed();
    } catch (error) {
      fail(error);
    }
  };
  return (
    <div className={styles.main}>
      <section className={styles.card}>
        <h2 className={styles.heading}>{shown.planName || words.appName}</h2>
        <p className={styles.small}>{words.overview.indicators(shown.total)}</p>
        <Field label={words.period}>
          <Select value={shown.asOf ?? ""} onChange={(_event, { value }) => void choose(value)}>
            {shown.asOf === null && <option value="">{words.noPeriod}</option>}
            {shown.periods.map((period) => <option key={period} value={period}>{words.month(period)}</option>)}
          </Select>
        </Field>
      </section>
      {shown.total === 0 ? <p className={styles.text}>{words.overview.noneIndicators}</p> : <Counts shown={shown} />}
      {shown.total > 0 && <Lagging shown={shown} />}
      <section className={styles.card}>
        <h2 className={styles.heading}>{words.overview.steps}</h2>
        {shown.steps.length === 0 && <p className={styles.text}>{words.overview.allDone}</p>}
        <ul className={styles.list}>
          {shown.steps.map(({ code, count }) => (
            <li key={code} className={styles.count}>
              <span aria-hidden className={styles.mark}>→</span>
              {code === "import-report" ? <Button size="small" onClick={openImport}>{words.overview.step(code, count)}</Button> : words.overview.step(code, count)}
            </li>
          ))}
        </ul>
      </section>
      {shown.total > 0 && <Categories shown={shown} />}
    </div>
  );
}

function Counts({ shown }: { readonly shown: Overview }): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{words.overview.counts}</h2>
      <ul className={styles.counts}>
        {shown.counts.map(({ status, count }) => (
          <li key={status} className={mergeClasses(styles.count, count === 0 && styles.faint)}>
            <span aria-hidden className={mergeClasses(styles.mark, count > 0 && styles[toneOf(status)])}>{STATUS_MARKS[status]}</span>
            <span>{words.status(status)}</span>
            <span className={styles.number}>{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function toneOf(status: Status): "good" | "bad" | "warn" | "faint" {
  if (status === "滞后") return "warn";
  if (status === "到期未完成") return "bad";
  return status === "无法判定" || status === "暂无数据" ? "faint" : "good";
}

function Lagging({ shown }: { readonly shown: Overview }): ReactElement {
  const { words, screen, say, fail } = usePane();
  const styles = useStyles();
  const show = async (line: number): Promise<void> => {
    try {
      if (!(await showIndicator(screen, line))) say(words.goneCell, "error");
    } catch (error) {
      fail(error);
    }
  };
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{words.overview.lagging}</h2>
      {shown.lagging.length === 0 && <p className={styles.text}>{words.overview.none}</p>}
      <ul className={styles.list}>
        {shown.lagging.map(({ id, name, status, severity, completion, expected, line }) => (
          <li key={line}>
            <Button appearance="subtle" className={styles.link} title={words.overview.showCell(name)} onClick={() => void show(line)}>
              <span className={styles.grow}>
                <span>{name}</span>
                <span className={styles.small}>
                  <span className={styles[toneOf(status)]}>{STATUS_MARKS[status]} {words.status(status)}{severity === null ? "" : ` · ${words.severity(severity)}`}</span>
                  {` · ${id} · ${completion || words.overview.noRate}${expected === "" ? "" : ` · ${words.overview.expected(expected)}`}`}
                </span>
              </span>
              <span aria-hidden>›</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A bar for each category; the figure beside it says the same, so that the bar itself is silent for screen readers. */
function Categories({ shown }: { readonly shown: Overview }): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{words.overview.categories}</h2>
      <ul className={styles.list} style={{ gap: "10px" }}>
        {shown.categories.map(({ category, total, lagging, completion, share }) => (
          <li key={category}>
            <div className={styles.row}>
              <span className={styles.grow}>
                <span className={styles.text}>{category}</span>
                <span className={styles.small}>{words.overview.category(total, lagging)}</span>
              </span>
              <span className={mergeClasses(styles.text, styles.number)}>{completion || words.overview.noRate}</span>
            </div>
            <div aria-hidden className={styles.track}><div className={styles.fill} style={{ width: `${share * 100}%` }} /></div>
          </li>
        ))}
      </ul>
    </section>
  );
}
