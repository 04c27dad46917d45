import { Decimal } from "decimal.js";
import type { Lifetime } from "../domain/evaluate/in-use.ts";
import { endsBeforeItBegins, isInUse } from "../domain/evaluate/in-use.ts";
import type { Judgeable, Milestone, Observation, Status, TargetVersion } from "../domain/indicator.ts";
import { KINDS, STATUSES, THRESHOLD_OPERATORS } from "../domain/indicator.ts";
import { isPeriod, monthNumber } from "../domain/period.ts";
import { ACCUMULATION_WORDS, DIRECTION_WORDS, KIND_WORDS, MISSING_WORDS, NO_PLAN, SCHEDULE_WORDS, SPAN_WORDS } from "../workbook/words.ts";
import { oncePerReading } from "./once-per-reading.ts";
import type { ReadRow, WorkbookReading } from "./ports.ts";

/** An indicator as its row in 指标表 says, read by the rules of the sheet's own formulas. */
export interface SheetIndicator {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly line: number;
  readonly judgeable: Judgeable;
  readonly observations: readonly Observation[];
  /** What cannot be understood, by column key: such an indicator is 无法判定, never judged by half. */
  readonly problems: readonly string[];
  /** The plan that the row names, else that of 参数. */
  readonly plan: string;
  readonly usedFrom?: string;
  readonly retiredFrom?: string;
  /** 人工判定, for qualitative indicators. */
  readonly handVerdict: Status | null;
  /** 公布完成率 as typed: a text ("130%"), or a number (1.3); null where blank. */
  readonly completionPrinted: string | number | null;
  /** Month for which it was published; null where it holds for every month. */
  readonly printedPeriod: string | null;
}

/** A row of 月度数据表 that does not count, and why. */
export interface UnusedRow {
  readonly line: number;
  readonly reason: "id-missing" | "id-unknown" | "period-unreadable";
}

/** A row of 目标版本表 that nobody is judged by, and why. */
export interface UnusedVersion {
  readonly line: number;
  readonly id: string;
  readonly reason: "id-missing" | "id-unknown" | "start-unreadable" | "target-unreadable" | "target-period-unreadable";
}

export interface LedgerInput {
  readonly asOf: string | null;
  /** Those that count in the month asked for. */
  readonly indicators: readonly SheetIndicator[];
  /** 未起用 and 已停用: in no count of that month. */
  readonly outOfUse: readonly SheetIndicator[];
  readonly unusedRows: readonly UnusedRow[];
  readonly unusedVersions: readonly UnusedVersion[];
}

/** Months the sheet takes as dates: a year typed as a number (2018 is a day of 1905) is none. */
const FIRST_MONTH = monthNumber("1950-01");
const LAST_MONTH = monthNumber("2099-12");

/** Before the first month the sheet knows: without a report period nothing has been observed yet. */
export const BEFORE_EVERYTHING = "0001-01";

type TypedPart = Pick<WorkbookReading, "tables" | "names" | "misfitNames">;

/** What staff typed, as the core judges it. Nothing computed by the sheet is read. `month`: whose indicators are asked for, 报告期 unless said otherwise. */
export function readLedgerInput(reading: TypedPart, month?: string): LedgerInput {
  const { all, ...known } = wholeLedger(reading);
  const counts = (indicator: SheetIndicator): boolean => isInUse(indicator, month ?? known.asOf ?? BEFORE_EVERYTHING);
  return { ...known, indicators: all.filter(counts), outOfUse: all.filter((indicator) => !counts(indicator)) };
}

/** The same for every month. */
interface WholeLedger extends Omit<LedgerInput, "indicators" | "outOfUse"> {
  readonly all: readonly SheetIndicator[];
}

const wholeLedger = oncePerReading((reading: TypedPart): WholeLedger => {
  const rows = (reading.tables["indicators"] ?? []).filter((row) => textOf(row, "id") !== "" || textOf(row, "name") !== "");
  const kinds = new Map<string, Judgeable["kind"]>();
  for (const row of rows) if (!kinds.has(keyOf(row))) kinds.set(keyOf(row), kindOf(row) ?? "stock");
  const observations = new Map<string, Observation[]>();
  const unusedRows: UnusedRow[] = [];
  for (const row of reading.tables["monthly"] ?? []) {
    const key = keyOf(row);
    const kind = kinds.get(key);
    const period = observedPeriod(row);
    const reason = key === "" ? "id-missing" : kind === undefined ? "id-unknown" : period === null ? "period-unreadable" : null;
    if (reason !== null) unusedRows.push({ line: row.line, reason });
    else if (period !== null) addTo(observations, key, { period, ...observedValue(row, kind === "qualitative") });
  }
  const milestones = readMilestones(reading.tables["milestones"] ?? []);
  const { versions, unusedVersions } = readVersions(reading.tables["targetVersions"] ?? [], kinds);
  const usual = usualPlan(reading);
  const seen = new Set<string>();
  const all = rows.map((row): SheetIndicator => {
    const key = keyOf(row);
    const repeated = seen.has(key);
    seen.add(key);
    // What was reported under an identifier belongs to the first row that has it.
    const own = <T>(lists: ReadonlyMap<string, readonly T[]>): readonly T[] => (key === "" || repeated ? [] : (lists.get(key) ?? []));
    return indicatorOf(row, usual, own(observations), judgeableOf(row, own(milestones), own(versions)), repeated);
  });
  const asOf = reading.misfitNames.includes("reportPeriod") ? null : monthIn(reading.names["reportPeriod"] ?? null);
  return { asOf, all, unusedRows, unusedVersions };
});

