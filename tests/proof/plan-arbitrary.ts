import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { judge } from "../../src/domain/evaluate/judge.ts";
import type { Indicator, Kind, Observation, TargetVersion } from "../../src/domain/indicator.ts";
import { ACCUMULATIONS, DIRECTIONS, KINDS, SCHEDULES, THRESHOLD_OPERATORS } from "../../src/domain/indicator.ts";
import { monthNumber, monthOf } from "../../src/domain/period.ts";
import type { Plan } from "./prove.ts";

/** Draws one value of an arbitrary. */
type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** Units that convert into one another, and one that does not convert into them. */
const FAMILIES = [["%", "", "‰"], ["元", "万元", "亿元", "万亿元"], ["户", "万户"], ["家", "万家"], ["栋", "万栋"], ["", "%"]] as const;
const STRANGER = "公里";

/** Typed decimals: whole numbers, few places, awkward binary fractions, zero, negatives, very large. */
const typedNumber: fc.Arbitrary<Decimal> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 2000 }).map((value) => new Decimal(value)) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 100_000 }).map((value) => new Decimal(value).div(100)) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 50 }).map((value) => new Decimal(value).div(10)) },
  { weight: 1, arbitrary: fc.integer({ min: -500, max: 0 }).map((value) => new Decimal(value).div(10)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9_999_999 }).map((value) => new Decimal(value).times(1e8)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9_999_999 }).map((value) => new Decimal(value).div(1e6)) },
);

/** A period whose month lies that many months from `asOf`, before (negative) or after. */
function periodNear(asOf: number, from: number, to: number): fc.Arbitrary<string> {
  return fc.tuple(fc.integer({ min: asOf + from, max: asOf + to }), fc.constantFrom("month", "month", "month", "quarter", "year")).map(([month, span]) => periodOf(month, span));
}

function periodOf(month: number, span: string): string {
  const year = Math.floor(month / 12);
  if (span === "year") return String(year);
  return span === "quarter" ? `${year}-Q${Math.floor((month % 12) / 3) + 1}` : monthOf(month);
}

/** A plan of `size` indicators of all kinds with gaps, revisions, quarters, years, other units and missing values. */
export function planArbitrary(size: number): fc.Arbitrary<Plan> {
  return fc.gen().map((draw) => {
    const drawOne: Draw = (arbitrary) => draw(evenly, arbitrary);
    const asOf = drawOne(fc.integer({ min: monthNumber("2016-06"), max: monthNumber("2020-06") }));
    const plans = Array.from({ length: size }, (_, index) => drawIndicator(drawOne, `Z-${index + 1}`, asOf));
    return {
      asOf: monthOf(asOf),
      indicators: plans.map(({ indicator }) => indicator),
      observations: plans.flatMap(({ indicator: { id }, observations }) => observations.map((observation) => ({ id, observation }))),
    };
  });
}

/** fast-check prefers the ends of a range; here every percentage must come as often as it says. fc.gen draws from a function. */
function evenly<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.noBias(arbitrary);
}

