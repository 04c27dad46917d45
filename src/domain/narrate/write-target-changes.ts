import type { TargetChange } from "../evaluate/target-change.ts";
import type { Judgeable } from "../indicator.ts";
import { periodWords } from "./period-words.ts";
import type { ReportedIndicator } from "./status-report.ts";
import { NONE, targetWords } from "./value-words.ts";

/** So many changes are told one by one; a plan changed as a whole is read in 目标版本表. */
const MOST_CHANGES = 12;

/** Which targets are not the first ones any more: since when, from what to what, by which document. "" where none was changed. */
export function writeTargetChanges(indicators: readonly ReportedIndicator[]): string {
  const changed = indicators.flatMap((indicator) => (indicator.targetChange === null ? [] : [{ indicator, change: indicator.targetChange }]));
  if (changed.length === 0) return "";
  const sentences = changed.slice(0, MOST_CHANGES).map(({ indicator, change }) => changeSentence(indicator, change));
  const rest = changed.length > MOST_CHANGES ? `其余${changed.length - MOST_CHANGES}项见台账“目标版本表”。` : "";
  return `目标有调整的${changed.length}项，各月按当月执行的目标判定：${sentences.join("；")}。${rest}`;
}

/** "甲自2018年7月起（目标版本“调整1”）目标值由60%调整为65%，依据《…》" */
function changeSentence(indicator: ReportedIndicator, { since, before, after, version, basis }: TargetChange): string {
  const words = (of: TargetChange["before"]): string => withUnit({ ...indicator, judgeable: { ...indicator.judgeable, ...of } });
  const [from, to] = [words(before), words(after)];
  const parts = [
    ...(from === to ? [] : [`目标值由${from}调整为${to}`]),
    ...(periodOf(before) === periodOf(after) ? [] : [`目标期由${periodOf(before)}调整为${periodOf(after)}`]),
  ];
  return `${indicator.name}自${periodWords(since)}起${version === "" ? "" : `（目标版本“${version}”）`}${parts.join("、")}${basis === "" ? "" : `，依据${basis}`}`;
}

function withUnit(indicator: ReportedIndicator): string {
  const { judgeable: { unit, kind } } = indicator;
  const words = targetWords(indicator);
  return words === NONE || kind === "rank" || kind === "qualitative" ? words : `${words}${unit ?? ""}`;
}

function periodOf({ targetPeriod }: Pick<Judgeable, "targetPeriod">): string {
  return targetPeriod === null ? "不限期" : periodWords(targetPeriod);
}
