import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { buildInto } from "../../src/app/use-workbook.ts";
import { command } from "../../src/commands/command.ts";
import { NotDone } from "../../src/commands/not-done.ts";
import { refreshLedger } from "../../src/commands/refresh-ledger.ts";
import { setUpPrinting } from "../../src/commands/set-up-printing.ts";
import { COMMAND_MESSAGES } from "../../src/messages/command-messages.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import type { OpenOffice } from "../excel/open-office.ts";
import { openOffice } from "../excel/open-office.ts";

const words = COMMAND_MESSAGES["zh-CN"];
const said: string[] = [];
const voice = { language: "zh-CN", words, say: (reason: string) => Promise.resolve(said.push(reason) > 0) } as const;

/** Presses the button in the genuine library: comes back when the function has told Excel of its end. */
async function press({ Office: office, channel, port }: OpenOffice): Promise<void> {
  office.actions.associate("refreshLedger", command(() => refreshLedger(port), voice));
  await channel.pressButton("refreshLedger", "Ledger.Refresh");
}

async function pressPrint({ Office: office, channel, port }: OpenOffice): Promise<void> {
  const supports = (version: string): boolean => office.context.requirements.isSetSupported("ExcelApi", version);
  office.actions.associate("setUpPrinting", command(() => setUpPrinting({ ...port, supports }, words), voice));
  await channel.pressButton("setUpPrinting", "Ledger.Print");
}

beforeEach(() => {
  said.length = 0;
});

describe("the ribbon's functions on a ledger", () => {
  let office: OpenOffice;
  beforeAll(async () => {
    office = await openOffice();
    await buildInto(office.port, { plan: seedPlan(), events: [], findings: [], log: [], asOf: "2017-12" });
  }, 60_000);

  it("refresh, and record who did it in the log", async () => {
    await press(office);
    const { tables, names } = await office.port.read(workbookDescription);
    expect(said).toEqual([]);
    expect(tables["log"]?.map(({ values }) => [values["action"], values["object"], values["place"]])).toEqual([["刷新", "2017-12", "各期状态表"]]);
    expect(names["lastRefresh"]).not.toBeNull();
  });

  it("set up the pages again, and leave the report's area, title row and breaks, which go by its rows", async () => {
    const [home, report] = [office.sheet("首页").page, office.sheet("报告").page];
    const issued = { area: report.printArea, titles: report.titleRows, breaks: [...report.rowBreaks] };
    home.settings.set("Orientation", "Landscape");
    home.settings.set("TopMargin", 1);
    home.printArea = undefined;
    report.settings.set("PaperSize", "A3");
    await pressPrint(office);
    expect(said).toEqual([]);
    expect([home.settings.get("Orientation"), Math.round(Number(home.settings.get("TopMargin"))), office.sheet("首页").page.printArea?.left]).toEqual(["Portrait", 51, 0]);
    expect([report.settings.get("PaperSize"), report.settings.get("CenterHorizontally")]).toEqual(["A4", true]);
    expect({ area: report.printArea, titles: report.titleRows, breaks: report.rowBreaks }).toEqual(issued);
    expect(issued.area?.height).toBeGreaterThan(20);
    expect(office.sheet("首页").protection).toBeDefined();
  });

  it("name the sheet that a password protects, and still end", async () => {
    const sheet = office.sheet("事件");
    const before = sheet.protection;
    sheet.protection = { options: {}, password: "secret" };
    await pressPrint(office);
    sheet.protection = before;
    expect(said).toEqual([expect.stringContaining("工作表“事件”设有保护密码")]);
  });
});

describe("the ribbon's functions where there is nothing for them to do", () => {
  it("say that the workbook is no ledger, and end", async () => {
    const office = await openOffice();
    await press(office);
    await pressPrint(office);
    expect(said).toEqual([expect.stringContaining("工作簿里没有指标台账的表"), expect.stringContaining("工作簿里没有指标台账的表")]);
  });

  it("say what to do by hand in an Excel without page set-up", async () => {
    const office = await openOffice("1.8");
    await pressPrint(office);
    expect(said).toEqual([words.printByHand]);
  });

  it("say that a cell is being edited when Excel refuses for good", async () => {
    const office = await openOffice();
    office.standIn.faults.editingCell = true;
    await press(office);
    expect(said).toEqual([words.editing]);
  });

  it("let the reason go on as an error where it cannot be shown, and end all the same", async () => {
    for (const say of [() => Promise.resolve(false), () => Promise.reject(new Error("blocked"))]) {
      const completed = vi.fn();
      const run = command(() => Promise.reject(new Error("原因")), { ...voice, say });
      await expect(run({ completed, source: { id: "Ledger.Refresh" } })).rejects.toEqual(new NotDone("原因"));
      expect(completed).toHaveBeenCalledOnce();
    }
  });
});
