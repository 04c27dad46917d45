import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readFigures, type ReportFigure } from "../../../../src/domain/parse/figures/read-figures.ts";
import { parsePlan } from "../../../../src/domain/parse/plan/parse-plan.ts";
import { readDocument } from "../../../../src/readers/read-document.ts";

const shared = resolve(import.meta.dirname, "../../../../../shared");
const received = existsSync(join(shared, "seeds")) && existsSync(join(shared, "gold"));
if (!received) console.warn("left out: figures of the source documents, because ../shared/seeds or ../shared/gold is not there");

interface GoldFigure {
  readonly chapter: string;
  readonly value: number;
  readonly value_printed: string;
  readonly unit: string | null;
  readonly normalized_value: number;
  readonly as_of_iso: { readonly start: string; readonly end: string } | null;
  readonly comparison: string;
  readonly qualifier: string | null;
  readonly relates_to: string | null;
}

async function figures(): Promise<readonly ReportFigure[]> {
  const file = readdirSync(join(shared, "seeds")).find((name) => name.startsWith("004")) ?? "";
  const blocks = await readDocument(file, new Uint8Array(readFileSync(join(shared, "seeds", file))));
  return readFigures(blocks, parsePlan(blocks).indicators);
}

/** Both lists in printed order: each reference figure with the next one read that has its number and unit. */
function paired(gold: readonly GoldFigure[], read: readonly ReportFigure[]): readonly (readonly [GoldFigure, ReportFigure | undefined])[] {
  let next = 0;
  return gold.map((wanted) => {
    const ahead = read.slice(next, next + 4).findIndex((figure) => figure.unit === wanted.unit && (Math.abs(figure.value - wanted.value) < 1e-9 || figure.valuePrinted === wanted.value_printed));
    if (ahead < 0) return [wanted, undefined] as const;
    next += ahead + 1;
    return [wanted, read[next - 1]] as const;
  });
}

describe.runIf(received)("the figures of the evaluation report, first half", () => {
  it("are found, none invented, with chapter, date and comparison as annotated", async () => {
    const gold = JSON.parse(readFileSync(join(shared, "gold/figures-first-half.json"), "utf8")) as GoldFigure[];
    const read = await figures();
    const pairs = paired(gold, read).flatMap(([wanted, figure]) => (figure === undefined ? [] : [[wanted, figure] as const]));
    const share = (agrees: (wanted: GoldFigure, figure: ReportFigure) => boolean): number => pairs.filter(([wanted, figure]) => agrees(wanted, figure)).length / gold.length;
    const last = pairs.at(-1)?.[1];
    expect(pairs.length / gold.length).toBeGreaterThanOrEqual(0.98);
    expect(read.findIndex((figure) => figure === last) + 1 - pairs.length).toBeLessThanOrEqual(2);
    expect(share((wanted, figure) => wanted.chapter === figure.chapter)).toBeGreaterThanOrEqual(0.98);
    expect(share((wanted, figure) => wanted.as_of_iso?.start === figure.asOf?.start && wanted.as_of_iso?.end === figure.asOf?.end)).toBeGreaterThanOrEqual(0.95);
    expect(share((wanted, figure) => wanted.qualifier === figure.qualifier)).toBeGreaterThanOrEqual(0.95);
    expect(share((wanted, figure) => wanted.comparison === figure.comparison)).toBeGreaterThanOrEqual(0.9);
    expect(share((wanted, figure) => Math.abs(wanted.normalized_value - figure.normalizedValue) < 0.001)).toBeGreaterThanOrEqual(0.95);
    expect(share((wanted, figure) => wanted.relates_to === figure.relatesTo)).toBeGreaterThanOrEqual(0.95);
  });
});
