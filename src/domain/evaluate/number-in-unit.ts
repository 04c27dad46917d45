import type { Decimal } from "decimal.js";
import type { Judgeable } from "../indicator.ts";
import type { IndicatorIssueCode } from "../issue.ts";
import { convert } from "../unit.ts";
import type { CurrentRow } from "./current-rows.ts";

/** The row's number in the indicator's unit, or null with the reason. A row without a unit is in the indicator's unit. */
export function numberInUnit(indicator: Judgeable, row: CurrentRow): { value: Decimal | null; issues: readonly IndicatorIssueCode[] } {
  if (typeof row.value === "string") return { value: null, issues: ["actual-unreadable"] };
  if (row.unit === undefined || row.unit.trim() === "") return { value: row.value, issues: [] };
  const value = convert(row.value, row.unit, indicator.unit ?? "");
  return { value, issues: value === null ? ["unit-not-convertible"] : [] };
}
