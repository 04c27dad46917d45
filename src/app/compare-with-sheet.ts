import { Decimal } from "decimal.js";
import type { Verdict } from "../domain/indicator.ts";
import { isPeriod, monthNumber } from "../domain/period.ts";
import type { SheetIndicator } from "./ledger-input.ts";
import type { WorkbookReading } from "./ports.ts";

/** One result that the sheet shows differently from the core. */
export interface SheetDifference {
  readonly id: string;
  readonly line: number;
  /** Column key of 指标表. */
  readonly column: string;
  readonly sheet: string | number | null;
  readonly core: string | number | null;
}

/** Share of the larger number: cells hold binary numbers of about 16 digits, the core decimals. */
const RELATIVE_TOLERANCE = 1e-9;
/** Below this a difference is what rounding leaves of a zero. */
const ABSOLUTE_TOLERANCE = 1e-12;

/** Holds the computed columns of 指标表 against the verdicts, row by row. */
export function compareWithSheet(judged: readonly (SheetIndicator & { readonly verdict: Verdict })[], reading: WorkbookReading): SheetDifference[] {
  const rows = new Map((reading.tables["indicators"] ?? []).map((row) => [row.line, row.computed]));
  return judged.flatMap(({ id, line, verdict }) => {
    const sheet = rows.get(line) ?? {};
    return Object.entries(resultsOf(verdict)).flatMap(([column, core]) => {
      const shown = sheet[column] ?? null;
      return agree(column, shown, core) ? [] : [{ id, line, column, sheet: shown, core }];
    });
  });
}

function resultsOf(verdict: Verdict): Record<string, string | number | null> {
  const number = (value: Decimal | string | null): string | number | null => (value === null || value === "" ? null : typeof value === "string" ? value : value.toNumber());
  return {
    latestPeriod: verdict.latestPeriod,
    latestValue: number(verdict.latestValue),
    completion: number(verdict.completion),
    expected: number(verdict.expectedProgress),
    gap: number(verdict.gapPoints),
    status: verdict.status,
    severity: verdict.severity,
  };
}

function agree(column: string, sheet: string | number | null, core: string | number | null): boolean {
  if (typeof sheet === "number" && typeof core === "number") {
    const difference = new Decimal(sheet).minus(core).abs();
    return difference.lte(ABSOLUTE_TOLERANCE) || difference.lte(Decimal.max(Math.abs(sheet), Math.abs(core)).times(RELATIVE_TOLERANCE));
  }
  if (column === "latestPeriod" && typeof sheet === "string" && typeof core === "string" && isPeriod(sheet)) return monthNumber(sheet) === monthNumber(core);
  return sheet === core;
}
