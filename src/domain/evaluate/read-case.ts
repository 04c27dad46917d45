import type { Judgeable, Milestone, Observation, TargetVersion } from "../indicator.ts";
import { ACCUMULATIONS, DIRECTIONS, KINDS, SCHEDULES, THRESHOLD_OPERATORS } from "../indicator.ts";
import { parseQuantity } from "../quantity.ts";
import type { InputError, JsonNode } from "./read-json.ts";
import { isAbsent, items, members, numberOf, readChoice, readNumber, readPeriod, readText, refuse } from "./read-json.ts";

/** One case of `ledger evaluate` (design §6). */
export interface EvaluationCase {
  readonly id: string;
  readonly indicator: Judgeable;
  readonly observations: readonly Observation[];
  readonly asOf: string;
}

/** The sound cases, and what is wrong with the others. */
export interface CaseReading {
  readonly cases: readonly EvaluationCase[];
  readonly errors: readonly InputError[];
}

/** Printed signs of "no value": they are missing values, never zero. */
const MISSING = new Set(["", "/", "-", "—", "——", "暂无数据", "无", "N/A"]);

/**
 * Reads an unknown JSON value as the cases of `ledger evaluate`. Members it does not know are left alone. A text that is no number is kept as
 * text, where a value or target may stand: the verdict then says 无法判定. A case with anything else wrong is left out and all its errors listed.
 */
export function readCases(json: unknown): CaseReading {
  const errors: InputError[] = [];
  const cases = items({ value: json, path: "", errors }).flatMap((node) => {
    const own: InputError[] = [];
    const read = readCase({ ...node, errors: own });
    errors.push(...own);
    return read === null || own.length > 0 ? [] : [read];
  });
  return { cases, errors };
}

function readCase(node: JsonNode): EvaluationCase | null {
  const member = members(node);
  if (member === null) return null;
  const id = readText(member("id"));
  const indicator = readIndicator(member("indicator"));
  const observations = items(member("observations")).flatMap((observation) => readObservation(observation, indicator?.kind === "qualitative") ?? []);
  const asOf = readPeriod(member("asOf"));
  return indicator === null ? null : { id, indicator, observations, asOf };
}

function readIndicator(indicator: JsonNode): Judgeable | null {
  const member = members(indicator);
  if (member === null) return null;
  const kind = readChoice(member("kind"), KINDS);
  return {
    kind,
    direction: readChoice(member("direction"), DIRECTIONS),
    target: readTarget(member("target"), kind === "qualitative"),
    targetPeriod: isAbsent(member("targetPeriod")) ? null : readPeriod(member("targetPeriod")),
    schedule: readChoice(member("schedule"), SCHEDULES),
    ...optional(member("baseline"), (node) => ({ baseline: readNumber(node) })),
    ...optional(member("baselinePeriod"), (node) => ({ baselinePeriod: readPeriod(node) })),
    ...optional(member("targetVersions"), (node) => ({ targetVersions: readVersions(node, kind === "qualitative") })),
    ...optional(member("milestones"), (node) => ({ milestones: readMilestones(node) })),
    ...optional(member("op"), (node) => ({ op: readChoice(node, THRESHOLD_OPERATORS) })),
    ...optional(member("accumulate"), (node) => ({ accumulate: readChoice(node, ACCUMULATIONS) })),
    ...optional(member("windowStart"), (node) => ({ windowStart: readPeriod(node) })),
    ...optional(member("cap"), (node) => ({ cap: readNumber(node) })),
    ...optional(member("unit"), (node) => ({ unit: readText(node) })),
  };
}

/** An absent member stays absent: `{ baseline: undefined }` would read as a baseline. */
function optional<T extends Partial<Judgeable>>(node: JsonNode, read: (node: JsonNode) => T): T | Record<never, never> {
  return isAbsent(node) ? {} : read(node);
}

/** A target that is missing or no number is kept as text: such an indicator cannot be judged, its values are shown all the same. */
function readTarget(node: JsonNode, qualitative: boolean): Judgeable["target"] {
  if (isAbsent(node)) return "";
  if (typeof node.value === "string") return (qualitative ? null : numberOf(node.value)) ?? node.value;
  return readNumber(node);
}

function readMilestones(node: JsonNode): Milestone[] {
  return items(node).flatMap((item) => {
    const member = members(item);
    return member === null ? [] : [{ period: readPeriod(member("period")), value: readNumber(member("value")) }];
  });
}

/** A version's target is a number (for qualitative indicators a text): a version that cannot be read is never judged by. */
function readVersions(node: JsonNode, qualitative: boolean): TargetVersion[] {
  return items(node).flatMap((item) => {
    const member = members(item);
    if (member === null) return [];
    const target = member("target");
    return [{
      effectiveFrom: readPeriod(member("effectiveFrom")),
      target: qualitative && typeof target.value === "string" ? target.value : readNumber(target),
      targetPeriod: isAbsent(member("targetPeriod")) ? null : readPeriod(member("targetPeriod")),
      ...(isAbsent(member("version")) ? {} : { version: readText(member("version")) }),
      ...(isAbsent(member("basis")) ? {} : { basis: readText(member("basis")) }),
    }];
  });
}

function readObservation(node: JsonNode, qualitative: boolean): Observation | null {
  const member = members(node);
  if (member === null) return null;
  const unit = isAbsent(member("unit")) ? {} : { unit: readText(member("unit")) };
  return { period: readPeriod(member("period")), ...unit, ...readValue(member("value"), qualitative) };
}

/** A value as number, text or missing; "98%" brings its own unit, unless it stands beside one. */
function readValue(node: JsonNode, qualitative: boolean): Pick<Observation, "value" | "unit"> {
  if (isAbsent(node)) return { value: null };
  if (typeof node.value !== "string") return { value: qualitative ? refuse(node, "a text or null", null) : readNumber(node) };
  const text = node.value.trim();
  if (MISSING.has(text)) return { value: null };
  if (qualitative) return { value: text };
  const number = numberOf(text);
  if (number !== null) return { value: number };
  const quantity = parseQuantity(text);
  return quantity && quantity.op === null && quantity.unit !== "" ? { value: quantity.value, unit: quantity.unit } : { value: text };
}