/** What a blank 计划 means: the plan of 参数, or the word for none. */
export function usualPlan({ names, misfitNames }: Pick<WorkbookReading, "names" | "misfitNames">): string {
  return trimmed(String((misfitNames.includes("planName") ? null : names["planName"]) ?? "")) || NO_PLAN;
}

function indicatorOf(row: ReadRow, usual: string, observations: readonly Observation[], judgeable: Judgeable, repeated: boolean): SheetIndicator {
  const hand = textOf(row, "handVerdict");
  return {
    id: textOf(row, "id"),
    category: textOf(row, "category"),
    name: textOf(row, "name"),
    line: row.line,
    judgeable,
    observations,
    problems: problemsOf(row, repeated),
    plan: textOf(row, "plan") || usual,
    ...lifetimeOf(row),
    handVerdict: STATUSES.find((status) => status === hand) ?? null,
    completionPrinted: textOf(row, "completionPrinted") === "" ? null : (row.values["completionPrinted"] ?? null),
    printedPeriod: monthOf(row, "printedPeriod"),
  };
}

function judgeableOf(row: ReadRow, milestones: readonly Milestone[], targetVersions: readonly TargetVersion[]): Judgeable {
  const baseline = numberOf(row, "baseline");
  const baselinePeriod = monthOf(row, "baselinePeriod");
  const windowStart = monthOf(row, "windowStart");
  const cap = numberOf(row, "cap");
  const op = THRESHOLD_OPERATORS.find((operator) => operator === textOf(row, "op"));
  const accumulate = wordOf(row, "accumulate", ACCUMULATION_WORDS);
  return {
    kind: kindOf(row) ?? "stock",
    direction: wordOf(row, "direction", DIRECTION_WORDS) ?? "lower",
    target: numberOf(row, "target") ?? textOf(row, "target"),
    targetPeriod: monthOf(row, "targetPeriod"),
    schedule: wordOf(row, "schedule", SCHEDULE_WORDS) ?? "none",
    unit: textOf(row, "unit"),
    milestones,
    targetVersions,
    ...(baseline === null ? {} : { baseline }),
    ...(baselinePeriod === null ? {} : { baselinePeriod }),
    ...(windowStart === null ? {} : { windowStart }),
    ...(cap === null ? {} : { cap }),
    ...(op === undefined ? {} : { op }),
    ...(accumulate === null ? {} : { accumulate }),
  };
}

function lifetimeOf(row: ReadRow): Lifetime {
  const [usedFrom, retiredFrom] = [monthOf(row, "usedFrom"), monthOf(row, "retiredFrom")];
  return { ...(usedFrom === null ? {} : { usedFrom }), ...(retiredFrom === null ? {} : { retiredFrom }) };
}

/** The same conditions as the sheet's 设置问题, all of them. */
function problemsOf(row: ReadRow, repeated: boolean): string[] {
  const kind = kindOf(row);
  const unknownWord = (key: string, words: readonly string[]): boolean => textOf(row, key) !== "" && !words.includes(textOf(row, key));
  const filledWithout = (key: string, value: unknown): boolean => value === null && isFilled(row, key);
  const tests: Readonly<Record<string, boolean>> = {
    id: textOf(row, "id") === "" || repeated,
    kind: kind === null,
    direction: kind !== "qualitative" && kind !== "rank" && wordOf(row, "direction", DIRECTION_WORDS) === null,
    baselinePeriod: filledWithout("baselinePeriod", monthOf(row, "baselinePeriod")),
    baseline: filledWithout("baseline", numberOf(row, "baseline")),
    targetPeriod: filledWithout("targetPeriod", monthOf(row, "targetPeriod")),
    target: kind !== "qualitative" && numberOf(row, "target") === null,
    schedule: unknownWord("schedule", Object.values(SCHEDULE_WORDS)),
    op: unknownWord("op", THRESHOLD_OPERATORS),
    accumulate: unknownWord("accumulate", Object.values(ACCUMULATION_WORDS)),
    windowStart: filledWithout("windowStart", monthOf(row, "windowStart")),
    cap: filledWithout("cap", numberOf(row, "cap")),
    usedFrom: filledWithout("usedFrom", monthOf(row, "usedFrom")),
    retiredFrom: filledWithout("retiredFrom", monthOf(row, "retiredFrom")) || endsBeforeItBegins(lifetimeOf(row)),
    handVerdict: unknownWord("handVerdict", STATUSES),
  };
  return Object.keys(tests).filter((key) => tests[key]);
}

