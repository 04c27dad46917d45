import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WorkbookReading } from "../../src/app/ports.ts";
import { ACTIONS, REGIONS, SECTIONS, THEMES } from "../../src/domain/event.ts";
import { monthNumber, monthOf } from "../../src/domain/period.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { readWorkbook } from "../../src/xlsx/read-workbook.ts";
import { writeWorkbook } from "../../src/xlsx/write-workbook.ts";
import { recalculate } from "../setup/recalculate.ts";
import { readCrossTable } from "./cross-table.ts";

const SEED = 20_180_416;
const REPORT_PERIOD = "2019-02";
/** 分析 shows the twelve months that end with the report period. */
const MONTHS = Array.from({ length: 12 }, (_, index) => monthOf(monthNumber(REPORT_PERIOD) - 11 + index));

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

const event = fc.record({
  period: fc.integer({ min: monthNumber("2017-12"), max: monthNumber("2019-04") }).map(monthOf),
  section: fc.constantFrom(...SECTIONS),
  regions: fc.subarray([...REGIONS], { maxLength: 3 }),
  theme: fc.constantFrom(...THEMES),
  action: fc.constantFrom(...ACTIONS),
});

async function computed(events: readonly Event[]): Promise<WorkbookReading> {
  const rows = events.map(({ regions, ...rest }, index) => ({ id: `E${index}`, ...rest, regions: regions.join("、") }));
  const { bytes } = await writeWorkbook(workbookDescription, { tables: { events: rows }, names: { reportPeriod: REPORT_PERIOD } });
  return readWorkbook(await recalculate(bytes), workbookDescription);
}

describe("the event tables of 分析, computed by LibreOffice", { timeout: 300_000 }, () => {
  it(`count every event where it belongs (seed ${SEED})`, async () => {
    const events = fc.sample(fc.noBias(event), { seed: SEED, numRuns: 600 });
    const reading = await computed(events);
    const count = (holds: (one: Event) => boolean): number => events.filter(holds).length;
    const regions = readCrossTable(reading, "事件：地区×监测期（涉及几个地区的，各计一次）");
    const themes = readCrossTable(reading, "事件：主题×监测期（按首要主题）");
    const sections = readCrossTable(reading, "事件：板块×动作（全部监测期）");
    expect(regions.columns).toEqual([...MONTHS, "合计"]);
    for (const month of MONTHS) {
      for (const region of REGIONS) expect(regions.at(region, month), `${region} ${month}`).toBe(count((one) => one.period === month && one.regions.includes(region)));
      for (const theme of THEMES) expect(themes.at(theme, month), `${theme} ${month}`).toBe(count((one) => one.period === month && one.theme === theme));
    }
    for (const section of SECTIONS) {
      for (const action of ACTIONS) expect(sections.at(section, action), `${section} ${action}`).toBe(count((one) => one.section === section && one.action === action));
      expect(sections.at(section, "合计")).toBe(count((one) => one.section === section));
    }
    expect(reading.findings).toEqual([]);
  });
});