function drawIndicator(draw: Draw, id: string, asOf: number): { indicator: Indicator; observations: Observation[] } {
  const kind = draw(fc.constantFrom(...KINDS, "stock" as const, "flow" as const, "flow" as const));
  const family = kind === "reduction" || kind === "ratio" ? FAMILIES[0] : draw(fc.constantFrom(...FAMILIES));
  const target = kind === "rank" ? new Decimal(draw(fc.integer({ min: 1, max: 10 }))) : draw(typedNumber);
  const accumulate = draw(fc.constantFrom(...ACCUMULATIONS, "sum" as const, undefined));
  const indicator: Indicator = {
    id,
    name: `指标${id}`,
    category: draw(fc.constantFrom("制造", "农业", "商务", "物流", "金融")),
    kind,
    direction: draw(fc.constantFrom(...DIRECTIONS)),
    target: kind === "qualitative" ? "建成" : target,
    targetPeriod: draw(fc.option(targetPeriodNear(kind, asOf), { freq: 8 })),
    schedule: draw(fc.constantFrom(...SCHEDULES, "linear" as const, "linear" as const)),
    unit: draw(fc.constantFrom(...family)),
    ...maybe(draw, { baseline: drawBaseline(draw, kind, target) }, 70),
    ...maybe(draw, { baselinePeriod: draw(periodNear(asOf, -40, -1)) }, 85),
    ...maybe(draw, { milestones: drawMilestones(draw, target, asOf) }, 70),
    ...maybe(draw, { targetVersions: drawVersions(draw, kind, target, asOf) }, 40),
    ...maybe(draw, { op: draw(fc.constantFrom(...THRESHOLD_OPERATORS)) }, 50),
    ...maybe(draw, { windowStart: draw(periodNear(asOf, -20, 2)) }, 25),
    ...maybe(draw, { cap: draw(typedNumber) }, 8),
    ...(accumulate === undefined ? {} : { accumulate }),
    ...maybe(draw, { plan: draw(fc.constantFrom("乙计划", "丙*?计划")) }, 45),
    ...maybe(draw, drawLifetime(draw, asOf), 35),
  };
  const observations = drawObservations(draw, indicator, family, asOf);
  return { indicator: { ...indicator, ...maybe(draw, drawPrintedRate(draw, indicator, observations, asOf), 50) }, observations };
}

/** Mostly in the target's order of size, as baselines are; now and then the target itself or any number. */
function drawBaseline(draw: Draw, kind: Kind, target: Decimal): Decimal {
  if (kind === "rank") return new Decimal(draw(fc.integer({ min: 1, max: 20 })));
  return draw(fc.oneof({ weight: 6, arbitrary: shareOf(target) }, { weight: 2, arbitrary: typedNumber }, { weight: 1, arbitrary: fc.constant(target) }));
}

/** Twelfths of a number, from nothing to a third more, rounded to some places as typed. */
function shareOf(number: Decimal): fc.Arbitrary<Decimal> {
  return fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 8 })).map(([twelfths, places]) => number.times(twelfths).div(12).toDecimalPlaces(places));
}

/** The rate as it would be published, with none to two decimals; now and then wrong or left open. */
function drawPrintedRate(draw: Draw, indicator: Indicator, observations: readonly Observation[], asOf: number): Pick<Indicator, "completionPrinted"> | Record<never, never> {
  const { completion } = judge(indicator, observations, monthOf(asOf));
  const rounded = completion?.times(100).toDecimalPlaces(draw(fc.integer({ min: 0, max: 2 }))).toFixed();
  return { completionPrinted: draw(fc.constantFrom(`${rounded ?? 50}%`, `${rounded ?? 50}%`, "108%", "99.9%", "/")) };
}

/** A beginning, an end or both: for some 报告期 lies before, for some after. */
function drawLifetime(draw: Draw, asOf: number): Pick<Indicator, "usedFrom" | "retiredFrom"> {
  const from = draw(fc.integer({ min: asOf - 8, max: asOf + 2 }));
  const end = from + draw(fc.integer({ min: 1, max: 12 }));
  return draw(fc.constantFrom({ usedFrom: monthOf(from) }, { retiredFrom: monthOf(end) }, { usedFrom: monthOf(from), retiredFrom: monthOf(end) }));
}

/** A flow counts in its target's year: further away its window has not begun. */
function targetPeriodNear(kind: Kind, asOf: number): fc.Arbitrary<string> {
  return kind === "flow" ? periodNear(asOf, -4, 11 - (asOf % 12)) : periodNear(asOf, -6, 40);
}

