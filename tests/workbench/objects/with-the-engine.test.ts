import { beforeEach, describe, expect, it } from "vitest";
import { createSheetEngine } from "../../../src/workbench/engine/create-sheet-engine.ts";
import { startJobs } from "../setup/run-jobs.ts";
import type { Jobs } from "../setup/run-jobs.ts";

let jobs: Jobs;

beforeEach(async () => {
  jobs = await startJobs({ engine: createSheetEngine() });
  await jobs.run((context, sheet) => {
    sheet.getRange("A1:C3").values = [["指标", "实际", "完成率"], ["a", 50, ""], ["b", 30, ""]];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "指标表";
    context.workbook.names.add("目标", sheet.getRange("F1"));
    sheet.getRange("F1").values = [[100]];
    table.columns.getItem("完成率").getDataBodyRange().formulas = [["=[@实际]/目标"], ["=[@实际]/目标"]];
    sheet.getRange("F2:F4").formulas = [["=SUM(指标表[实际])"], ["=COUNTIF(指标表[指标],\"a\")"], ["=1/0"]];
  });
});

describe("with the sheet engine", () => {
  it("structured references, names and errors are computed", async () => {
    expect(await jobs.values("C2:C3")).toEqual([[0.5], [0.3]]);
    expect(await jobs.values("F2:F4")).toEqual([[80], [1], ["#DIV/0!"]]);
    const types = await jobs.run(async (context, sheet) => {
      const cell = sheet.getRange("F4");
      cell.load("valueTypes,text");
      await context.sync();
      return [cell.valueTypes, cell.text];
    });
    expect(types).toEqual([[["Error"]], [["#DIV/0!"]]]);
  });

  it("results follow new rows, a new driver cell, a moved and renamed table", async () => {
    await jobs.run((context, sheet) => {
      context.workbook.tables.getItem("指标表").rows.add(undefined, Object([["c", 20, null]]));
      sheet.getRange("F1").values = [[200]];
    });
    expect(await jobs.values("C2:C4")).toEqual([[0.25], [0.15], [0.1]]);
    expect(await jobs.values("F2")).toEqual([[100]]);
    await jobs.run((context, sheet) => {
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
      const table = context.workbook.tables.getItem("指标表");
      table.name = "新表";
      table.columns.getItem("实际").name = "实际值";
      sheet.name = "台账";
    });
    expect(await jobs.formulas("D4", "Sheet1").catch(() => "gone")).toBe("gone");
    const read = await jobs.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("台账");
      sheet.getRange("C4").values = [[60]];
      const cells = sheet.getRange("D4:G4");
      const name = context.workbook.names.getItem("目标");
      cells.load("values,formulas");
      name.load("formula");
      await context.sync();
      return [cells.formulas, cells.values, name.formula];
    });
    expect(read).toEqual([[["=[@实际值]/目标", "", "", "=SUM(新表[实际值])"]], [[0.3, "", "", 110]], "=台账!$G$3"]);
  });
});
