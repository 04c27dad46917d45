import { describe, expect, it } from "vitest";
import type { ReportedLateChange } from "../../../src/domain/narrate/status-report.ts";
import { writeStatusReport } from "../../../src/domain/narrate/write-status-report.ts";
import { matterOf } from "./matter.ts";

const ASOF = "2018-04";
const told = { at: "2018-05-03T15:00", by: "王五", reason: "部门更正" } as const;
const value = (month: string, more: Partial<Extract<ReportedLateChange, { kind: "value" }>> = {}): ReportedLateChange =>
  ({ kind: "value", month, id: "A", name: "企业", column: "本期值", before: "100", after: "300", ...told, ...more });
const report = (lateChanges: readonly ReportedLateChange[]) => writeStatusReport(matterOf(ASOF, [{ name: "甲", target: 1, observed: [["2018-04", 1]] }], { lateChanges }));
const chapter = (lateChanges: readonly ReportedLateChange[]) => report(lateChanges).chapters.at(-1);
const rows = (lateChanges: readonly ReportedLateChange[]) => chapter(lateChanges)?.table?.rows.map((row) => (row.kind === "group" ? row.text : row.cells));

describe("the chapter on changes after closing", () => {
  it("is there only when something changed, as the last one", () => {
    expect(chapter([])?.heading).toBe("六、待核事项");
    expect(report([]).summary.join("")).not.toContain("关闭");
    expect(chapter([value("2018-03")])?.heading).toBe("七、关闭后改动");
  });

  it("tells each change by month: what, by whom, when, why", () => {
    const changes = [value("2018-03"), value("2018-02", { name: "", column: "说明", before: "", after: "补报", at: "2019-01-02T09:00", reason: "" })];
    expect(chapter(changes)?.table?.heads).toEqual(["指标", "栏目", "改动前", "改动后", "改动人和时间", "原因"]);
    expect(rows(changes)).toEqual([
      "2018年2月", ["A", "说明", "（空）", "补报", "王五\n2019年1月2日", "—"],
      "2018年3月", ["A 企业", "本期值", "100", "300", "王五\n5月3日", "部门更正"],
    ]);
  });

  it("says what was reopened and what the log does not tell", () => {
    const changes: ReportedLateChange[] = [{ kind: "reopened", month: "2018-03", ...told, reason: "漏报" }, { kind: "unlogged", month: "2018-02" }];
    expect(rows(changes)).toEqual(["2018年2月", ["（全月）", "数据", "—", "—", "—", "日志没有记录，须查明"], "2018年3月", ["（全月）", "重新打开", "—", "—", "王五\n5月3日", "漏报"]]);
  });

  it("says how the counts moved, best status first, in a sentence of its own", () => {
    const counts = (status: "完成" | "滞后", before: number, after: number): ReportedLateChange => ({ kind: "counts", month: "2018-03", status, before, after });
    expect(chapter([value("2018-03"), counts("滞后", 2, 1), counts("完成", 6, 7)])?.paragraphs).toEqual([
      "上期报告后，已关闭的2018年3月改动1处。改动前的数见台账“月度数据”表和“日志”表。", "按改动后的数，2018年3月完成由6项变为7项、滞后由2项变为1项。",
    ]);
    expect(chapter([counts("完成", 6, 7)])).toMatchObject({ table: null, paragraphs: ["已关闭的2018年3月按现有数据判定，各状态指标数与关闭时不同。", "按改动后的数，2018年3月完成由6项变为7项。"] });
  });

  it("is announced in the summary", () => {
    const changes: ReportedLateChange[] = [value("2018-03"), value("2018-02"), value("2018-03"), { kind: "reopened", month: "2018-03", ...told }, { kind: "unlogged", month: "2018-01" }];
    expect(report(changes).summary.at(-1)).toBe("上期报告后，已关闭的2018年2月、2018年3月改动3处、重新打开1次；2018年1月的数与关闭时不同而日志没有记录，须查明，详见“关闭后改动”部分。");
    // Also where the indicators themselves give nothing to say.
    expect(writeStatusReport(matterOf(ASOF, [{ name: "甲", target: 1 }], { lateChanges: [value("2018-03")] })).summary).toHaveLength(2);
  });

  it("lists a hundred and says where the rest is", () => {
    const changes = Array.from({ length: 103 }, () => value("2018-03"));
    expect(rows(changes)).toHaveLength(101);
    expect(chapter(changes)?.paragraphs[0]).toBe("上期报告后，已关闭的2018年3月改动103处。改动前的数见台账“月度数据”表和“日志”表。下表列出前100条，其余见台账“日志”表。");
  });

  it("is numbered eighth where the ledger holds several plans", () => {
    const plans = [{ name: "甲", target: 1, plan: "一" }, { name: "乙", target: 1, plan: "二" }];
    expect(writeStatusReport(matterOf(ASOF, plans, { lateChanges: [value("2018-03")] })).chapters.at(-1)?.heading).toBe("八、关闭后改动");
  });
});
