import type { BaseValueObject } from "@univerjs/engine-formula";
import { ErrorType } from "@univerjs/engine-formula";
import { areNear, compareValues } from "../operators.ts";
import { readNumber } from "../read-number.ts";
import { errorOf, scalarOf, valueOf } from "../values.ts";
import type { OwnFunction } from "./own-function.ts";
import { listOf, placesOf, sizeOf } from "./value-index.ts";
import { isPattern, patternTest } from "./wildcards.ts";

/** What a cell has to be; `equals` where cells that hold exactly this value are all that count. */
interface Criterion {
  readonly holds: (value: BaseValueObject) => boolean;
  readonly equals?: BaseValueObject;
}

interface Condition {
  readonly area: BaseValueObject;
  readonly criterion: Criterion;
}

/**
 * A criterion of COUNTIFS and its like: a value, or a text with an operator before it
 * (https://support.microsoft.com/office/countifs-function-dda3dc6e-f74e-4aee-88bc-aa8c2a866842). A blank criterion means 0.
 */
export function criterionOf(value: BaseValueObject): Criterion {
  if (value.isError()) return equalTo(value);
  if (value.isNull()) return equalTo(valueOf(0));
  const content = value.getValue();
  if (typeof content !== "string") return equalTo(value);
  const [, operator = "", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(content) ?? [];
  if (operator === "" && operand === "") return { holds: (cell) => cell.isNull() || (cell.isString() && cell.getValue() === "") };
  if (operator === "" || operator === "=") return equality(operand);
  if (operator === "<>") {
    const { holds } = equality(operand);
    return { holds: (cell) => !holds(cell) };
  }
  return order(operator, operand);
}

function equality(operand: string): Criterion {
  if (operand === "") return { holds: (cell) => cell.isNull() };
  const number = readNumber(operand);
  if (number !== null) return { holds: (cell) => !cell.isNull() && !cell.isBoolean() && numberIn(cell) === number };
  if (/^(true|false)$/i.test(operand)) return { holds: (cell) => cell.isBoolean() && cell.getValue() === /^true$/i.test(operand) };
  if (ERRORS.has(operand.toUpperCase())) return { holds: (cell) => cell.isError() && cell.getValue() === operand.toUpperCase() };
  if (!isPattern(operand)) return { ...equalTo(valueOf(operand)) };
  const test = patternTest(operand);
  return { holds: (cell) => cell.isString() && test(String(cell.getValue())) };
}

const ERRORS: ReadonlySet<string> = new Set(Object.values(ErrorType));

/** Texts that read as numbers count as these numbers when something is to equal a number. */
function numberIn(cell: BaseValueObject): number | null {
  if (cell.isError()) return null;
  const content = cell.getValue();
  return typeof content === "string" ? readNumber(content) : Number(content);
}

function equalTo(wanted: BaseValueObject): Criterion {
  const content = wanted.getValue();
  if (wanted.isError()) return { holds: (cell) => cell.isError() && cell.getValue() === content };
  if (typeof content === "number") return { holds: (cell) => cell.isNumber() && areNear(Number(cell.getValue()), content), equals: wanted };
  if (typeof content === "boolean") return { holds: (cell) => cell.isBoolean() && cell.getValue() === content, equals: wanted };
  const text = content.toLowerCase();
  return { holds: (cell) => cell.isString() && String(cell.getValue()).toLowerCase() === text, equals: wanted };
}

/** Numbers are compared with numbers and texts with texts. */
function order(operator: string, operand: string): Criterion {
  const number = readNumber(operand);
  const wanted = valueOf(number ?? operand);
  const fits = (cell: BaseValueObject): boolean => (number === null ? cell.isString() : cell.isNumber());
  const holds: Readonly<Record<string, (order: number) => boolean>> = { "<": (by) => by < 0, "<=": (by) => by <= 0, ">": (by) => by > 0, ">=": (by) => by >= 0 };
  return { holds: (cell) => !cell.isError() && fits(cell) && (holds[operator]?.(compareValues(cell, wanted)) ?? false) };
}

/** Reads areas and criteria by turns; null where a criterion is an array, an error value where the areas differ in size. */
function conditionsOf(args: Parameters<OwnFunction>[0], evaluate: Parameters<OwnFunction>[1]): readonly Condition[] | BaseValueObject | null {
  const conditions: Condition[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [areaNode, criterionNode] = [args[index], args[index + 1]];
    if (!areaNode || !criterionNode) return null;
    const area = evaluate(areaNode);
    const criterion = scalarOf(evaluate(criterionNode));
    if (criterion === null) return null;
    conditions.push({ area, criterion: criterionOf(criterion) });
  }
  const sizes = new Set(conditions.map(({ area }) => sizeOf(area).join(":")));
  return sizes.size > 1 ? errorOf(ErrorType.VALUE) : conditions;
}

/** Places at which every condition holds. */
function matches(conditions: readonly Condition[]): readonly number[] {
  const [first] = conditions;
  if (!first) return [];
  // An exact value leads straight to its places; only these are then tested.
  const leading = conditions.find(({ criterion }) => criterion.equals) ?? first;
  const { equals } = leading.criterion;
  const candidates = equals ? placesOf(leading.area, equals) : listOf(leading.area).map((_, place) => place);
  const rest = equals ? conditions.filter((condition) => condition !== leading) : conditions;
  const lists = rest.map(({ area, criterion }) => ({ values: listOf(area), holds: criterion.holds }));
  return candidates.filter((place) => lists.every(({ values, holds }) => {
    const value = values[place];
    return value !== undefined && holds(value);
  }));
}

const countWhere: OwnFunction = (args, evaluate) => {
  const conditions = conditionsOf(args, evaluate);
  return Array.isArray(conditions) ? valueOf(matches(conditions).length) : notConditions(conditions);
};

type Combine = (sum: number, count: number) => BaseValueObject;

const sumUp: Combine = (sum) => valueOf(sum);
const average: Combine = (sum, count) => (count === 0 ? errorOf(ErrorType.DIV_BY_ZERO) : valueOf(sum / count));

/** Adds the numbers of an area at the places where the conditions hold; an error value among them is the result. */
function addWhere(areaAt: (args: Parameters<OwnFunction>[0]) => { area: Parameters<OwnFunction>[0][number] | undefined; conditions: Parameters<OwnFunction>[0] }, combine: Combine): OwnFunction {
  return (args, evaluate) => {
    const { area, conditions: nodes } = areaAt(args);
    if (!area) return null;
    const conditions = conditionsOf(nodes, evaluate);
    if (!Array.isArray(conditions)) return notConditions(conditions);
    const summed = evaluate(area);
    if (sizeOf(summed).join(":") !== sizeOf(conditions[0]?.area ?? summed).join(":")) return null;
    const values = listOf(summed);
    let [sum, count] = [0, 0];
    for (const place of matches(conditions)) {
      const value = values[place];
      if (value?.isError()) return value;
      if (!value?.isNumber()) continue;
      sum += Number(value.getValue());
      count += 1;
    }
    return combine(sum, count);
  };
}

function notConditions(conditions: readonly Condition[] | BaseValueObject | null): BaseValueObject | null {
  return conditions instanceof Array ? null : conditions;
}

/** SUMIFS has the area to add first, SUMIF last or not at all. */
const first = ([area, ...conditions]: Parameters<OwnFunction>[0]) => ({ area, conditions });
const last = ([tested, criterion, area]: Parameters<OwnFunction>[0]) => ({ area: area ?? tested, conditions: tested && criterion ? [tested, criterion] : [] });

/**
 * Functions with criteria: Univer takes "~" for itself and texts that look like dates for dates, and tests every cell for every formula.
 * https://support.microsoft.com/office/sumifs-function-c9e748f5-7ea7-455d-9406-611cebce642b
 */
export const CRITERIA: Readonly<Record<string, OwnFunction>> = {
  COUNTIF: countWhere,
  COUNTIFS: countWhere,
  SUMIF: addWhere(last, sumUp),
  SUMIFS: addWhere(first, sumUp),
  AVERAGEIF: addWhere(last, average),
  AVERAGEIFS: addWhere(first, average),
};
