import type { Decimal } from "decimal.js";
import type { Cell, Place } from "../../block.ts";
import { ExactDecimal } from "../../exact-decimal.ts";
import type { Direction, Kind, Milestone, Schedule, ThresholdOperator } from "../../indicator.ts";
import type { IndicatorIssueCode } from "../../issue.ts";
import { convert, parseUnit } from "../../unit.ts";
import { classifyIndicator } from "./classify-indicator.ts";
import type { PlanSource } from "./find-plan-tables.ts";
import { cellValue, cellWords, plainName } from "./plan-cell.ts";
import type { ValueColumn } from "./plan-columns.ts";
import type { PlanLayout } from "./plan-layout.ts";
import { readPlanValue, type PlanValue } from "./read-plan-value.ts";
import { isUnit, splitUnit } from "./split-unit.ts";

/** A row of a plan table. Values in `unit`; null: missing or unreadable (then with an issue code). Periods are months. */
export interface PlanRow {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly schedule: Schedule;
  /** A text for qualitative indicators. */
  readonly target: Decimal | string | null;
  readonly targetPeriod: string | null;
  readonly milestones: readonly Milestone[];
  readonly actual: Decimal | string | null;
  readonly actualPeriod: string | null;
  /** Actual values of earlier periods, oldest first. */
  readonly earlier: readonly Milestone[];
  readonly baseline: Decimal | null;
  readonly baselinePeriod: string | null;
  readonly op: ThresholdOperator | null;
  readonly cap: Decimal | null;
  readonly accumulate: "ytd" | null;
  /** First month of a flow's window where the value stands for another year than the target. */
  readonly windowStart: string | null;
  readonly owner: string;
  readonly completionPrinted: string | null;
  readonly issues: readonly IndicatorIssueCode[];
  readonly place: Place;
}

export interface RowHead {
  readonly cells: readonly Cell[];
  readonly place: Place;
  readonly category: string;
  /** As printed, its unit still in brackets. */
  readonly name: string;
  /** Unit of the indicator that a row "其中：…" is a part of, for want of its own; else "". */
  readonly parentUnit: string;
  /** The row has more or fewer cells than the header. */
  readonly uneven: boolean;
}

/** Reads one row by the roles of its columns. Nothing is converted or taken that the row does not say; doubts are issue codes. */
export function readPlanRow(head: RowHead, source: PlanSource, layout: PlanLayout): Omit<PlanRow, "id"> {
  const { cells } = head;
  const issues = new Set<IndicatorIssueCode>(head.uneven ? ["row-uneven"] : []);
  if (layout.targetChosen) issues.add("target-chosen");
  const split = splitUnit(head.name);
  const [target, actual] = [readColumn(cells, layout.target), readColumn(cells, layout.actual)];
  const unit = unitOfRow(cells, source, split.unit, [[target, layout.target], [actual, layout.actual]]) || head.parentUnit;
  if (unit !== "" && !isUnit(unit)) issues.add("unit-unknown");
  if (lacksPercent(target, actual) || lacksPercent(actual, target)) issues.add("percent-unclear");
  const inWords = target.kind === "words";
  if (inWords && holdsNumber(target.text)) issues.add("number-in-words");
  const number = (value: PlanValue, unreadable: IndicatorIssueCode): Decimal | null => numberIn(value, unit, unreadable, issues);
  const values = (columns: readonly ValueColumn[], unreadable: IndicatorIssueCode): Milestone[] =>
    columns.flatMap((column) => {
      const value = number(readColumn(cells, column), unreadable);
      return value === null || column.period === null ? [] : [{ period: column.period, value }];
    });
  const targetValue = inWords ? target.text : number(target, "target-unreadable");
  const baseline = inWords ? null : number(readColumn(cells, layout.baseline), "baseline-unreadable");
  const milestones = inWords ? [] : values(layout.milestones, "target-unreadable");
  const op = target.kind === "number" ? target.op : null;
  const words = {
    name: plainName(split.name), unit, inWords, target: target.kind === "number" ? target.value : null, op, sense: target.kind === "number" ? target.sense : null,
    falls: targetFalls(targetValue, baseline, milestones),
  };
  const { certain, cap, kind, direction, inferred } = classifyIndicator(words);
  if (!certain && target.kind === "number") issues.add("kind-unclear");
  if (target.kind === "missing") issues.add("target-missing");
  if (op !== null) issues.add("operator-kept");
  if (inferred) issues.add("direction-inferred");
  if (baseline !== null && source.columns.baselineAssumed) issues.add("baseline-assumed");
  if (source.columns.targetsAssumed) issues.add("years-assumed");
  if (actual.kind === "number" && actual.op !== null) issues.add("value-approximate");
  const actualValue = inWords && actual.kind !== "missing" ? cellValue(cells[layout.actual?.index ?? -1]) : number(actual, "actual-unreadable");
  if (layout.periodAssumed && actualValue !== null) issues.add("period-assumed");
  const completionPrinted = cellValue(cells[layout.completion?.index ?? -1]);
  return {
    category: head.category, name: words.name, unit, kind, direction, target: targetValue, targetPeriod: layout.target.period, milestones,
    actual: actualValue, actualPeriod: layout.actual?.period ?? null, earlier: inWords ? [] : values(layout.earlier, "actual-unreadable"),
    baseline, baselinePeriod: baseline === null ? null : (layout.baseline?.period ?? null),
    op: kind === "threshold" ? op : null, cap, ...timing(kind, layout, baseline, milestones),
    owner: cellWords(cells[source.columns.owner]), completionPrinted: completionPrinted === "" ? null : completionPrinted, issues: [...issues], place: head.place,
  };
}

