import type { ReactElement } from "react";
import type { IndicatorView } from "../app/views/indicator-view.ts";
import { ANALYSIS_MESSAGES } from "../messages/pane/analysis.ts";
import type { Language } from "../messages/wording.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";
import { withUnit } from "./with-unit.ts";

const wordsIn = (language: Language) => ({ analysis: ANALYSIS_MESSAGES[language] });

/** How far it is, what each month has to bring, what it brought, and where that leads. */
export function PaceText({ view: { pace, unit, status, targetPeriod } }: { readonly view: IndicatorView }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { missing, required, observed, months, forecast, reachesTarget, reason } = pace;
  const isReached = status === "完成" || status === "超额完成";
  const sentences = [
    ...(isReached ? [words.analysis.reached] : missing === "" ? [] : [words.analysis.missing(withUnit(missing, unit))]),
    ...(required === null ? [] : [words.analysis.required(required, unit)]),
    ...(observed === null ? [] : [words.analysis.observed(months, observed, unit)]),
    ...(forecast === "" || targetPeriod === null ? [] : [words.analysis.forecast(words.month(targetPeriod), withUnit(forecast, unit), reachesTarget)]),
    ...(reason === null ? [] : [words.analysis.noForecast(reason)]),
  ];
  return <p className={styles.text}>{sentences.join(words.space)}</p>;
}
