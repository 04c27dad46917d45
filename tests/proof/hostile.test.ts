import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/app/check-workbook.ts";
import type { WorkbookContent, WorkbookReading } from "../../src/app/ports.ts";
import type { TableRow } from "../../src/workbook/description.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { readWorkbook } from "../../src/xlsx/read-workbook.ts";
import { writeWorkbook } from "../../src/xlsx/write-workbook.ts";
import { recalculateAll } from "../setup/recalculate.ts";
import { planArbitrary } from "./plan-arbitrary.ts";
import { contentOf } from "./prove.ts";
import { TYPED_CELLS, typeCells } from "./type-cells.ts";

const SEEDS = process.env["PROOF_SEED"] === undefined ? [20_180_401, 20_181_231] : process.env["PROOF_SEED"].split(",").map(Number);

/** What staff may type anywhere. Text that a column would take for a date is marked, so that it stays text. */
const ODD = [
  ...Object.keys(TYPED_CELLS), null, " ", "abc", "/", "-", "暂无数据", "n/a", "未报", "1,234", "１２", "12万元", "=1+1", "#N/A", "TRUE", "*", "?", "~", ">0", "Z-1", "z-2", " Z-3 ", "NOPE", "2018年3月", "2018.3",
  0, 1, -1, 0.5, -0.1, 100, 1e15, -1e15, 1e-9, 2018, 201_803, 43_160, 43_190.75, 60, 18_263, 73_051, 2_958_465,
] as const;
/** Numbers beyond any indicator: results may differ in the sixteenth digit or overflow, but never into an error value. */
const EXTREME = [1e300, -1e300, 1e-300, Number.MAX_VALUE, Number.MIN_VALUE, 9_007_199_254_740_993] as const;

const TABLES = ["indicators", "monthly", "milestones", "targetVersions", "events", "findings", "log"] as const;

/** Content with odd things typed into about one input cell in `oneIn`. */
function typedOver(content: WorkbookContent, odd: readonly (string | number | null)[], oneIn: number, seed: number, overTables: readonly string[] = TABLES): WorkbookContent {
  const draws = fc.sample(fc.noBias(fc.tuple(fc.nat(oneIn - 1), fc.constantFrom(...odd))), { seed, numRuns: 20_000 });
  let next = 0;
  const typeOver = (value: string | number | null, column: string): string | number | null => {
    const [chance, replacement] = draws[next++ % draws.length] ?? [1, null];
    // An identifier TRUE is nothing two programs agree on, see differences.
    const logical = replacement === "«TRUE»" || replacement === "«FALSE»";
    return chance === 0 && !(logical && column === "id") ? replacement : value;
  };
  const columns = new Map(workbookDescription.sheets.flatMap(({ tables }) => tables.map(({ key, columns: all }) => [key, all.filter(({ formula }) => formula === undefined)] as const)));
  const rowsOf = (table: string): readonly TableRow[] => [...(content.tables[table] ?? []), {}, {}];
  const tables = overTables.map((table) => [table, rowsOf(table).map((row) => Object.fromEntries((columns.get(table) ?? []).map(({ key }) => [key, typeOver(row[key] ?? null, key)])))] as const);
  return { ...content, tables: { ...content.tables, ...Object.fromEntries(tables) } };
}

async function computed(contents: readonly WorkbookContent[]): Promise<WorkbookReading[]> {
  const files = await Promise.all(contents.map(async (content) => typeCells((await writeWorkbook(workbookDescription, content)).bytes)));
  return Promise.all((await recalculateAll(files)).map((file) => readWorkbook(file, workbookDescription)));
}

function errorValues(reading: WorkbookReading): unknown[] {
  return reading.findings.filter(({ code }) => code === "error-value").map(({ facts }) => facts);
}

/** LibreOffice reads a logical value in words as 1 or 0, Excel (and the core) as TRUE or FALSE. */
function differences(reading: WorkbookReading): unknown[] {
  return checkWorkbook(reading).differences.filter(({ sheet, core }) => !(core === "TRUE" && sheet === "1") && !(core === "FALSE" && sheet === "0"));
}

function plansOf(seeds: readonly number[]): WorkbookContent[] {
  return seeds.flatMap((seed) => fc.sample(planArbitrary(40), { seed, numRuns: 1 })).map(contentOf);
}

describe("whatever staff type, computed by LibreOffice", { timeout: 300_000 }, () => {
  it(`shows no error value and is judged as the core judges it (seeds ${SEEDS.join(", ")})`, async () => {
    const contents = plansOf(SEEDS).map((content, index) => typedOver(content, ODD, 8, SEEDS[index] ?? 0));
    (await computed(contents)).forEach((reading, index) => {
      expect(errorValues(reading), `seed ${SEEDS[index]}`).toEqual([]);
      expect(differences(reading), `seed ${SEEDS[index]}`).toEqual([]);
    });
  });

  // The core knows its units by itself: what staff do to 单位表 changes what the sheet can convert, and must break nothing.
  it("shows no error value for numbers beyond all measure, nor when the units are typed over", async () => {
    const contents = plansOf([7, 8]).map((content, index) => (index === 0 ? typedOver(content, EXTREME, 3, 7) : typedOver(content, ODD, 4, 8, [...TABLES, "units"])));
    expect((await computed(contents)).map(errorValues)).toEqual([[], []]);
  });

  it("judges nothing, and shows no error value, where the report period is blank, a text, a year or an error", async () => {
    const [plan] = plansOf([3]);
    const periods = [null, "«text 2018-03»", 2018, "«#N/A»"];
    const readings = await computed(periods.flatMap((reportPeriod) => (plan ? [{ ...plan, names: { ...plan.names, reportPeriod } }] : [])));
    expect(readings).toHaveLength(periods.length);
    for (const reading of readings) {
      const check = checkWorkbook(reading);
      expect(errorValues(reading)).toEqual([]);
      // Without a month nothing has begun yet that names when it begins.
      expect([check.asOf, check.counts["暂无数据"] + check.outOfUse.length, check.differences]).toEqual([null, 40, []]);
    }
  });
});
