import { Decimal } from "decimal.js";
import { forecast } from "../../../src/domain/evaluate/forecast.ts";
import { inForce } from "../../../src/domain/evaluate/in-force.ts";
import { judge } from "../../../src/domain/evaluate/judge.ts";
import { targetChange } from "../../../src/domain/evaluate/target-change.ts";
import type { Judgeable, Observation } from "../../../src/domain/indicator.ts";
import type { ReportedEvent, ReportedIndicator, ReportMatter } from "../../../src/domain/narrate/status-report.ts";

interface Given extends Partial<Omit<Judgeable, "target" | "baseline">> {
  readonly name: string;
  readonly target: number | string;
  readonly baseline?: number;
  /** Period and value, as reported. */
  readonly observed?: readonly (readonly [period: string, value: number | string])[];
  readonly category?: string;
  readonly plan?: string;
  readonly id?: string;
  readonly owner?: string;
  readonly reason?: string;
}

/** An indicator judged by the core as of `asOf`: stock, higher is better, due in December 2017 unless said otherwise. */
export function reported(asOf: string, given: Given): ReportedIndicator {
  const { name, target, observed = [], category = "制造", plan = "数字行动计划", id = name, owner = "", reason = "", baseline, ...rest } = given;
  const judgeable: Judgeable = {
    kind: "stock", direction: "higher", schedule: "linear", targetPeriod: "2017-12", unit: "家", ...rest, target: typeof target === "string" ? target : new Decimal(target),
    ...(baseline === undefined ? {} : { baseline: new Decimal(baseline) }),
  };
  const observations: Observation[] = observed.map(([period, value]) => ({ period, value: typeof value === "string" ? value : new Decimal(value) }));
  return {
    id, category, name, plan, owner, judgeable: inForce(judgeable, asOf), targetChange: targetChange(judgeable, asOf), reason, verdict: judge(judgeable, observations, asOf), forecast: forecast(judgeable, observations, asOf),
  };
}

export function matterOf(asOf: string, indicators: readonly Given[], rest: Partial<ReportMatter> = {}): ReportMatter {
  return {
    planName: "数字行动计划", issuer: "", asOf, comings: [], goings: [], events: [], findings: [], lateChanges: [], signatories: { preparedBy: "", checkedBy: "", headOfUnit: "" }, ...rest,
    indicators: indicators.map((given) => reported(asOf, given)),
  };
}

export function eventOf(given: Partial<ReportedEvent>): ReportedEvent {
  return { id: "201804-001", section: "部委", date: "2018-04-12", endDate: null, subject: "某部", gist: "印发通知", url: "", sourceFile: "", ...given };
}
