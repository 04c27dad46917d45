import { periodWords } from "../domain/narrate/period-words.ts";
import { monthFromWords } from "./cycle/month-words.ts";

/** 操作 of the line of 日志 that a new target writes. */
export const TARGET_ACTION = "调整目标";

const SINCE = /，自(\S+)起$/u;

/** Behind the new target: from which month on it holds. */
export function sinceWords(effectiveFrom: string): string {
  return `，自${periodWords(effectiveFrom)}起`;
}

/** The month that `sinceWords` wrote; null where there is none, as for a quarter. */
export function readSince(after: string): string | null {
  return monthFromWords(SINCE.exec(after)?.[1] ?? "");
}
