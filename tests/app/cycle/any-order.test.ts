import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeTarget } from "../../../src/app/change-target.ts";
import { changeUse } from "../../../src/app/change-use.ts";
import type { LateChange } from "../../../src/app/cycle/changes-after-closing.ts";
import { changesAfterClosing, changesForReport, TARGET_COLUMN } from "../../../src/app/cycle/changes-after-closing.ts";
import { closeMonth, reopenMonth } from "../../../src/app/cycle/close-month.ts";
import { firstClosings } from "../../../src/app/cycle/closed-months.ts";
import { enterValue } from "../../../src/app/cycle/enter-value.ts";
import { enterValues } from "../../../src/app/cycle/enter-values.ts";
import { openMonth } from "../../../src/app/cycle/open-month.ts";
import { pasteColumn } from "../../../src/app/cycle/paste-column.ts";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import type { Job } from "../../../src/app/run-job.ts";
import { runJob } from "../../../src/app/run-job.ts";
import { undoLast } from "../../../src/app/undo-job.ts";
import { MemoryLedger } from "../memory-ledger.ts";
import { indicator } from "./book.ts";

const MONTHS = ["2017-12", "2018-01", "2018-02", "2018-03"];
const NEXT = "2018-04";
const BY = "张三";

interface Step {
  readonly what: "open" | "enter" | "paste" | "close" | "reopen" | "target" | "use" | "undo" | "sort log";
  readonly month: string;
  readonly id: string;
  readonly value: string;
  /** Minutes since the step before. */
  readonly pause: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom<Step["what"]>("open", "enter", "enter", "paste", "close", "close", "reopen", "target", "use", "undo", "sort log"),
  month: fc.constantFrom(...MONTHS), id: fc.constantFrom("A", "B", "C", "D"), value: fc.constantFrom("1", "2", "3万家", "暂无", "", "7%", "约5"), pause: fc.constantFrom(0, 1, 1, 2),
});

const ledgerOf = (): MemoryLedger => new MemoryLedger({
  indicators: [indicator("A"), indicator("B", { kind: "当期", accumulate: "逐期相加", schedule: "按时间进度", target: 1000, targetPeriod: "2018-12" }), indicator("C", { frequency: "季" }), indicator("D", { frequency: "年" })],
}, { reportPeriod: "2017-11" });

/** What is asked before closing is answered by a word or another value. */
function answers(reading: WorkbookReading, month: string, at: string): Job | null {
  const closed = closeMonth(reading, month, { at, by: BY });
  if (typeof closed === "string" || "job" in closed) return null;
  return enterValues(reading, closed.incomplete.map(({ id, demand }) => ({ id, month, note: `${id} 的原因`, ...(demand === "stop" ? { value: "1" } : {}), by: BY })), at).job;
}

function jobOf(reading: WorkbookReading, { what, month, id, value }: Step, at: string): Job | null {
  const stamp = { at, by: BY };
  const made = {
    open: () => openMonth(reading, month, stamp),
    enter: () => enterValue(reading, { id, month, value, reason: "更正", by: BY }, at),
    paste: () => pasteColumn(reading, month, `A\t${value}\nB\t4`, stamp, "更正").placed,
    close: () => closeMonth(reading, month, stamp),
    reopen: () => reopenMonth(reading, month, "漏报", stamp),
    target: () => changeTarget(reading, id, { target: 200 + value.length, effectiveFrom: month, basis: "文件" }, stamp),
    use: () => changeUse(reading, id, { usedFrom: value === "" ? null : month, retiredFrom: null, reason: "调整" }, stamp),
    undo: () => null,
    "sort log": () => null,
  }[what]();
  if (made === null || typeof made === "string" || "incomplete" in made) return null;
  return "job" in made ? made.job : made;
}

const held = (ledger: MemoryLedger): string =>
  JSON.stringify([[...ledger.tables].filter(([key]) => key !== "log").map(([key, rows]) => [key, rows.map((row) => JSON.stringify(row)).sort()]), [...ledger.names]]);

const isTold = (change: LateChange): boolean => change.kind === "reopened" || (change.kind === "value" && change.column !== TARGET_COLUMN);

/** Months in whose reports each change stands, as often as it stands there. */
function toldIn(reading: WorkbookReading): Map<string, string[]> {
  const told = new Map<string, string[]>();
  for (const month of [...MONTHS, NEXT]) {
    for (const change of changesForReport(reading, month).filter(isTold)) told.set(JSON.stringify(change), [...(told.get(JSON.stringify(change)) ?? []), month]);
  }
  return told;
}

describe("months worked on in any order", { timeout: 60_000 }, () => {
  it("tell every late change in one closed report or in those still open, suspect nobody, and are taken back step by step", async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), fc.boolean(), async (steps, hurried) => {
      const ledger = ledgerOf();
      const states: string[] = [];
      const run = async (job: Job | null): Promise<void> => {
        if (job === null) return;
        states.push(held(ledger));
        expect(await runJob(ledger, job)).toEqual([]);
      };
      let minute = 0;
      for (const given of steps) {
        minute += hurried ? given.pause : given.pause + 1;
        const at = `2018-04-${String(10 + Math.floor(minute / 60))}T09:${String(minute % 60).padStart(2, "0")}`;
        if (given.what === "sort log") ledger.tables.get("log")?.sort((one, other) => String(other["at"]).localeCompare(String(one["at"])));
        if (given.what === "undo" && states.length > 0) {
          await undoLast(ledger, { at, by: BY });
          expect(held(ledger)).toBe(states.pop());
        }
        if (given.what === "close") await run(answers(await ledger.read(), given.month, at));
        await run(jobOf(await ledger.read(), given, at));
      }
      const reading = await ledger.read();
      const [first, told] = [firstClosings(reading), toldIn(reading)];
      for (const month of MONTHS) {
        const changes = changesAfterClosing(reading, month);
        // Within one minute the log does not tell a row that was revised before closing from one revised after it.
        if (!hurried) expect(changes.map(({ kind }) => kind)).not.toContain("unlogged");
        for (const change of changes.filter(isTold)) {
          const reports = told.get(JSON.stringify(change)) ?? [];
          const closed = reports.filter((report) => first.has(report));
          const alike = changes.filter((other) => JSON.stringify(other) === JSON.stringify(change)).length;
          expect([reports.length > 0, closed.length === 0 || (closed.length === alike && reports.length === alike)]).toEqual([true, true]);
        }
      }
      while (states.length > 0) {
        await undoLast(ledger, { at: "2018-05-01T09:00", by: BY });
        expect(held(ledger)).toBe(states.pop());
      }
      expect(held(ledger)).toBe(held(ledgerOf()));
    }), { numRuns: 40 });
  });
});
