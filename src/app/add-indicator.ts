import { Decimal } from "decimal.js";
import type { Accumulation, Direction, Indicator, Kind, Schedule, ThresholdOperator } from "../domain/indicator.ts";
import { periodWords } from "../domain/narrate/period-words.ts";
import { classifyIndicator } from "../domain/parse/plan/classify-indicator.ts";
import { monthNumber } from "../domain/period.ts";
import type { TableRow } from "../workbook/description.ts";
import { indicatorRows } from "../workbook/rows.ts";
import { missingUnitRows } from "../workbook/unit-rows.ts";
import { SPAN_WORDS } from "../workbook/words.ts";
import type { Frequency } from "./cycle/frequency.ts";
import { freeId } from "./free-id.ts";
import { usualPlan } from "./ledger-input.ts";
import { plansOf } from "./plans-of.ts";
import type { WorkbookReading } from "./ports.ts";
import { readAmount } from "./read-amount.ts";
import type { Job, Stamp } from "./run-job.ts";
import { isSheetMonth } from "./sheet-month.ts";
import { usedIds } from "./used-ids.ts";

/** An indicator as the form holds it: texts as typed, months "YYYY-MM", "" where nothing was typed. */
export interface NewIndicator {
  readonly plan: string;
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly target: string;
  readonly targetPeriod: string;
  readonly baseline: string;
  readonly baselinePeriod: string;
  readonly schedule: Schedule;
  /** For flows and reductions; null: what is typed is no sum of periods. */
  readonly accumulate: Accumulation | null;
  /** For thresholds; null: by the direction. */
  readonly op: ThresholdOperator | null;
  /** Null: every month, as usual. */
  readonly frequency: Frequency | null;
  readonly owner: string;
  readonly usedFrom: string;
}

export const ADD_INDICATOR_PROBLEMS = ["missing", "too-long", "not-a-number", "not-a-month", "needs-baseline-period", "not-after-baseline"] as const;
export interface AddIndicatorProblem {
  readonly field: "name" | "category" | "unit" | "owner" | "target" | "targetPeriod" | "baseline" | "baselinePeriod" | "usedFrom";
  readonly code: (typeof ADD_INDICATOR_PROBLEMS)[number];
}

/** What may be meant as it is, but is better known beforehand. */
export const ADD_INDICATOR_WARNINGS = ["same-name", "no-expectation", "milestones-needed", "due-before-use"] as const;
export interface AddIndicatorWarning {
  readonly code: (typeof ADD_INDICATOR_WARNINGS)[number];
  /** The indicator that bears the name already; "" for the others. */
  readonly id: string;
}

export interface AddIndicatorResult {
  /** The number it gets. */
  readonly id: string;
  /** Null where there are problems. */
  readonly job: Job | null;
  readonly problems: readonly AddIndicatorProblem[];
  readonly warnings: readonly AddIndicatorWarning[];
}

type IndicatorSource = Pick<WorkbookReading, "tables" | "names" | "misfitNames">;

/** As the validations of 指标表 have it. */
const LONGEST = { name: 200, category: 40, unit: 40, owner: 100 } as const;
const FIRST_ID = "ZB-01";

/** A row of its own in 指标表, at its end, under a number that nothing in the ledger has. */
export function addIndicator(reading: IndicatorSource, given: NewIndicator, stamp: Stamp): AddIndicatorResult {
  const problems = problemsOf(given);
  const id = nextId(reading, given.plan);
  const warnings = warningsOf(reading, given);
  if (problems.length > 0) return { id, job: null, problems, warnings };
  const indicator = indicatorFrom(reading, id, given);
  const [row = {}] = indicatorRows([indicator]);
  const frequency = given.frequency === null ? null : SPAN_WORDS[given.frequency];
  const units = missingUnitRows([indicator.unit], (reading.tables["units"] ?? []).map(({ values }) => String(values["unit"] ?? "").trim()));
  const line: TableRow = { ...row, category: indicator.category || null, target: row["target"] === "" ? null : (row["target"] ?? null), frequency };
  return {
    id, problems, warnings,
    job: { change: { added: { indicators: [line], units } }, log: [{ ...stamp, action: "新增指标", object: `${id} ${indicator.name}`, place: "指标表", after: summary(indicator, frequency) }] },
  };
}

