import { describe, expect, it } from "vitest";
import { changeSettings, readSettings } from "../../src/app/change-settings.ts";
import { decideFinding } from "../../src/app/decide-finding.ts";
import { importReportsJob } from "../../src/app/import-reports.ts";
import { recordRefresh } from "../../src/app/record-refresh.ts";
import type { Job } from "../../src/app/run-job.ts";
import { canUndo, runJob } from "../../src/app/run-job.ts";
import { seedReports } from "../../src/app/seed-reports.ts";
import { lastUndoable } from "../../src/app/last-undoable.ts";
import { undoLast } from "../../src/app/undo-job.ts";
import { WorkbookError, type WorkbookReading } from "../../src/app/ports.ts";
import type { Book } from "../../src/workbench/book/book.ts";
import { contentOf, openLedger } from "./open-ledger.ts";

const [march = { events: [], findings: [] }] = seedReports();
const STAMP = { at: "2018-05-02T09:30", by: "王五" };
const FINDING = { id: "201803-F01", subject: "201803-001", kind: "事件", place: "三月", evidence: "证据", suggestion: "建议" };

/** The jobs of the pane on a ledger with the seed plan and one finding. */
const JOBS: Readonly<Record<string, (reading: WorkbookReading) => Job | null>> = {
  "an import of reports": (reading) => importReportsJob(reading, [{ file: "三月.docx", ...march }], STAMP).job,
  "a decision on a finding": (reading) => decideFinding(reading, reading.tables["findings"]?.[0]?.line ?? 0, { handling: "不采纳", reason: "已核实", by: "王五" }, STAMP.at).job,
  "changed settings": (reading) => changeSettings(reading, { planName: "=新计划", planStart: "2016-01", mildLimit: 5, issuer: "办公厅" }, STAMP).job,
  "a recorded refresh": (reading) => recordRefresh({ ...reading, names: { ...reading.names, reportPeriod: "2018-01" } }, STAMP),
};

for (const api of ["1.7", "1.15"]) {
  describe(`taking back, ExcelApi ${api}`, () => {
    for (const [name, plan] of Object.entries(JOBS)) {
      it(`${name} leaves the workbook as it was, also from another pane`, async () => {
        const ledger = await openLedger({ findings: [FINDING] }, api);
        const before = await ledger.read();
        const job = plan(before);
        if (job === null) throw new Error("nothing to do");
        expect(canUndo(job)).toBe(true);
        const requests = ledger.standIn.faults.requests;
        expect(await runJob(ledger.port, job)).toEqual([]);
        expect(ledger.standIn.faults.requests - requests).toBe(2);
        const done = await ledger.read();
        expect(contentOf(done)).not.toEqual(contentOf(before));
        expect(lastUndoable(done)).toMatchObject({ action: job.log[0].action, object: job.log[0].object, at: STAMP.at, lines: job.log.length });

        const later = await ledger.reopen();
        const undone = await undoLast(later.port, { at: "2018-05-03T10:00", by: "李四" });
        expect(undone?.undone.action).toBe(job.log[0].action);
        const after = await later.read();
        expect(contentOf(after)).toEqual(contentOf(before));
        expect(lastUndoable(after)).toBeNull();
        expect(after.tables["log"]?.at(-1)?.values).toMatchObject({ at: "2018-05-03T10:00", action: "撤销", object: `${job.log[0].action}：${job.log[0].object}`, by: "李四" });
      });
    }
  });
}

describe("undoLast", () => {
  it("takes back one job after the other, the newest first", async () => {
    const { port, read } = await openLedger();
    const before = contentOf(await read());
    for (const [at, planName] of [["2018-05-02T09:30", "甲"], ["2018-05-02T09:30", "乙"], ["2018-05-02T09:31", "丙"]] as const) {
      const { job } = changeSettings(await read(), { planName }, { at });
      if (job !== null) await runJob(port, job);
    }
    const names = [readSettings(await read()).planName];
    while (lastUndoable(await read()) !== null) {
      await undoLast(port, { at: "2018-05-02T09:32" });
      names.push(readSettings(await read()).planName);
    }
    expect(names).toEqual(["丙", "乙", "甲", before.names["planName"]]);
    expect(await undoLast(port, { at: "2018-05-02T09:33" })).toBeNull();
  });

  it("writes nothing where staff changed one of the rows since", async () => {
    const { port, read, standIn } = await openLedger();
    const { job } = importReportsJob(await read(), [{ file: "三月.docx", ...march }], STAMP);
    if (job !== null) await runJob(port, job);
    const line = (await read()).tables["events"]?.[7]?.line ?? 0;
    await standIn.userEdit((book) => typeInto(book, "事件", line, "要点", "我们自己的要点"));
    const before = await read();
    await expect(undoLast(port, STAMP)).rejects.toEqual(new WorkbookError("undo-changed", { table: "事件表", rows: 1 }));
    expect(await read()).toEqual(before);
    expect(lastUndoable(before)).not.toBeNull();
  });

  it("finds the rows of an import that staff sorted, among rows of their own", async () => {
    const { port, read, standIn } = await openLedger();
    const before = contentOf(await read());
    const { job } = importReportsJob(await read(), [{ file: "三月.docx", ...march }], STAMP);
    if (job !== null) await runJob(port, job);
    await standIn.userEdit((book) => turnRows(book, "事件表"));
    expect((await read()).tables["events"]?.[0]?.values["id"]).toBe(march.events.at(-1)?.event.id);
    await undoLast(port, STAMP);
    expect(contentOf(await read())).toEqual(before);
  });

  it("offers nothing in a ledger whose log has no place for it, where jobs work all the same", async () => {
    const { port, read, standIn } = await openLedger();
    await standIn.userEdit((book) => typeInto(book, "日志", 4, "撤销依据", "别的"));
    const { job } = changeSettings(await read(), { planName: "甲" }, STAMP);
    if (job !== null) await runJob(port, job);
    const reading = await read();
    expect(readSettings(reading).planName).toBe("甲");
    expect(lastUndoable(reading)).toBeNull();
  });
});

/** Staff type into a cell of a table's row, found by the header of its column. */
function typeInto(book: Book, sheetName: string, line: number, header: string, value: string): void {
  const sheet = book.sheets.find(({ name }) => name === sheetName);
  const [row, column] = [sheet?.cells.get(line - 1), [...(sheet?.cells.get(3) ?? [])].find(([, cell]) => cell.value === header)?.[0]];
  if (row === undefined || column === undefined) throw new Error(`no cell ${header} ${line}`);
  row.set(column, { ...row.get(column), value });
}

/** The rows of a table in reverse, as a sort leaves them. */
function turnRows(book: Book, name: string): void {
  const table = book.tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  const { cells } = table.sheet;
  const rows = Array.from({ length: table.area.height - 1 }, (_, index) => cells.get(table.area.top + 1 + index));
  for (const [index, row] of rows.reverse().entries()) if (row !== undefined) cells.set(table.area.top + 1 + index, row);
}
