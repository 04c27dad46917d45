import { monthNumber } from "../../domain/period.ts";
import { textDigest } from "../row-digest.ts";
import type { CycleReading, MonthlyRow } from "./read-cycle.ts";

/**
 * What was reported for a month in eleven characters: value, unit and 说明 of its rows, in whatever order they stand. Rows that came later and that 日志 tells of
 * (`isTold`, by identifier and row) do not count, blank rows do not either.
 */
export function monthDigest(cycle: CycleReading, month: string, isTold: (key: string, row: MonthlyRow) => boolean = () => false): string {
  const number = monthNumber(month);
  const rows = [...cycle].flatMap(([key, { rows: own }]) => own.filter((known) => known.month === number && !isTold(key, known)).flatMap(({ row: { values }, period }) => {
    const content = ["value", "unit", "note"].map((column) => String(values[column] ?? "").trim());
    return content.every((cell) => cell === "") ? [] : [[key, period, ...content].join("\u0001")];
  }));
  return textDigest(rows.sort().join("\u0002"));
}