/** Targets with dates by identifier, and the rows that cannot be read: they are named, never used by half. */
function readVersions(rows: readonly ReadRow[], kinds: ReadonlyMap<string, Judgeable["kind"]>): { versions: Map<string, TargetVersion[]>; unusedVersions: UnusedVersion[] } {
  const versions = new Map<string, TargetVersion[]>();
  const unusedVersions: UnusedVersion[] = [];
  for (const row of rows.filter((candidate) => ["id", "version", "effectiveFrom", "target"].some((key) => isFilled(candidate, key)))) {
    const kind = kinds.get(keyOf(row));
    const effectiveFrom = monthOf(row, "effectiveFrom");
    const target = numberOf(row, "target") ?? (kind === "qualitative" && textOf(row, "target") !== "" ? textOf(row, "target") : null);
    const targetPeriod = monthOf(row, "targetPeriod");
    const unused = (reason: UnusedVersion["reason"]): number => unusedVersions.push({ line: row.line, id: textOf(row, "id"), reason });
    if (keyOf(row) === "") unused("id-missing");
    else if (kind === undefined) unused("id-unknown");
    else if (effectiveFrom === null) unused("start-unreadable");
    else if (target === null) unused("target-unreadable");
    else if (targetPeriod === null && isFilled(row, "targetPeriod")) unused("target-period-unreadable");
    else addTo(versions, keyOf(row), { effectiveFrom, target, targetPeriod, version: textOf(row, "version"), basis: textOf(row, "basis") });
  }
  return { versions, unusedVersions };
}

function readMilestones(rows: readonly ReadRow[]): Map<string, Milestone[]> {
  const milestones = new Map<string, Milestone[]>();
  for (const row of rows) {
    const [period, value] = [monthOf(row, "period"), numberOf(row, "value")];
    if (period !== null && value !== null) addTo(milestones, keyOf(row), { period, value });
  }
  return milestones;
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** A row's period with its length: 季 and 年 mean the quarter or year the month lies in. */
export function observedPeriod(row: ReadRow): string | null {
  const month = monthOf(row, "period");
  const span = textOf(row, "span");
  if (month === null || (span !== SPAN_WORDS.year && span !== SPAN_WORDS.quarter)) return month;
  const [year = "", number = ""] = month.split("-");
  if (span === SPAN_WORDS.year) return year;
  return `${year}-Q${Math.ceil(Number(number) / 3)}`;
}

/** A number, a word for "no value", or a text that is neither and makes the indicator 无法判定. */
function observedValue(row: ReadRow, qualitative: boolean): Pick<Observation, "value" | "unit"> {
  const typed = row.values["value"] ?? null;
  const unit = textOf(row, "unit");
  if (typeof typed === "number" && !qualitative) return { value: new Decimal(typed), ...(unit === "" ? {} : { unit }) };
  const text = trimmed(String(typed ?? "")).toUpperCase();
  const missing = text === "" || MISSING_WORDS.some((word) => word === text);
  // An error value is no verdict in words either: something was reported that nobody can read.
  const inWords = textOf(row, "value") === "" ? "" : String(typed);
  const value = missing || typed === null ? null : qualitative ? inWords : String(typed);
  return { value, ...(unit === "" ? {} : { unit }) };
}

/** Something stands in the cell, be it an error value. */
function isFilled(row: ReadRow, key: string): boolean {
  return textOf(row, key) !== "" || row.misfits.includes(key);
}

function numberOf(row: ReadRow, key: string): Decimal | null {
  const value = row.values[key];
  return typeof value === "number" ? new Decimal(value) : null;
}

function monthOf(row: ReadRow, key: string): string | null {
  return row.misfits.includes(key) ? null : monthIn(row.values[key] ?? null);
}

function monthIn(value: string | number | null): string | null {
  if (typeof value !== "string" || !isPeriod(value)) return null;
  return monthNumber(value) >= FIRST_MONTH && monthNumber(value) <= LAST_MONTH ? value : null;
}

function kindOf(row: ReadRow): Judgeable["kind"] | null {
  return KINDS.find((kind) => KIND_WORDS[kind] === textOf(row, "kind")) ?? null;
}

function wordOf<T extends string>(row: ReadRow, key: string, words: Readonly<Record<T, string>>): T | null {
  const text = textOf(row, key);
  for (const code in words) if (words[code] === text) return code;
  return null;
}

/** Identifiers are compared as Excel compares texts: without regard to case. */
function keyOf(row: ReadRow): string {
  return textOf(row, "id").toUpperCase();
}

/** The cell as text without outer spaces, runs of spaces as one (Excel's TRIM); an error value is "". */
function textOf(row: ReadRow, key: string): string {
  const value = row.values[key] ?? null;
  return value === null || (row.misfits.includes(key) && String(value).startsWith("#")) ? "" : trimmed(String(value));
}

function trimmed(text: string): string {
  // Nearly every cell is tidy, and there are hundreds of thousands of them.
  return !text.startsWith(" ") && !text.endsWith(" ") && !text.includes("  ") ? text : text.replace(/ +/g, " ").replace(/^ | $/g, "");
}
