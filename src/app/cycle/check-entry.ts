import { Decimal } from "decimal.js";
import type { EntryCheck } from "../../domain/evaluate/entry-checks.ts";
import { entryChecks } from "../../domain/evaluate/entry-checks.ts";
import { isRunningTotal } from "../../domain/evaluate/entry-history.ts";
import type { Observation } from "../../domain/indicator.ts";
import type { SheetIndicator } from "../ledger-input.ts";
import type { WorkbookReading } from "../ports.ts";
import { periodDue } from "./frequency.ts";
import type { CycleIndicator, CycleReading } from "./read-cycle.ts";
import { idKey, readCycle, rowOfMonth } from "./read-cycle.ts";
import { isMissingWord, readTypedValue } from "./typed-value.ts";

/** Words that tell a month's amount and a running total of one and the same thing apart in two indicators' names. */
const TOTAL_WORDS = /[（(]?(?:1[-—–~至到]本月累计|本年累计|年内累计|当年累计|累计|当月|本月|单月|月度|当期)(?:值|数)?[)）]?/gu;

/** What is odd about a value as it is being typed ("1,234万元"), before it is written. `today` is the month in which it is typed. */
export function checkTyped(reading: WorkbookReading, entry: { readonly id: string; readonly month: string; readonly value: string | number | null; readonly unit?: string }, today?: string): readonly EntryCheck[] {
  const cycle = readCycle(reading);
  const known = cycle.get(idKey(entry.id));
  if (known === undefined) return [];
  const row = rowOfMonth(known, entry.month);
  const period = row?.period ?? periodDue(known.frequency, entry.month) ?? entry.month;
  const typed = readTypedValue(entry.value);
  const unit = typed.unit ?? entry.unit ?? String(row?.row.values["unit"] ?? "").trim();
  const observed = isMissingWord(typed.value) ? null : typeof typed.value === "number" ? new Decimal(typed.value) : typed.value;
  return checkObservation(cycle, known, { period, value: observed, ...(unit === "" ? {} : { unit }) }, today);
}

/** What is odd about a value against all that stands in the workbook beside it. */
export function checkObservation(cycle: CycleReading, known: CycleIndicator, entry: Observation, today?: string): readonly EntryCheck[] {
  const { judgeable, observations } = known.indicator;
  const companion = companionOf(cycle, known.indicator);
  return entryChecks({
    indicator: judgeable, observations, entry, ...(today === undefined ? {} : { today }),
    ...(companion === null ? {} : { companion: { indicator: companion.judgeable, observations: companion.observations } }),
  });
}

/** The one indicator of the same name that holds running totals where this one holds months, or the other way round. */
function companionOf(cycle: CycleReading, indicator: SheetIndicator): SheetIndicator | null {
  if (indicator.judgeable.kind !== "flow") return null;
  const stem = stemOf(indicator.name);
  const found = [...cycle.values()].map((known) => known.indicator).filter((other) =>
    other.judgeable.kind === "flow" && isRunningTotal(other.judgeable) !== isRunningTotal(indicator.judgeable) && stem !== "" && stemOf(other.name) === stem);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function stemOf(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "").replace(TOTAL_WORDS, "");
}
