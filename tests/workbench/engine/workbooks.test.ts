import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../../src/app/build-workbook.ts";
import type { WorkbookContent } from "../../../src/app/ports.ts";
import { seedEntries } from "../../../src/app/seed-reports.ts";
import { seedPlan } from "../../../src/app/seed-plan.ts";
import { workbookDescription } from "../../../src/workbook/workbook-description.ts";
import { writeWorkbook } from "../../../src/xlsx/write-workbook.ts";
import { planArbitrary } from "../../proof/plan-arbitrary.ts";
import { contentOf } from "../../proof/prove.ts";
import { typeCells } from "../../proof/type-cells.ts";
import { recalculateAll } from "../../setup/recalculate.ts";
import { compareWithOffice } from "./compare-with-office.ts";
import { typedOver } from "./typed-over.ts";

const SEEDS = process.env["ENGINE_SEED"] === undefined ? [20_180_401] : process.env["ENGINE_SEED"].split(",").map(Number);
const INDICATORS = 60;

async function comparisons(contents: readonly WorkbookContent[]): ReturnType<typeof compareAll> {
  return compareAll(await Promise.all(contents.map(async (content) => typeCells((await writeWorkbook(workbookDescription, content)).bytes))));
}

async function compareAll(files: readonly Uint8Array[]): Promise<Awaited<ReturnType<typeof compareWithOffice>>[]> {
  const recalculated = await recalculateAll(files);
  return Promise.all(files.map((file, index) => compareWithOffice(file, recalculated[index] ?? new Uint8Array())));
}

function plansOf(seeds: readonly number[]): WorkbookContent[] {
  return seeds.flatMap((seed) => fc.sample(planArbitrary(INDICATORS), { seed, numRuns: 1 })).map(contentOf);
}

describe("every formula of the workbook, computed by the sheet engine and by LibreOffice", { timeout: 300_000 }, () => {
  it("gives the same for the seeds", async () => {
    const content = buildWorkbook({ plan: seedPlan(), events: seedEntries().events, findings: [], log: [], asOf: "2017-12" });
    const [seeds] = await comparisons([content]);
    expect(seeds?.formulas).toBeGreaterThan(2000);
    expect(seeds?.differences).toEqual([]);
  });

  it(`gives the same for generated plans (seeds ${SEEDS.join(", ")})`, async () => {
    const results = await comparisons(plansOf(SEEDS));
    expect(results.map(({ differences }) => differences)).toEqual(SEEDS.map(() => []));
  });

  it(`gives the same whatever staff type (seeds ${SEEDS.join(", ")})`, async () => {
    const results = await comparisons(plansOf(SEEDS).map((content, index) => typedOver(content, 8, SEEDS[index] ?? 0)));
    expect(results.map(({ differences }) => differences)).toEqual(SEEDS.map(() => []));
  });
});
