import { describe, expect, it } from "vitest";
import { importReports } from "../../src/app/import-reports.ts";
import { seedEntries, seedReports } from "../../src/app/seed-reports.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { buildInto } from "../../src/app/use-workbook.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { xlsxWorkbook } from "../../src/xlsx/xlsx-workbook.ts";

const [march = { events: [], findings: [] }, april = { events: [], findings: [] }] = seedReports();
const AT = "2018-05-02T09:30";

async function bookOf(...reports: readonly (typeof march)[]): Promise<ReturnType<typeof xlsxWorkbook>> {
  const workbook = xlsxWorkbook();
  await buildInto(workbook, { plan: seedPlan(), events: reports.flatMap(({ events }) => events), findings: reports.flatMap(({ findings }) => findings), log: [], asOf: "2017-12" });
  return workbook;
}

describe("importReports", () => {
  it("adds a month's events below the others and a line to the log", async () => {
    const workbook = await bookOf(march);
    const { counts, changed } = await importReports(workbook, [{ file: "四月.txt", ...april }], AT);
    expect(changed).toEqual([]);
    expect(counts).toEqual([{ file: "四月.txt", added: april.events.length, alreadyThere: 0, findings: april.findings.length }]);
    const { tables } = await workbook.read(workbookDescription);
    expect(tables["events"]?.map(({ values }) => values["id"])).toEqual([...march.events, ...april.events].map(({ event }) => event.id));
    expect(tables["log"]?.map(({ values }) => [values["at"], values["action"], values["object"], values["after"]])).toEqual([
      [AT, "导入报告", "四月.txt", `新增事件${april.events.length}条`],
    ]);
  });

  it("adds nothing for a report that is there, not a byte", async () => {
    const workbook = await bookOf(march, april);
    const before = workbook.bytes();
    const { counts, log } = await importReports(workbook, [{ file: "三月.txt", ...march }, { file: "三月（再发）.docx", ...march }], AT);
    expect(counts.map(({ added, alreadyThere }) => [added, alreadyThere])).toEqual([[0, march.events.length], [0, march.events.length]]);
    expect(log).toEqual([]);
    expect(workbook.bytes()).toBe(before);
  });

  it("finds everything of the seeds in a new workbook", async () => {
    const { events, findings } = seedEntries();
    const workbook = await bookOf(...seedReports());
    const { counts } = await importReports(workbook, seedReports().map((report, index) => ({ file: String(index), ...report })), AT);
    expect(counts.reduce((sum, { added, findings: more }) => sum + added + more, 0)).toBe(0);
    expect(events.length + findings.length).toBeGreaterThan(391);
  });
});
