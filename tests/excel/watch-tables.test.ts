/// <reference types="office-js" />
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { watchTables } from "../../src/excel/watch-tables.ts";
import { workbookDescription } from "../../src/app/ledger-description.ts";
import type { OpenOffice } from "./open-office.ts";
import { openOffice } from "./open-office.ts";

let office: OpenOffice;
let told: boolean[];
let stop: () => void;

/** Runs a batch, again and again while Excel refuses it because a cell is edited, as the pane's host does. */
async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await office.Excel.run((context) => batch(context));
    } catch (error) {
      if (!office.standIn.faults.editingCell) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}

/** Longer than changes may pause. */
const settled = (): Promise<void> => new Promise((later) => setTimeout(later, 700));

beforeAll(async () => {
  office = await openOffice("1.7");
  await office.port.apply(workbookDescription, { tables: { indicators: [{ id: "A", name: "名A" }], monthly: [{ period: "2018-03", id: "A", value: 1 }], log: [{ at: "2018-04-02 09:30", action: "填报" }] }, names: {} });
}, 60_000);
beforeEach(async () => {
  told = [];
  stop = await watchTables({ run, supports: () => true }, ["月度数据表", "没有的表", "日志表"], (byOther) => { told.push(byOther); });
});
afterEach(() => stop());

describe("watchTables at requirement set 1.7", () => {
  it("tells once of several changes in the watched tables, and of none beside them", async () => {
    await office.type("月度数据", "E5", 2);
    await office.type("月度数据", "E5", 3);
    await settled();
    expect(told).toEqual([false]);
    await office.type("指标", "C5", "另一名");
    await settled();
    expect(told).toEqual([false]);
  });

  it("waits for the end of a cell's editing", async () => {
    await office.type("月度数据", "E5", 4);
    office.standIn.faults.editingCell = true;
    await settled();
    expect(told).toEqual([]);
    office.standIn.faults.editingCell = false;
    await expect.poll(() => told, { timeout: 5_000 }).toEqual([false]);
  });

  it("is silent once it is ended", async () => {
    await office.type("月度数据", "E5", 5);
    stop();
    await settled();
    await office.type("月度数据", "E5", 6);
    await settled();
    expect(told).toEqual([]);
  });
});
