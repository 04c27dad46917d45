import { isLagging } from "../../domain/evaluate/status.ts";
import { isPeriod, monthNumber } from "../../domain/period.ts";
import type { CheckedIndicator } from "../check-workbook.ts";
import { groupBy } from "../group-by.ts";
import type { ReadRow } from "../ports.ts";

/** The lagging indicators for which no row of 报告期 or of their latest value has a 说明: there the status report finds the reason. */
export function unexplained(rows: readonly ReadRow[], indicators: readonly CheckedIndicator[], asOf: string | null): CheckedIndicator[] {
  const noted = groupBy(rows.filter((row) => textOf(row, "note") !== ""), (row) => textOf(row, "id").toUpperCase());
  return indicators.filter(({ id, status, latestPeriod }) => {
    const months = [asOf, latestPeriod].flatMap((period) => (period === null ? [] : [monthNumber(period)]));
    return isLagging(status) && !(noted.get(id.toUpperCase()) ?? []).some((row) => isPeriod(textOf(row, "period")) && months.includes(monthNumber(textOf(row, "period"))));
  });
}

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}
