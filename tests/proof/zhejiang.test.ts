import { existsSync, readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import type { Indicator, Kind } from "../../src/domain/indicator.ts";
import { prove } from "./prove.ts";

const GOLD = new URL("../../../shared/gold/indicators.json", import.meta.url);

interface GoldIndicator {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly unit: string | null;
  readonly target: number;
  readonly actual: number | null;
  readonly completion_printed: string;
  readonly direction: "higher" | "lower";
  readonly kind: "count" | "amount" | "rate" | "index" | "rank";
  readonly printed_agrees: boolean;
}

const KINDS: Readonly<Record<GoldIndicator["kind"], Kind>> = { count: "stock", amount: "stock", rate: "ratio", index: "index", rank: "rank" };

function indicatorOf({ id, category, name, unit, target, direction, kind, completion_printed: completionPrinted }: GoldIndicator): Indicator {
  return { id, category, name, direction, kind: KINDS[kind], target: new Decimal(target), targetPeriod: "2017", schedule: "linear", completionPrinted, ...(unit === null ? {} : { unit }) };
}

describe("the Zhejiang table, computed by LibreOffice", { timeout: 300_000 }, () => {
  if (!existsSync(GOLD)) {
    process.stderr.write("LEFT OUT: shared/gold/indicators.json is not there, the Zhejiang table was not computed by LibreOffice\n");
    it("is left out without the reference file", () => expect(existsSync(GOLD)).toBe(false));
    return;
  }

  it("comes out as its own report says", async () => {
    const gold: readonly GoldIndicator[] = JSON.parse(readFileSync(GOLD, "utf8"));
    const observations = gold.map(({ id, actual, unit }) => ({ id, observation: { period: "2017", value: actual === null ? null : new Decimal(actual), ...(unit === null ? {} : { unit }) } }));
    const [proof] = await prove([{ asOf: "2017-12", indicators: gold.map(indicatorOf), observations }]);
    expect(proof?.differences).toEqual([]);
    expect(proof?.errorCells).toEqual([]);
    expect(proof?.check.differences).toEqual([]);
    expect(proof?.check.counts).toEqual({ 超额完成: 8, 完成: 6, 到期未完成: 1, 暂无数据: 7, 达到时序进度: 0, 滞后: 0, 无法判定: 0 });
    expect(proof?.check.total.lagging).toEqual(["ZJ-12"]);
    const misprinted = gold.filter((indicator) => !indicator.printed_agrees).map(({ id }) => id);
    expect(proof?.check.findings.filter(({ code }) => code === "printed-disagrees").map(({ subject }) => subject)).toEqual(misprinted);
    expect(proof?.reading.tables["indicators"]?.filter(({ computed }) => String(computed["check"]).startsWith("公布")).map(({ values }) => values["id"])).toEqual(misprinted);
  });
});