/** Of two shares one has its % sign and the other, at most 1, has none: 95% against 0.96. */
function lacksPercent(bare: PlanValue, signed: PlanValue): boolean {
  return bare.kind === "number" && signed.kind === "number" && signed.unit === "%" && signed.value.gt(1) && bare.unit === "" && bare.value.gt(0) && bare.value.lte(1);
}

const LONGEST_SENTENCE = 200;

/** A number other than a year or date: 收录词条10万条, not 2018年底前建成. */
function holdsNumber(sentence: string): boolean {
  return /\d|[一二三四五六七八九十百千万亿]+(?:家|个|台|户|项|万|亿)/u.test(sentence.slice(0, LONGEST_SENTENCE).normalize("NFKC").replace(/(?:19|20)\d{2}年?|\d{1,2}[月日]|[A-Za-z]\w*|\d[A-Z]/gu, ""));
}

function targetFalls(target: Decimal | string | null, baseline: Decimal | null, milestones: readonly Milestone[]): boolean {
  if (target === null || typeof target === "string") return false;
  const before = baseline ?? milestones[0]?.value ?? null;
  return before !== null && target.lt(before) && milestones.every(({ value }) => value.gte(target));
}

/**
 * What is expected on the way. A yearly amount that stands for another year than the target is a level of that year, not a part of the target's sum:
 * its window begins with its own year, and without a baseline nothing is expected of it.
 */
function timing(kind: Kind, layout: PlanLayout, baseline: Decimal | null, milestones: readonly Milestone[]): Pick<PlanRow, "schedule" | "accumulate" | "windowStart"> {
  const accumulate = kind === "flow" ? "ytd" : null;
  const firstYear = [layout.actual, ...layout.earlier].flatMap((column) => column?.period?.slice(0, 4) ?? []).sort()[0];
  const elsewhere = kind === "flow" && firstYear !== undefined && layout.target.period !== null && firstYear !== layout.target.period.slice(0, 4);
  const windowStart = elsewhere ? `${firstYear}-01` : null;
  if (kind === "threshold" || kind === "qualitative") return { schedule: "none", accumulate, windowStart };
  if (milestones.length > 0) return { schedule: "milestone", accumulate, windowStart };
  return { schedule: elsewhere && baseline === null ? "none" : "linear", accumulate, windowStart };
}

function readColumn(cells: readonly Cell[], column: ValueColumn | null): PlanValue {
  return column === null ? { kind: "missing" } : readPlanValue(cellValue(cells[column.index]));
}

/** The unit from its column, the name's bracket, a value, a header, or the line above the table: the nearest that says one. */
function unitOfRow(cells: readonly Cell[], { columns, unit }: PlanSource, nameUnit: string, values: readonly (readonly [PlanValue, ValueColumn | null])[]): string {
  const printed = cellWords(cells[columns.unit]).normalize("NFKC").replace(/\s+/gu, "");
  const own = readPlanValue(printed).kind === "missing" ? "" : printed;
  const inValues = values.map(([value]) => (value.kind === "number" ? value.unit : "")).find((text) => text !== "") ?? "";
  const isRank = values.some(([value]) => value.kind === "number" && value.sense === "rank");
  const inHeaders = values.map(([, column]) => column?.unit ?? "").find((text) => text !== "") ?? columns.nameUnit;
  return own || nameUnit || inValues || (isRank ? "" : inHeaders || unit);
}

/** The number in the row's unit. A unit in the cell that does not convert is an issue and no number. */
function numberIn(value: PlanValue, unit: string, unreadable: IndicatorIssueCode, issues: Set<IndicatorIssueCode>): Decimal | null {
  if (value.kind === "missing") return null;
  if (value.kind !== "number") {
    issues.add(unreadable);
    return null;
  }
  if (value.approximate) issues.add("value-approximate");
  const converted = inUnit(value, unit);
  if (converted === null) issues.add("unit-not-convertible");
  return converted;
}

/**
 * 1.5万 is 15000 家, 2100亿 is 2100 亿元 and 1.2万亿 is 12000 亿元; 1.2万 of 亿元 may mean either 元 or 亿元: null, as for a unit that does not
 * convert.
 */
function inUnit({ value, unit: printed, scale }: Extract<PlanValue, { kind: "number" }>, unit: string): Decimal | null {
  if (scale !== "") {
    const { exponent } = parseUnit(unit);
    if (exponent < 3) return value;
    return parseUnit(scale).exponent >= exponent ? value.div(new ExactDecimal(10).pow(exponent)) : null;
  }
  return printed === "" || printed === unit ? value : convert(value, printed, unit);
}
