import { describe, expect, it } from "vitest";
import { makeReport, reportAlone, reportFileName, REPORT_KEY } from "../../src/app/make-report.ts";
import { closeMonth } from "../../src/app/cycle/close-month.ts";
import { enterValue } from "../../src/app/cycle/enter-value.ts";
import type { WorkbookReading } from "../../src/app/ports.ts";
import { reportOn } from "../../src/app/status-report.ts";
import { runJob } from "../../src/app/run-job.ts";
import { undoLast } from "../../src/app/undo-job.ts";
import type { ReportRow, StatusReport } from "../../src/domain/narrate/status-report.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { REPORT_STATE_CELLS } from "../../src/workbook/sheets/report.ts";
import { book, done, indicator, job } from "./cycle/book.ts";
import { MemoryLedger } from "./memory-ledger.ts";

const STAMP = { at: "2018-05-08T10:00", by: "张三" };
const monthly = (period: string, value: number): Readonly<Record<string, string | number>> => ({ id: "A", period, value });
const ledger: WorkbookReading = { ...book({ indicators: [indicator("A")], monthly: [monthly("2018-03", 100), monthly("2018-04", 310)], history: [] }), names: { reportPeriod: "2018-03", planName: "样例/计划" } };
const made = (month: string, reading = ledger) => {
  const result = makeReport(reading, month, STAMP);
  if (result === null) throw new Error("nothing to report on");
  return result;
};
const latest = (report: StatusReport | null): string | undefined => {
  const row = report?.chapters.find(({ table }) => table?.key === "indicators")?.table?.rows.find((one): one is Extract<ReportRow, { kind: "cells" }> => one.kind === "cells");
  return row?.cells[4];
};

describe("reportOn", () => {
  it("is the report on that month, whatever 报告期 is", () => {
    expect([latest(reportOn(ledger, "2018-03")), latest(reportOn(ledger, "2018-04"))]).toEqual(["100", "310"]);
    expect(reportOn(ledger, "2018-04")?.subtitle).toEqual(["（2018年4月）"]);
    expect(reportOn(ledger, "2018-02")).toBeNull();
    expect(ledger.names["reportPeriod"]).toBe("2018-03");
  });

  it("tells in April what was changed in March after its closing", () => {
    const explained = done(ledger, job(enterValue(ledger, { id: "A", month: "2018-03", note: "见附件", by: "张三" }, "2018-04-02T09:00")));
    const closing = closeMonth(explained, "2018-03", { at: "2018-04-05T10:00", by: "李四" });
    if (typeof closing === "string" || !("job" in closing)) throw new Error(JSON.stringify(closing));
    const closed = done(explained, closing.job);
    const revised = done(closed, job(enterValue(closed, { id: "A", month: "2018-03", value: 101, by: "王五", reason: "部门更正" }, "2018-04-20T09:00")));
    const chapter = reportOn(revised, "2018-04")?.chapters.at(-1);
    expect(chapter?.heading).toBe("七、关闭后改动");
    expect(chapter?.table?.rows).toEqual([{ kind: "group", text: "2018年3月" }, { kind: "cells", cells: ["A 名A", "本期值", "100", "101", "王五\n4月20日", "部门更正"] }]);
    expect(reportOn(revised, "2018-04")?.summary.at(-1)).toBe("上期报告后，已关闭的2018年3月改动1处，详见“关闭后改动”部分。");
    expect(reportOn(revised, "2018-03")?.chapters.some(({ heading }) => heading.includes("关闭后改动"))).toBe(false);
  });
});

describe("makeReport", () => {
  it("describes the sheet, sets 报告期 where it is another month, and says so in the log", () => {
    const { description, job: { change, log } } = made("2018-04");
    const sheet = description.sheets.find(({ key }) => key === REPORT_KEY);
    expect(sheet?.cells.find(({ address }) => address === REPORT_STATE_CELLS.month)?.text).toBe("报告期：2018年4月");
    expect(sheet?.cells.find(({ address }) => address === REPORT_STATE_CELLS.agreement)?.formula).toContain("{name:reportMonth}=24219");
    expect(change).toEqual({ names: { reportPeriod: { expected: "2018-03", value: "2018-04" } } });
    expect(log).toEqual([{ ...STAMP, action: "生成报告", object: "2018年4月", place: "报告", after: "指标 1 项：超额完成 1；政策事件 0 条，待核事项 0 条" }]);
  });

  it("leaves 报告期 and all other sheets as they are where nothing is to change", () => {
    const { description, job: { change } } = made("2018-03");
    expect(change).toEqual({});
    expect(description.sheets.filter(({ key }) => key !== REPORT_KEY)).toEqual(workbookDescription.sheets.filter(({ key }) => key !== REPORT_KEY));
  });

  it("makes nothing where there is nothing to report on", () => {
    expect(makeReport(ledger, "2018-02", STAMP)).toBeNull();
  });

  it("gives 报告期 back when it is taken back", async () => {
    const port = new MemoryLedger({ indicators: [indicator("A")], monthly: [monthly("2018-03", 100), monthly("2018-04", 310)] }, { reportPeriod: "2018-03" });
    await runJob(port, made("2018-04", await port.read()).job);
    expect((await port.read()).names["reportPeriod"]).toBe("2018-04");
    await undoLast(port, STAMP);
    expect((await port.read()).names["reportPeriod"]).toBe("2018-03");
    // Where it changed nothing, nothing is offered to be taken back.
    await runJob(port, made("2018-03", await port.read()).job);
    expect(await undoLast(port, STAMP)).toBeNull();
    expect((await port.read()).names["reportPeriod"]).toBe("2018-03");
  });
});

describe("the report alone", () => {
  it("has the paper and nothing beside it: no formula, no name, nothing locked", () => {
    const { sheets, names } = reportAlone(made("2018-04").report);
    const [sheet] = sheets;
    expect([sheets.length, names, sheet?.name, sheet?.protect]).toEqual([1, [], "报告", false]);
    expect(sheet?.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(sheet?.cells.some(({ address }) => address.startsWith("AX"))).toBe(false);
    expect(sheet?.cells.find(({ address }) => address === "AG1")?.text).toBe("报告期：2018年4月");
    expect(Object.keys(sheet?.columnWidths ?? {})).toHaveLength(48);
    expect(sheet?.print?.area).toMatch(/^A1:AV\d+$/u);
  });

  it("is named after plan and month, with nothing that no file system takes", () => {
    expect(reportFileName(made("2018-04").report)).toBe("样例_计划-2018年4月状态报告.xlsx");
  });
});
