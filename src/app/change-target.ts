import { Decimal } from "decimal.js";
import { inForce } from "../domain/evaluate/in-force.ts";
import type { Indicator, TargetVersion } from "../domain/indicator.ts";
import { isPeriod, monthNumber, monthOf } from "../domain/period.ts";
import { periodWords } from "../domain/narrate/period-words.ts";
import type { TableRow } from "../workbook/description.ts";
import { targetVersionRows } from "../workbook/rows.ts";
import type { SheetIndicator } from "./ledger-input.ts";
import { readLedgerInput } from "./ledger-input.ts";
import type { ReadRow, RowChange, WorkbookReading } from "./ports.ts";
import type { Job, Stamp } from "./run-job.ts";
import { sinceWords, TARGET_ACTION } from "./target-log.ts";

/** A target decided anew. */
export interface NewTarget {
  /** A number in the indicator's unit; a text for qualitative indicators. */
  readonly target: number | string;
  /** "YYYY-MM"; absent: the month in which the target is due stays. */
  readonly targetPeriod?: string;
  /** First month judged by it, "YYYY-MM". */
  readonly effectiveFrom: string;
  /** The document or decision, goes into the log as the reason. */
  readonly basis: string;
}

type TargetSource = Pick<WorkbookReading, "tables" | "names" | "misfitNames">;

export type ChangeTargetProblem = "indicator-unknown" | "target-unreadable" | "period-unreadable" | "basis-missing" | "nothing-changed";

const FIRST_VERSION = "原定目标";

/**
 * Changes a target from a month on. The months before keep the old one: where 目标版本表 has no version for the beginning, the target of 指标表 becomes its first.
 * 指标表 then shows the newest target, unless a version that begins later is there already. What it was, what it is and why goes to 日志.
 */
export function changeTarget(reading: TargetSource, id: string, change: NewTarget, stamp: Stamp): Job | ChangeTargetProblem {
  const key = id.trim().toUpperCase();
  const known = readLedgerInput(reading);
  const indicator = [...known.indicators, ...known.outOfUse].find((candidate) => candidate.id.toUpperCase() === key);
  const row = (reading.tables["indicators"] ?? []).find(({ line }) => line === indicator?.line);
  if (indicator === undefined || row === undefined || key === "") return "indicator-unknown";
  const problem = problemOf(indicator, change);
  if (problem !== null) return problem;
  const first = firstVersion(reading, indicator, change);
  const count = (indicator.judgeable.targetVersions ?? []).length + first.length;
  const entry = { id: indicator.id, version: `调整${Math.max(1, count)}`, effectiveFrom: change.effectiveFrom, target: change.target, targetPeriod: change.targetPeriod ?? null, basis: change.basis.trim() };
  return {
    change: { added: { targetVersions: [...first, ...targetVersionRows([entry])] }, changed: changedRows(reading, indicator, row, change) },
    log: [{ ...stamp, action: TARGET_ACTION, object: `${indicator.id} ${indicator.name}`, place: "指标表 目标值，目标版本表", before: before(indicator, change), after: after(indicator, change), reason: entry.basis }],
  };
}

function problemOf({ judgeable }: SheetIndicator, { target, targetPeriod, effectiveFrom, basis }: NewTarget): ChangeTargetProblem | null {
  const readable = typeof target === "number" ? Number.isFinite(target) : judgeable.kind === "qualitative" && target.trim() !== "";
  if (!readable) return "target-unreadable";
  if (!isPeriod(effectiveFrom) || (targetPeriod !== undefined && !isPeriod(targetPeriod))) return "period-unreadable";
  if (basis.trim() === "") return "basis-missing";
  const now = inForce(judgeable, effectiveFrom);
  const same = typeof now.target === "string" ? now.target === String(target) : typeof target === "number" && now.target.eq(new Decimal(target));
  return same && (targetPeriod === undefined || targetPeriod === now.targetPeriod) ? "nothing-changed" : null;
}

/** The target of 指标表 as the version that the plan begins with, where none holds for that beginning; nothing where it cannot be read itself. */
function firstVersion(reading: TargetSource, { id, judgeable, observations, problems }: SheetIndicator, { effectiveFrom }: NewTarget): TableRow[] {
  const planStart = reading.misfitNames.includes("planStart") ? null : reading.names["planStart"];
  const known = [planStart, judgeable.baselinePeriod, ...observations.map(({ period }) => period)].flatMap((period) => (typeof period === "string" && isPeriod(period) ? [monthNumber(period)] : []));
  const begins = monthNumber(effectiveFrom);
  const origin = known.reduce((earliest, month) => Math.min(earliest, month), known.length === 0 ? begins - (begins % 12) : begins);
  const covered = (judgeable.targetVersions ?? []).some((version) => monthNumber(version.effectiveFrom) <= origin);
  if (covered || problems.includes("target")) return [];
  return targetVersionRows([{ id, version: FIRST_VERSION, effectiveFrom: monthOf(origin), target: cellOf(judgeable.target), targetPeriod: judgeable.targetPeriod, basis: "" }]);
}

/**
 * 指标表 takes the new target where no version begins later. Versions that left their target period to 指标表 get the old one written out before it changes
 * there; an indicator without a deadline keeps having none there, because no version can say so.
 */
function changedRows(reading: TargetSource, indicator: SheetIndicator, row: ReadRow, { target, targetPeriod, effectiveFrom }: NewTarget): Record<string, RowChange[]> {
  const { targetVersions = [], targetPeriod: due } = indicator.judgeable;
  if (targetVersions.some((version: TargetVersion) => monthNumber(version.effectiveFrom) > monthNumber(effectiveFrom))) return {};
  const moves = targetPeriod !== undefined && due !== null && targetPeriod !== due;
  const open = moves ? (reading.tables["targetVersions"] ?? []).filter(({ values, misfits }) =>
    String(values["id"] ?? "").trim().toUpperCase() === indicator.id.toUpperCase() && values["targetPeriod"] === null && !misfits.includes("targetPeriod")) : [];
  return {
    indicators: [{ line: row.line, expected: row.values, values: { target, ...(moves ? { targetPeriod: monthOf(monthNumber(targetPeriod)) } : {}) } }],
    ...(open.length === 0 ? {} : { targetVersions: open.map(({ line, values }) => ({ line, expected: values, values: { targetPeriod: due } })) }),
  };
}

function before({ judgeable }: SheetIndicator, { effectiveFrom }: NewTarget): string {
  const { target, targetPeriod, unit = "" } = inForce(judgeable, effectiveFrom);
  return targetWords(cellOf(target), unit, targetPeriod);
}

function after({ judgeable: { unit = "", targetPeriod: due } }: SheetIndicator, { target, targetPeriod, effectiveFrom }: NewTarget): string {
  return `${targetWords(target, unit, targetPeriod ?? due)}${sinceWords(effectiveFrom)}`;
}

function targetWords(target: number | string, unit: string, targetPeriod: string | null): string {
  return `${target}${typeof target === "number" ? unit : ""}${targetPeriod === null ? "" : `（目标期${periodWords(targetPeriod)}）`}`;
}

function cellOf(target: Indicator["target"]): number | string {
  return typeof target === "string" ? target : target.toNumber();
}
