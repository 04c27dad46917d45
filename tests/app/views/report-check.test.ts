import { describe, expect, it } from "vitest";
import { closingView } from "../../../src/app/views/closing-view.ts";
import type { ReportCheck, ReportCheckCode, ReportCircumstances } from "../../../src/app/views/report-check.ts";
import { REPORT_CHECK_CODES, reportCheck } from "../../../src/app/views/report-check.ts";
import { reportMonths } from "../../../src/app/views/report-months.ts";
import { REPORT_SHEET_BOOK, reportSheetState } from "../../../src/app/views/report-sheet.ts";
import { reportMatter } from "../../../src/app/status-report.ts";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import { logRows } from "../../../src/workbook/rows.ts";
import { REPORT_MESSAGES } from "../../../src/messages/pane/report.ts";
import type { TableRow } from "../../../src/workbook/description.ts";
import { aReading, anIndicator, aRow } from "./a-reading.ts";

const MARCH = "2018-03";
const NAMED = { reportPeriod: MARCH, planName: "样例计划", issuer: "省发展改革委", preparedBy: "张三", checkedBy: "李四", headOfUnit: "王五" };
const EVENT: TableRow = { id: "201803-001", period: MARCH, date: "2018-03-05", section: "部委", subject: "某部", gist: "印发通知" };
const CLOSED = { at: "2018-04-05T10:00", by: "李四", action: "关闭月份", object: "2018年3月" };
/** 200 of 240 in March 2018 is far ahead of time. */
const computed = { status: "达到时序进度", latestPeriod: MARCH, latestValue: 200, completion: 200 / 240, expected: 15 / 24, gap: (200 / 240 - 15 / 24) * 100, severity: null };

interface Given {
  readonly value?: number | null;
  readonly note?: string;
  readonly events?: readonly TableRow[];
  readonly findings?: readonly TableRow[];
  readonly names?: WorkbookReading["names"];
  readonly isClosed?: boolean;
  readonly computed?: TableRow;
}

/** A ledger of which every point of the check passes, but for what is given. */
function ledger({ value = 200, note = "", events = [EVENT], findings = [], names = NAMED, isClosed = true, computed: results = computed }: Given = {}): WorkbookReading {
  return aReading({
    indicators: [{ ...aRow(5, anIndicator("A")), computed: results }],
    monthly: [aRow(5, { id: "A", period: MARCH, value, note })],
    events: events.map((values, index) => aRow(index + 5, values)),
    findings: findings.map((values, index) => aRow(index + 5, values)),
    log: isClosed ? logRows([CLOSED]).map((values, index) => aRow(index + 5, values)) : [],
  }, { names });
}

function checked(given: Given = {}, changed: Partial<ReportCircumstances> = {}, month = MARCH): readonly ReportCheck[] {
  const reading = ledger(given);
  const matter = reportMatter(reading, month);
  if (matter === null) throw new Error("nothing to report on");
  return reportCheck(reading, { matter, closing: closingView(reading, month, "2018-04"), sheet: { month, agrees: true }, setsPages: true, ...changed });
}

const failing = (checks: readonly ReportCheck[]): ReportCheckCode[] => checks.flatMap(({ code, passes }) => (passes ? [] : [code]));
const found = (checks: readonly ReportCheck[], code: ReportCheckCode): ReportCheck | undefined => checks.find((check) => check.code === code);

