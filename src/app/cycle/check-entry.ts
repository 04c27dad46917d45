import { Decimal } from "decimal.js";
import type { EntryCheck } from "../../domain/evaluate/entry-checks.ts";
import { entryChecks } from "../../domain/evaluate/entry-checks.ts";
import type { Observation } from "../../domain/indicator.ts";
import type { WorkbookReading } from "../ports.ts";
import { isKept } from "./enter-value.ts";
import { periodDue } from "./frequency.ts";
import type { CycleIndicator } from "./read-cycle.ts";
import { idKey, readCycle, rowOfMonth } from "./read-cycle.ts";
import { isMissingWord, readTypedValue } from "./typed-value.ts";

/** What is odd about a value as it is being typed ("1,234万元"), before it is written. `today` is the month in which it is typed. */
export function checkTyped(reading: WorkbookReading, entry: { readonly id: string; readonly month: string; readonly value: string | number | null; readonly unit?: string }, today?: string): readonly EntryCheck[] {
  const known = readCycle(reading).get(idKey(entry.id));
  if (known === undefined) return [];
  const row = rowOfMonth(known, entry.month);
  const period = row?.period ?? periodDue(known.frequency, entry.month) ?? entry.month;
  const typed = readTypedValue(entry.value);
  const before = String(row?.row.values["unit"] ?? "").trim();
  const unit = typed.unit ?? entry.unit ?? (typeof typed.value === "number" && !isKept(before, known.indicator.judgeable.unit ?? "") ? "" : before);
  const observed = isMissingWord(typed.value) ? null : typeof typed.value === "number" ? new Decimal(typed.value) : typed.value;
  return checkObservation(known, { period, value: observed, ...(unit === "" ? {} : { unit }) }, today);
}

/** What is odd about a value against all that stands in the workbook beside it. */
export function checkObservation({ indicator: { judgeable, observations }, companion }: CycleIndicator, entry: Observation, today?: string): readonly EntryCheck[] {
  return entryChecks({
    indicator: judgeable, observations, entry, ...(today === undefined ? {} : { today }),
    ...(companion === null ? {} : { companion: { indicator: companion.judgeable, observations: companion.observations } }),
  });
}
