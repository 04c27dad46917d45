import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WorkbookChange } from "../../src/app/ports.ts";
import type { Job } from "../../src/app/run-job.ts";
import { canUndo, runJob, undoCost } from "../../src/app/run-job.ts";
import { lastUndoable } from "../../src/app/last-undoable.ts";
import { undoLast } from "../../src/app/undo-job.ts";
import type { TableRow } from "../../src/workbook/description.ts";
import { MemoryLedger } from "./memory-ledger.ts";

/** Rows that differ only in outer spaces count as alike: texts have none. */
const text = fc.oneof(fc.constantFrom("甲", "=1+1", "1/2:x", "", "\u{20000}", "a\nb", "\"", "undo AAAAAAAAAAA"), fc.string({ maxLength: 8, unit: "grapheme" })).map((value) => value.trim());
const row: fc.Arbitrary<TableRow> = fc.record({
  id: fc.constantFrom("A-01", "A-02", "A-03"), period: fc.constantFrom("2018-01", "2018-02", null), value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)), note: fc.option(text),
});

interface Step {
  readonly added: readonly TableRow[];
  readonly changed: readonly number[];
  readonly removed: readonly number[];
  readonly note: string | null;
  readonly name: string;
  /** Rows that a co-author adds afterwards, and how far staff turn the table's rows around. */
  readonly others: readonly TableRow[];
  readonly turn: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  added: fc.array(row, { maxLength: 4 }), changed: fc.array(fc.nat(9), { maxLength: 3 }), removed: fc.array(fc.nat(9), { maxLength: 3 }), note: fc.option(text), name: text,
  others: fc.array(row, { maxLength: 2 }), turn: fc.nat(5),
});

/** The job of a step on the rows that are there: no row is both changed and removed. */
async function jobOf(ledger: MemoryLedger, given: Step, at: string): Promise<Job> {
  const reading = await ledger.read();
  const rows = reading.tables["monthly"] ?? [];
  const chosen = (numbers: readonly number[]) => [...new Set(numbers)].flatMap((number) => rows[number] ?? []);
  const removed = chosen(given.removed).map(({ line, values }) => ({ line, expected: values }));
  const changed = chosen(given.changed).filter(({ line }) => !removed.some((other) => other.line === line)).map(({ line, values }) => ({ line, expected: values, values: { note: given.note, value: 1 } }));
  const change: WorkbookChange = { added: { monthly: given.added }, changed: { monthly: changed }, removed: { monthly: removed }, names: { planName: { expected: reading.names["planName"] ?? null, value: given.name } } };
  return { change, log: [{ at, action: "试", object: "一" }, { at, action: "试", object: "二" }] };
}

/** Rows as a set: what comes back stands at the end. */
const held = (ledger: MemoryLedger) => ({ rows: (ledger.tables.get("monthly") ?? []).map((values) => JSON.stringify(values)).sort(), name: ledger.names.get("planName") });

describe("a job taken back", () => {
  it("leaves what was there, whatever was done before, sorted and added by others since", async () => {
    await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 8 }), fc.array(step, { minLength: 1, maxLength: 4 }), async (rows, steps) => {
      const ledger = new MemoryLedger({ monthly: rows }, { planName: "计划" });
      const states = [held(ledger)];
      for (const [index, given] of steps.entries()) {
        await runJob(ledger, await jobOf(ledger, given, `2018-05-0${index + 1}T09:30`));
        states.push(held(ledger));
      }
      for (const expected of states.slice(0, -1).reverse()) {
        turn(ledger, steps[0]?.turn ?? 0);
        await undoLast(ledger, { at: "2018-06-01T09:30" });
        expect(held(ledger)).toEqual(expected);
      }
      expect(lastUndoable(await ledger.read())).toBeNull();
    }), { numRuns: 300 });
  });

  it("does no harm to rows of others that came in between", async () => {
    await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 8 }), step, async (rows, given) => {
      const ledger = new MemoryLedger({ monthly: rows }, { planName: "计划" });
      const before = held(ledger).rows;
      await runJob(ledger, await jobOf(ledger, given, "2018-05-01T09:30"));
      await ledger.change({ sheets: [], names: [] }, { added: { monthly: given.others } });
      const others = (ledger.tables.get("monthly") ?? []).slice((ledger.tables.get("monthly")?.length ?? 0) - given.others.length).map((values) => JSON.stringify(values));
      await undoLast(ledger, { at: "2018-06-01T09:30" });
      expect(held(ledger).rows).toEqual([...before, ...others].sort());
    }), { numRuns: 200 });
  });

  it("is written over several lines where one cell cannot take it, and comes back whole", async () => {
    const rows = Array.from({ length: 900 }, (_, index) => ({ id: "A-01", period: "2018-01", value: index, note: `${"\u{20000}字 ".repeat(30)}${index}` }));
    const ledger = new MemoryLedger({ monthly: rows }, { planName: "计划" });
    const before = held(ledger);
    const reading = await ledger.read();
    const job: Job = { change: { removed: { monthly: (reading.tables["monthly"] ?? []).map(({ line, values }) => ({ line, expected: values })) } }, log: [{ at: "2018-05-01T09:30", action: "清空", object: "月度数据表" }] };
    expect([canUndo(job), undoCost(job) > 3]).toEqual([true, true]);
    await runJob(ledger, job);
    expect(ledger.tables.get("log")).toHaveLength(undoCost(job));
    expect(Math.max(...(ledger.tables.get("log") ?? []).map(({ undo }) => String(undo).length))).toBeLessThan(32_767);
    await undoLast(ledger, { at: "2018-06-01T09:30" });
    expect(held(ledger)).toEqual(before);
  });
});

function turn(ledger: MemoryLedger, by: number): void {
  const rows = ledger.tables.get("monthly") ?? [];
  ledger.tables.set("monthly", [...rows.slice(by), ...rows.slice(0, by)]);
}