function problemsOf(given: NewIndicator): AddIndicatorProblem[] {
  const { kind, name, target, targetPeriod, baseline, baselinePeriod, unit } = given;
  const long = (["name", "category", "unit", "owner"] as const).filter((field) => given[field].trim().length > LONGEST[field]).map((field) => ({ field, code: "too-long" as const }));
  const months = (["targetPeriod", "baselinePeriod", "usedFrom"] as const).filter((field) => given[field] !== "" && !isSheetMonth(given[field])).map((field) => ({ field, code: "not-a-month" as const }));
  const number = (field: "target" | "baseline", text: string): AddIndicatorProblem[] => (text.trim() === "" || readAmount(text, unit) !== null ? [] : [{ field, code: "not-a-number" }]);
  const isReversed = isSheetMonth(baselinePeriod) && isSheetMonth(targetPeriod) && monthNumber(targetPeriod) <= monthNumber(baselinePeriod);
  return [
    ...(name.trim() === "" ? [{ field: "name" as const, code: "missing" as const }] : []),
    ...long,
    ...(kind === "qualitative" ? [] : target.trim() === "" ? [{ field: "target" as const, code: "missing" as const }] : number("target", target)),
    ...number("baseline", baseline), ...months,
    ...(baseline.trim() !== "" && baselinePeriod === "" ? [{ field: "baselinePeriod" as const, code: "needs-baseline-period" as const }] : []),
    ...(isReversed ? [{ field: "targetPeriod" as const, code: "not-after-baseline" as const }] : []),
  ];
}

function warningsOf(reading: IndicatorSource, { plan, name, kind, schedule, baseline, targetPeriod, usedFrom }: NewIndicator): AddIndicatorWarning[] {
  const lines = plansOf(reading).find((known) => known.name === plan)?.lines;
  const same = (reading.tables["indicators"] ?? []).find(({ line, values }) => lines?.has(line) === true && name.trim() !== "" && plain(String(values["name"] ?? "")) === plain(name));
  const isBare = schedule === "linear" && (targetPeriod === "" || (baseline.trim() === "" && kind !== "flow"));
  return [
    ...(same === undefined ? [] : [{ code: "same-name" as const, id: String(same.values["id"] ?? "") }]),
    ...(isBare && kind !== "qualitative" && kind !== "threshold" ? [{ code: "no-expectation" as const, id: "" }] : []),
    ...(isSheetMonth(targetPeriod) && isSheetMonth(usedFrom) && targetPeriod < usedFrom ? [{ code: "due-before-use" as const, id: "" }] : []),
    ...(schedule === "milestone" ? [{ code: "milestones-needed" as const, id: "" }] : []),
  ];
}

function indicatorFrom(reading: IndicatorSource, id: string, given: NewIndicator): Indicator {
  const { kind, direction, schedule, accumulate, op, targetPeriod, baselinePeriod, usedFrom } = given;
  const [name, category, unit, owner, plan] = [given.name, given.category, given.unit, given.owner, given.plan].map((text) => text.trim());
  const [target, baseline] = [readAmount(given.target, given.unit), readAmount(given.baseline, given.unit)];
  // The limit of a share (100 %) is told by its name, as in plan tables: values above it are found out.
  const { cap } = classifyIndicator({ name: name ?? "", unit: unit ?? "", target: target === null ? null : new Decimal(target), inWords: false, op: null, sense: null });
  return {
    id, name: name ?? "", category: category ?? "", kind, direction, schedule,
    target: target === null || kind === "qualitative" ? given.target.trim() : new Decimal(target), targetPeriod: targetPeriod === "" ? null : targetPeriod,
    ...(unit === undefined || unit === "" ? {} : { unit }),
    ...(owner === undefined || owner === "" ? {} : { owner }),
    ...(plan === undefined || plan === "" || plan === usualPlan(reading) ? {} : { plan }),
    ...(baseline === null ? {} : { baseline: new Decimal(baseline) }),
    ...(baselinePeriod === "" ? {} : { baselinePeriod }),
    ...(usedFrom === "" ? {} : { usedFrom }),
    ...(accumulate !== null && (kind === "flow" ? accumulate !== "annual_rate" : kind === "reduction" && accumulate === "annual_rate") ? { accumulate } : {}),
    ...(op !== null && kind === "threshold" ? { op } : {}),
    ...(cap === null || kind !== "ratio" ? {} : { cap }),
  };
}

/** The number after the last of the plan's: "ZJ-22" → "ZJ-23"; in a ledger or plan without any the first of its own. */
function nextId(reading: IndicatorSource, plan: string): string {
  const plans = plansOf(reading);
  const lines = plans.find(({ name }) => name === plan)?.lines;
  const last = (reading.tables["indicators"] ?? []).filter(({ line }) => lines?.has(line) ?? plans.length === 0).map(({ values }) => String(values["id"] ?? "").trim()).filter((id) => /\d$/u.test(id)).at(-1);
  return freeId(last ?? FIRST_ID, usedIds(reading));
}

function summary({ kind, target, unit = "", targetPeriod, usedFrom, plan }: Indicator, frequency: string | null): string {
  const parts = [
    `目标${typeof target === "string" ? target || "未填" : `${target.toString()}${kind === "qualitative" ? "" : unit}`}${targetPeriod === null ? "" : `（目标期${periodWords(targetPeriod)}）`}`,
    ...(usedFrom === undefined ? [] : [`自${periodWords(usedFrom)}起用`]), ...(frequency === null ? [] : [`按${frequency}填报`]), ...(plan === undefined ? [] : [`计划：${plan}`]),
  ];
  return parts.join("，");
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
}
