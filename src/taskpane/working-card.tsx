import type { ReactElement } from "react";
import { Fragment } from "react";
import type { IndicatorView } from "../app/views/indicator-view.ts";
import { wordIssueParts } from "../messages/word-issue.ts";
import { ANALYSIS_MESSAGES } from "../messages/pane/analysis.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";
import { withUnit } from "./with-unit.ts";

const wordsIn = (language: Language) => ({ analysis: ANALYSIS_MESSAGES[language] });

/** 状态怎么来的: each number with the formula and the inputs it comes from, then the rule that gave the status. */
export function WorkingCard({ view }: { readonly view: IndicatorView }): ReactElement {
  const { language } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { working: { rules, inputs, elapsed, version, unreadable, byHand, issues }, unit, latest, latestPeriod, target, targetPeriod, completion, expected, gap } = view;
  const { actual = "—", target: typedTarget = "—", baseline = "", baselinePeriod, mild = "", severe = "" } = inputs;
  const dated = (value: string, period: string | null | undefined): string => `${value}${period === null || period === undefined || value === "" ? "" : words.analysis.asOf(words.month(period))}`;
  const facts: (readonly [string, string])[] = [
    [words.analysis.facts.latest, dated(withUnit(latest, unit), latestPeriod) || "—"],
    [words.analysis.facts.target, dated(withUnit(target, unit), targetPeriod) || "—"],
    [words.analysis.facts.baseline, dated(withUnit(baseline, unit), baselinePeriod)],
    [words.analysis.facts.version, version === null ? "" : words.analysis.version(version.name, words.month(version.from), version.basis)],
    [words.analysis.facts.completion, completion === "" ? words.analysis.completion("none", { actual, target: typedTarget, baseline }) : `${words.analysis.completion(rules.completionRule, { actual, target: typedTarget, baseline })} = ${completion}`],
    [words.analysis.facts.expected, `${words.analysis.expectation(rules.expectationRule, elapsed)}${expected === "" || rules.expectationRule === "due" ? "" : ` = ${expected}`}`],
    [words.analysis.facts.gap, gap === "" ? "" : words.analysis.gapPoints(gap)],
    [words.analysis.facts.limits, view.severity === null ? "" : words.analysis.limits(mild, severe)],
  ];
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.analysis.working}</h3>
      <dl className={styles.facts}>
        {facts.filter(([, text]) => text !== "").map(([term, text]) => <Fragment key={term}><dt className={styles.term}>{term}</dt><dd className={styles.detail}>{text}</dd></Fragment>)}
      </dl>
      <p className={styles.text}>{unreadable.length > 0 ? words.analysis.unreadable(unreadable.join("、")) : byHand ? words.analysis.byHand : words.analysis.status(rules.statusRule)}</p>
      {issues.map((code) => <p key={code} className={styles.small}>▲ {wordIssueParts(code, {}, language).what}</p>)}
    </section>
  );
}
