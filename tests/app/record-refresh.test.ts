import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import { changesSince, recordRefresh } from "../../src/app/record-refresh.ts";
import { runJob } from "../../src/app/run-job.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { undoLast } from "../../src/app/undo-job.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { MemoryLedger } from "./memory-ledger.ts";

/** The seed plan as of 2017-12: of 22 indicators 8 超额完成, 6 完成, 1 到期未完成, 7 暂无数据 (design §4). */
function ledger(): MemoryLedger {
  const { tables, names } = buildWorkbook({ plan: seedPlan(), events: [], findings: [], log: [], asOf: "2017-12" });
  return new MemoryLedger(tables, { ...names, lastRefresh: null });
}

async function refresh(book: MemoryLedger, at: string): Promise<void> {
  const job = recordRefresh(await book.read(), { at, by: "王五" });
  if (job !== null) await runJob(book, job);
}

/** A value for an indicator without data: the next month's. */
const report = (book: MemoryLedger, id: string, value: number) => book.change(workbookDescription, { added: { monthly: [{ id, period: "2017-12", value }] } });

const differing = async (book: MemoryLedger) => {
  const { counts, changed } = changesSince(await book.read());
  return { counts: counts.filter(({ before, now }) => before !== now), changed };
};

describe("a refresh", () => {
  it("is recorded with its time; the counts only where they are new", async () => {
    const book = ledger();
    const months = book.tables.get("history")?.length ?? 0;
    await refresh(book, "2018-01-05T09:00");
    expect([book.names.get("lastRefresh"), book.tables.get("history")?.length]).toEqual(["2018-01-05T09:00", months]);
    const missing = String(book.tables.get("indicators")?.find(({ id }) => book.tables.get("monthly")?.every((row) => row["id"] !== id))?.["id"]);
    await report(book, missing, 1e9);
    await refresh(book, "2018-01-06T09:00");
    expect(book.tables.get("history")?.slice(months).map(({ period, total, recordedAt }) => [period, total, recordedAt])).toEqual([["2017-12", 22, "2018-01-06T09:00"]]);
  });

  it("lets see which indicators changed since, and as often as one likes", async () => {
    const book = ledger();
    await refresh(book, "2018-01-05T09:00");
    expect(await differing(book)).toEqual({ counts: [], changed: [] });
    const missing = book.tables.get("indicators")?.find(({ id }) => book.tables.get("monthly")?.every((row) => row["id"] !== id));
    await report(book, String(missing?.["id"]), 1e9);
    const changed = [{ id: missing?.["id"], name: missing?.["name"], before: "暂无数据", now: "超额完成" }];
    expect(await differing(book)).toEqual({ counts: [{ status: "超额完成", before: 8, now: 9 }, { status: "暂无数据", before: 7, now: 6 }], changed });
    await refresh(book, "2018-01-06T09:00");
    expect(await differing(book)).toEqual({ counts: [], changed: [] });
    await undoLast(book, { at: "2018-01-07T09:00" });
    expect((await differing(book)).changed).toEqual(changed);
    expect(changesSince(await book.read())).toMatchObject({ at: "2018-01-05T09:00", period: "2017-12" });
  });

  it("compares counts alone where no refresh was recorded, and nothing where no month is", async () => {
    const book = ledger();
    expect(changesSince(await book.read())).toMatchObject({ at: null, period: "2017-12", changed: null, counts: [{ status: "超额完成", before: 8, now: 8 }, { status: "完成", before: 6 }, {}, {}, {}, {}, {}] });
    book.names.set("reportPeriod", null);
    expect(recordRefresh(await book.read(), { at: "2018-01-05T09:00" })).toBeNull();
  });
});
