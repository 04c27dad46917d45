import type { Status } from "../domain/indicator.ts";
import { STATUSES } from "../domain/indicator.ts";
import { historyRows } from "../workbook/rows.ts";
import { STATUS_KEYS } from "../workbook/status-keys.ts";
import { STATUS_LIST } from "../workbook/words.ts";
import { checkWorkbook } from "./check-workbook.ts";
import type { ReadRow, WorkbookReading } from "./ports.ts";
import type { Job, Stamp } from "./run-job.ts";
import { readPiece, takenBack } from "./undo-record.ts";

export const REFRESH_ACTION = "刷新";

/** What a cell of the log takes of a list of indicators. */
const LONGEST_LIST = 32_000;

/** How the ledger differs from the last refresh that was recorded. */
export interface ChangesSince {
  /** When that was, "YYYY-MM-DDTHH:MM", and for which month; null: nothing was recorded yet. */
  readonly at: string | null;
  readonly period: string | null;
  /** Best first. */
  readonly counts: readonly { readonly status: Status; readonly before: number | null; readonly now: number }[];
  /** Indicators with another status than then, also new ones (`before` null); null where only counts were recorded. */
  readonly changed: readonly { readonly id: string; readonly name: string; readonly before: Status | null; readonly now: Status }[] | null;
}

/**
 * Records how the indicators stand as of 报告期: a row of 各期状态表 where the counts differ from the last one of the period, 上次刷新 on 首页, and in the log
 * which indicator has which status.
 * @returns null without 报告期: there is nothing to record then
 */
export function recordRefresh(reading: WorkbookReading, stamp: Stamp): Job | null {
  const { asOf, indicators, counts } = checkWorkbook(reading);
  if (asOf === null) return null;
  const last = (reading.tables["history"] ?? []).findLast((row) => row.values["period"] === asOf);
  const isKnown = last !== undefined && STATUS_LIST.every((status) => last.values[STATUS_KEYS[status]] === counts[status]);
  return {
    change: {
      ...(isKnown ? {} : { added: { history: historyRows([{ period: asOf, counts, at: stamp.at }]) } }),
      names: { lastRefresh: { expected: reading.names["lastRefresh"] ?? null, value: stamp.at } },
    },
    log: [{ ...stamp, action: REFRESH_ACTION, object: asOf, place: "各期状态表", after: writeStatuses(indicators) }],
  };
}

export function changesSince(reading: WorkbookReading): ChangesSince {
  const { indicators, counts } = checkWorkbook(reading);
  const last = lastRefresh(reading);
  const known = readStatuses(String(last?.values["after"] ?? ""));
  const recorded = last === undefined ? reading.tables["history"]?.at(-1) : undefined;
  const before = (status: Status): number | null => {
    if (known !== null) return [...known.values()].filter((other) => other === status).length;
    const count = recorded?.values[STATUS_KEYS[status]];
    return typeof count === "number" ? count : null;
  };
  return {
    at: textOf(last, "at") ?? textOf(recorded, "recordedAt"),
    period: textOf(last, "object") ?? textOf(recorded, "period"),
    counts: STATUS_LIST.map((status) => ({ status, before: before(status), now: counts[status] })),
    changed: known === null ? null : indicators.flatMap(({ id, name, status }) => {
      const earlier = known.get(id) ?? null;
      return earlier === status ? [] : [{ id, name, before: earlier, now: status }];
    }),
  };
}

/** The newest refresh in the log that was not taken back. */
function lastRefresh({ tables }: WorkbookReading): ReadRow | undefined {
  const log = tables["log"] ?? [];
  const undone = new Set(log.flatMap((row) => takenBack(String(row.values["undo"] ?? "")) ?? []));
  return log.filter((row) => row.values["action"] === REFRESH_ACTION && !undone.has(readPiece(String(row.values["undo"] ?? ""))?.id ?? ""))
    .sort((one, other) => String(one.values["at"]).localeCompare(String(other.values["at"])) || one.line - other.line).at(-1);
}

/** "滞后：A-01、A-02；完成：A-03"; only how many there are where a cell could not take them. */
function writeStatuses(indicators: readonly { readonly id: string; readonly status: Status }[]): string {
  const groups = STATUS_LIST.flatMap((status) => {
    const ids = indicators.filter((indicator) => indicator.status === status).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ status, ids }];
  });
  const text = groups.map(({ status, ids }) => `${status}：${ids.join("、")}`).join("；");
  return text.length <= LONGEST_LIST ? text : groups.map(({ status, ids }) => `${status}${ids.length}项`).join("，");
}

/** Statuses by identifier; null where the text lists none. */
function readStatuses(text: string): ReadonlyMap<string, Status> | null {
  const groups = text.split("；").map((group) => group.split("："));
  const pairs = groups.flatMap(([word, ids]) => {
    const status = STATUSES.find((candidate) => candidate === word);
    return status === undefined || ids === undefined ? [] : ids.split("、").map((id): [string, Status] => [id, status]);
  });
  return pairs.length === 0 ? null : new Map(pairs);
}

function textOf(row: ReadRow | undefined, key: string): string | null {
  const value = row?.values[key] ?? null;
  return value === null ? null : String(value);
}
