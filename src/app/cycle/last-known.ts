import type { Decimal } from "decimal.js";
import { currentRows } from "../../domain/evaluate/current-rows.ts";
import { isAdded } from "../../domain/evaluate/entry-history.ts";
import { monthNumber, monthOf } from "../../domain/period.ts";
import type { WorkbookReading } from "../ports.ts";
import { idKey, readCycle } from "./read-cycle.ts";
import type { CycleIndicator } from "./read-cycle.ts";

/** The last value before a month: as it was typed, in the unit it was typed in ("" where that is unknown). */
export interface LastKnown {
  readonly value: Decimal | string;
  readonly unit: string;
  /** "2018-02", "2018-Q1" or "2017" */
  readonly period: string;
}

/** What was last reported for an indicator before the month; null where nothing was, or the indicator is unknown. */
export function lastKnown(reading: WorkbookReading, id: string, month: string): LastKnown | null {
  const known = readCycle(reading).get(idKey(id));
  return known === undefined ? null : lastKnownOf(known, month);
}

export function lastKnownOf({ indicator: { judgeable, observations } }: CycleIndicator, month: string): LastKnown | null {
  const row = currentRows(observations, monthOf(monthNumber(month) - 1), isAdded(judgeable) ? "span" : "month").at(-1);
  return row === undefined ? null : { value: row.value, unit: row.unit ?? judgeable.unit ?? "", period: row.period };
}
