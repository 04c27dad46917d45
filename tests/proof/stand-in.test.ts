import { beforeAll, describe, expect, it } from "vitest";
import type { WorkbookReading } from "../../src/app/ports.ts";
import { seedEntries } from "../../src/app/seed-reports.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { buildInto, checkBook } from "../../src/app/use-workbook.ts";
import { officeWorkbook } from "../../src/excel/office-workbook.ts";
import { createSheetEngine } from "../../src/workbench/engine/create-sheet-engine.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { readWorkbook } from "../../src/xlsx/read-workbook.ts";
import { xlsxWorkbook } from "../../src/xlsx/xlsx-workbook.ts";
import { recalculate } from "../setup/recalculate.ts";
import { startInJsdom } from "../workbench/setup/start-in-jsdom.ts";

const { events, findings } = seedEntries();
const REQUEST = { plan: seedPlan(), events, findings, log: [], asOf: "2017-12" };

/** Everything that is typed or computed, by the place where it stands. */
function valuesOf({ tables, cells, names }: WorkbookReading): Map<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(names).map(([key, value]) => [`name ${key}`, value]));
  for (const [table, rows] of Object.entries(tables)) {
    for (const { line, values: typed, computed } of rows) for (const [column, value] of Object.entries({ ...typed, ...computed })) values.set(`${table} ${line} ${column}`, value);
  }
  for (const [sheet, found] of Object.entries(cells)) for (const [address, value] of Object.entries(found)) values.set(`${sheet} ${address}`, value);
  return values;
}

const same = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === "number" && typeof other === "number" && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one)));

describe("the seed workbook made through office.js in the stand-in", () => {
  let standIn: WorkbookReading;
  let file: WorkbookReading;
  let sizes: readonly number[] = [];
  let held = -1;
  let differences: readonly unknown[] = [];

  beforeAll(async () => {
    const started = await startInJsdom({ engine: createSheetEngine() });
    const port = officeWorkbook({
      run: (batch) => started.Excel.run((context) => batch(context)),
      supports: (version) => started.Office.context.requirements.isSetSupported("ExcelApi", version),
    });
    await buildInto(port, REQUEST);
    sizes = [...started.standIn.requestSizes];
    ({ differences } = await checkBook(port));
    standIn = await port.read(workbookDescription);
    const workbook = xlsxWorkbook();
    await buildInto(workbook, REQUEST);
    file = await readWorkbook(await recalculate(workbook.bytes()), workbookDescription);
    held = started.standIn.heldReferences;
  });

  it("shows in every cell what LibreOffice computes for the file", () => {
    const [here, there] = [valuesOf(standIn), valuesOf(file)];
    expect(here.size).toBeGreaterThan(5_000);
    const different = [...there].filter(([place, value]) => !same(value, here.get(place))).map(([place, value]) => `${place}: ${String(value)} in the file, ${String(here.get(place))} here`);
    expect(different).toEqual([]);
    expect(standIn.findings).toEqual([]);
  });

  it("says what the core says, and took three round trips to make; nothing stays held", () => {
    expect(differences).toEqual([]);
    expect(sizes).toHaveLength(3);
    expect(Math.max(...sizes)).toBeLessThan(4_000_000);
    expect(held).toBe(0);
  });
});