describe("印前检查", () => {
  it("passes where all is done", () => {
    expect(failing(checked())).toEqual([]);
    expect(checked()).toHaveLength(12);
  });

  it("asks for what is neither reported nor explained, and for reasons of what lags", () => {
    // 20 of 240 is 8 % where 15 of 24 months have gone.
    const behind = { ...computed, status: "滞后", latestValue: 20, completion: 20 / 240, gap: (20 / 240 - 15 / 24) * 100, severity: "重度" };
    expect(failing(checked({ value: 20, isClosed: false, computed: behind }))).toEqual(["open-points", "month-open"]);
    expect(failing(checked({ value: 20, isClosed: false, computed: behind, note: "口径调整" }))).toEqual(["month-open"]);
    // A closed month is asked for nothing, but the report has a gap where the reason should be.
    expect(found(checked({ value: 20, computed: behind }), "reasons-missing")).toMatchObject({ passes: false, count: 1, indicators: ["名A"], place: { table: "indicators", column: "status", line: 5 } });
  });

  it("takes all that is due in a month nobody opened for open", () => {
    const checks = checked({}, { sheet: null }, "2018-04");
    expect(found(checks, "open-points")).toMatchObject({ passes: false, count: 1 });
    expect(found(checks, "missing-values")?.passes).toBe(true);
  });

  it("names what is missing though explained", () => {
    const none = { ...computed, status: "暂无数据", latestPeriod: null, latestValue: null, completion: null, expected: null, gap: null };
    expect(found(checked({ value: null, note: "半年报", isClosed: false, computed: none }), "missing-values")).toMatchObject({ passes: false, count: 1, indicators: ["名A"] });
  });

  it("counts open findings and doubtful events, and leads to the first", () => {
    const checks = checked({ events: [EVENT, { ...EVENT, id: "201803-002", doubts: "日期不在监测期内" }], findings: [{ id: "P-1", handling: "采纳" }, { id: "P-2", handling: "待核实" }, { id: "P-3", handling: null }] });
    expect(found(checks, "open-findings")).toMatchObject({ passes: false, count: 2, place: { table: "findings", column: "handling", line: 6 } });
    expect(found(checks, "doubtful-events")).toMatchObject({ passes: false, count: 1, place: { table: "events", column: "doubts", line: 6 } });
  });

  it("sees that the month has no events, and which names are blank", () => {
    const checks = checked({ events: [], names: { ...NAMED, issuer: " ", checkedBy: null } });
    expect(failing(checks)).toEqual(["events-missing", "names-missing"]);
    expect(found(checks, "names-missing")?.names).toEqual(["issuer", "checkedBy"]);
  });

  it("sees a workbook that was never calculated, and results that are not the core's", () => {
    expect(failing(checked({ computed: { status: null } }))).toEqual(["not-calculated"]);
    expect(found(checked({ computed: { ...computed, completion: 0.5 } }), "sheet-differs")).toMatchObject({ passes: false, count: 1, place: { table: "indicators", column: "completion", line: 5 } });
  });

  it("holds the sheet's results against 报告期 only", () => {
    expect(found(checked({ computed: { ...computed, completion: 0.5 }, names: { ...NAMED, reportPeriod: "2018-02" } }), "sheet-differs")?.passes).toBe(true);
  });

  it.each([
    [{ month: null, agrees: null }, ["report-not-made"]], [{ month: "2018-02", agrees: true }, ["report-other-month"]], [{ month: MARCH, agrees: false }, ["report-outdated"]],
    [{ month: MARCH, agrees: null }, []], [null, []],
  ] as const)("of the sheet, %j, says %j", (sheet, codes) => {
    expect(failing(checked({}, { sheet }))).toEqual(codes);
  });

  it("says what 报告期 is where that is why the sheet does not agree", () => {
    expect(found(checked({ names: { ...NAMED, reportPeriod: "2018-02" } }, { sheet: { month: MARCH, agrees: false } }), "report-outdated")?.month).toBe("2018-02");
    expect(found(checked({}, { sheet: { month: MARCH, agrees: false } }), "report-outdated")?.month).toBeNull();
  });

  it("says where pages have to be set by hand", () => {
    expect(failing(checked({}, { setsPages: false }))).toEqual(["no-page-setup"]);
  });

  it("has words for each point in both languages", () => {
    for (const language of ["zh-CN", "en-US"] as const) expect(Object.keys(REPORT_MESSAGES[language].check).sort()).toEqual([...REPORT_CHECK_CODES].sort());
  });
});

describe("the months of reports", () => {
  const rows = (...list: readonly (readonly [period: string, value: number | null, span?: string])[]): WorkbookReading["tables"] =>
    ({ indicators: [aRow(5, anIndicator("A"))], monthly: list.map(([period, value, span = null], index) => aRow(index + 5, { id: "A", period, value, span })) });

  it("are those with values, events or 报告期, newest first; the newest with a value comes first", () => {
    const reading = aReading({ ...rows(["2018-02", 1], ["2018-04", null]), events: [aRow(5, { id: "e", period: "2018-05" })], log: logRows([{ ...CLOSED, object: "2018年2月" }]).map((values) => aRow(5, values)) });
    expect(reportMonths(reading)).toEqual({ months: [{ month: "2018-05", isClosed: false }, { month: "2018-03", isClosed: false }, { month: "2018-02", isClosed: true }], usual: "2018-02" });
  });

  it("take a quarter for its last month, whatever day stands in the row", () => {
    expect(reportMonths(aReading(rows(["2018-04", 1, "季"]), { names: {} }))).toEqual({ months: [{ month: "2018-06", isClosed: false }], usual: "2018-06" });
  });

  it("begin with 报告期 where nothing was reported, and are none in an empty ledger", () => {
    expect(reportMonths(aReading({})).usual).toBe("2018-03");
    expect(reportMonths(aReading({}, { names: {} }))).toEqual({ months: [], usual: null });
  });
});

describe("what sheet 报告 holds", () => {
  const cells = (month: string, agreement: string): WorkbookReading["cells"] => ({ report: { AG1: month, AX2: agreement } });

  it.each([
    ["报告期：2018年3月", "本报告与台账一致", { month: "2018-03", agrees: true }], ["报告期：2017年12月", "台账已变化，请重新生成", { month: "2017-12", agrees: false }],
    ["报告期：2018年3月", "", { month: "2018-03", agrees: null }], ["", "", { month: null, agrees: null }], ["别的", "别的", { month: null, agrees: null }],
  ])("%s, %s", (month, agreement, state) => {
    expect(reportSheetState({ cells: cells(month, agreement) })).toEqual(state);
  });

  it("is read from two cells of one sheet; a sheet that is gone holds nothing", () => {
    expect(REPORT_SHEET_BOOK.sheets.map(({ cells: wanted }) => wanted.map(({ address }) => address))).toEqual([["AG1", "AX2"]]);
    expect(reportSheetState({ cells: {} })).toEqual({ month: null, agrees: null });
  });
});