/** Up to four versions in any order, some of one month, some still to come; half of them keep the indicator's target period. */
function drawVersions(draw: Draw, kind: Kind, target: Decimal, asOf: number): readonly TargetVersion[] {
  const changed = kind === "qualitative" ? fc.constantFrom("建成", "建成并投用")
    : kind === "rank" ? fc.integer({ min: 1, max: 10 }).map((rank) => new Decimal(rank)) : shareOf(target);
  return draw(fc.array(fc.record({
    effectiveFrom: periodNear(asOf, -14, 6), target: changed, targetPeriod: fc.option(targetPeriodNear(kind, asOf), { freq: 1 }), basis: fc.constantFrom("", "《关于调整目标的通知》"),
  }), { minLength: 1, maxLength: 4 }));
}

function drawMilestones(draw: Draw, target: Decimal, asOf: number): NonNullable<Indicator["milestones"]> {
  return draw(fc.array(fc.record({ period: periodNear(asOf, -24, 12), value: fc.oneof(shareOf(target), typedNumber) }), { maxLength: 4 }));
}

function drawObservations(draw: Draw, indicator: Indicator, family: readonly string[], asOf: number): Observation[] {
  const shape = draw(fc.constantFrom("none", "one", "one", "scattered", "scattered", "run", "run", "run", "run", "yearly", "yearly"));
  if (shape === "none") return [];
  const observed = (period: string): Observation => ({ period, value: drawValue(draw, indicator), ...maybe(draw, { unit: draw(drawUnit(family)) }, 25) });
  if (shape === "one") return [observed(draw(periodNear(asOf, -15, 1)))];
  if (shape === "scattered") return draw(fc.array(periodNear(asOf, -24, 4), { minLength: 1, maxLength: 8 })).map(observed);
  const rows = runOfPeriods(draw, indicator.kind, shape, asOf).map(observed);
  // A revision: the row of a period comes again further down.
  const revised = rows.length > 0 && draw(fc.integer({ min: 1, max: 100 })) <= 40 ? [observed(draw(fc.constantFrom(...rows)).period)] : [];
  return [...rows, ...revised];
}

/** Months (or quarters) without a break from January on, or years; now and then one is left out. */
function runOfPeriods(draw: Draw, kind: Kind, shape: string, asOf: number): string[] {
  const january = Math.floor(asOf / 12) * 12;
  const step = shape === "yearly" ? 12 : draw(fc.constantFrom(1, 1, 3));
  const start = shape === "yearly" ? january - 12 * draw(fc.integer({ min: 2, max: 4 })) + 11 : january - draw(fc.constantFrom(0, 0, 0, 12)) + step - 1;
  const count = draw(fc.integer({ min: 2, max: shape === "yearly" ? 5 : 14 }));
  const span = step === 12 ? draw(fc.constantFrom("year", "month")) : step === 3 ? "quarter" : "month";
  const gap = draw(fc.integer({ min: 1, max: 100 })) <= (kind === "flow" ? 20 : 40) ? draw(fc.integer({ min: 0, max: count - 1 })) : -1;
  return Array.from({ length: count }, (_, index) => periodOf(start + index * step, span)).filter((_, index) => index !== gap);
}

function drawUnit(family: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...family) }, { weight: 1, arbitrary: fc.constant(STRANGER) });
}

/** Near the target as often as far from it; now and then missing, a text, or no whole rank. */
function drawValue(draw: Draw, { kind, target }: Indicator): Observation["value"] {
  const chance = draw(fc.integer({ min: 1, max: 100 }));
  if (chance <= 6) return null;
  if (kind === "qualitative") return draw(fc.constantFrom("已上线试运行", "推进中", "3"));
  if (chance <= 8) return draw(fc.constantFrom("约300", "见附件", "12万"));
  if (kind === "rank") return new Decimal(draw(fc.integer({ min: 0, max: 12 }))).plus(chance <= 12 ? 0.5 : 0);
  if (kind === "reduction") return new Decimal(draw(fc.integer({ min: -50, max: 400 }))).div(100);
  if (typeof target !== "string" && chance <= 80) return draw(shareOf(target));
  return draw(typedNumber);
}

function maybe<T extends object>(draw: Draw, part: T, percent: number): T | Record<never, never> {
  return draw(fc.integer({ min: 1, max: 100 })) <= percent ? part : {};
}
