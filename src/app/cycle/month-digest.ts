import { monthNumber } from "../../domain/period.ts";
import { textDigest } from "../row-digest.ts";
import type { CycleReading } from "./read-cycle.ts";

/**
 * What was reported for a month in eleven characters: value, unit and 说明 of its rows, in whatever order they stand. Rows that were added as revisions at or
 * after `closedAt` do not count: 日志 tells of them. Blank rows do not either.
 */
export function monthDigest(cycle: CycleReading, month: string, closedAt: string | null = null): string {
  const number = monthNumber(month);
  const rows = [...cycle].flatMap(([key, { rows: own }]) => own.filter((known) => known.month === number).flatMap(({ row: { values }, period }) => {
    const text = (column: string): string => String(values[column] ?? "").trim();
    const late = closedAt !== null && text("revision") !== "" && text("filledAt") >= closedAt;
    const content = ["value", "unit", "note"].map(text);
    return late || content.every((cell) => cell === "") ? [] : [[key, period, ...content].join("\u0001")];
  }));
  return textDigest(rows.sort().join("\u0002"));
}
