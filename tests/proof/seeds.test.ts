import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import { checkWorkbook } from "../../src/app/check-workbook.ts";
import { seedEntries } from "../../src/app/seed-reports.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { readWorkbook } from "../../src/xlsx/read-workbook.ts";
import { writeWorkbook } from "../../src/xlsx/write-workbook.ts";
import { recalculate } from "../setup/recalculate.ts";

describe("the workbook of the seeds, computed by LibreOffice", { timeout: 300_000 }, () => {
  it("holds 22 indicators and every event, and says what the report says", async () => {
    const events = seedEntries().events;
    const content = buildWorkbook({ plan: seedPlan(), events, findings: [], log: [], asOf: "2017-12" });
    const { bytes, findings } = await writeWorkbook(workbookDescription, content);
    expect(findings).toEqual([]);
    const reading = await readWorkbook(await recalculate(bytes), workbookDescription);
    const check = checkWorkbook(reading);
    expect(reading.findings).toEqual([]);
    expect(check.differences).toEqual([]);
    expect(check.counts).toEqual({ 超额完成: 8, 完成: 6, 到期未完成: 1, 暂无数据: 7, 达到时序进度: 0, 滞后: 0, 无法判定: 0 });
    expect(reading.tables["events"]?.map(({ values }) => values["id"])).toEqual(events.map(({ event }) => event.id));
  });
});
