import { areNear, compareValues } from "../operators.ts";
import { readNumber } from "../read-number.ts";
import type { Expression } from "../expression.ts";
import type { ErrorValue, Scalar, Value } from "../values.ts";
import { ERRORS, isError, scalarOf, valuesOf } from "../values.ts";
import type { OwnFunction } from "./own-function.ts";
import { placesOf, sameSize } from "./value-index.ts";
import { isPattern, patternTest } from "./wildcards.ts";

/** What a cell has to be; `equals` where cells that hold exactly this value are all that count. */
interface Criterion {
  readonly holds: (value: Scalar) => boolean;
  readonly equals?: Scalar;
}

interface Condition {
  readonly area: Value;
  readonly criterion: Criterion;
}

/**
 * A criterion of COUNTIFS and its like: a value, or a text with an operator before it
 * (https://support.microsoft.com/office/countifs-function-dda3dc6e-f74e-4aee-88bc-aa8c2a866842). A blank criterion means 0.
 */
function criterionOf(value: Scalar): Criterion {
  if (value === null) return equalTo(0);
  if (typeof value !== "string") return equalTo(value);
  const [, operator = "", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(value) ?? [];
  if (operator === "" && operand === "") return { holds: (cell) => cell === null || cell === "" };
  if (operator === "" || operator === "=") return equality(operand);
  if (operator === "<>") {
    const { holds } = equality(operand);
    return { holds: (cell) => !holds(cell) };
  }
  return order(operator, operand);
}

function equality(operand: string): Criterion {
  if (operand === "") return { holds: (cell) => cell === null };
  const number = readNumber(operand);
  // Texts that read as numbers count as these numbers.
  if (number !== null) return { holds: (cell) => cell === number || (typeof cell === "string" && readNumber(cell) === number) };
  if (/^(true|false)$/i.test(operand)) return { holds: (cell) => cell === /^true$/i.test(operand) };
  const error = Object.values(ERRORS).find(({ text }) => text === operand.toUpperCase());
  if (error) return { holds: (cell) => cell === error };
  if (!isPattern(operand)) return equalTo(operand);
  const test = patternTest(operand);
  return { holds: (cell) => typeof cell === "string" && test(cell) };
}

function equalTo(wanted: string | number | boolean | ErrorValue): Criterion {
  if (typeof wanted === "number") return { holds: (cell) => typeof cell === "number" && areNear(cell, wanted), equals: wanted };
  if (typeof wanted !== "string") return { holds: (cell) => cell === wanted, equals: wanted };
  const text = wanted.toLowerCase();
  return { holds: (cell) => typeof cell === "string" && cell.toLowerCase() === text, equals: wanted };
}

/** Numbers are compared with numbers and texts with texts. */
function order(operator: string, operand: string): Criterion {
  const wanted = readNumber(operand) ?? operand;
  const holds = ORDERS[operator];
  return { holds: (cell) => cell !== null && !isError(cell) && typeof cell === typeof wanted && (holds?.(compareValues(cell, wanted)) ?? false) };
}

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = { "<": (by) => by < 0, "<=": (by) => by <= 0, ">": (by) => by > 0, ">=": (by) => by >= 0 };

/** Reads areas and criteria by turns; undefined where a criterion is an array, an error value where the areas differ in size. */
function conditionsOf(args: readonly Expression[], evaluate: (argument: Expression) => Value): readonly Condition[] | ErrorValue | undefined {
  const conditions: Condition[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [areaArgument, criterionArgument] = [args[index], args[index + 1]];
    if (!areaArgument || !criterionArgument) return undefined;
    const area = evaluate(areaArgument);
    const criterion = scalarOf(evaluate(criterionArgument));
    if (criterion === undefined) return undefined;
    conditions.push({ area, criterion: criterionOf(criterion) });
  }
  const [first] = conditions;
  return first && conditions.some(({ area }) => !sameSize(area, first.area)) ? ERRORS.value : conditions;
}

/** Places at which every condition holds. */
function matches(conditions: readonly Condition[]): readonly number[] {
  // An exact value leads straight to its places, the rarest one to the fewest; only these are then tested.
  let leading: Condition | undefined;
  let candidates: readonly number[] | undefined;
  for (const condition of conditions) {
    const { equals } = condition.criterion;
    if (equals === undefined) continue;
    const places = placesOf(condition.area, equals);
    if (candidates && candidates.length <= places.length) continue;
    [leading, candidates] = [condition, places];
  }
  const rest = conditions.filter((condition) => condition !== leading).map(({ area, criterion }) => ({ values: valuesOf(area), holds: criterion.holds }));
  const all = candidates ?? (conditions[0] ? valuesOf(conditions[0].area).map((_, place) => place) : []);
  return rest.length === 0 ? all : all.filter((place) => rest.every(({ values, holds }) => holds(values[place] ?? null)));
}

const countWhere: OwnFunction = (args, evaluate) => {
  const conditions = conditionsOf(args, evaluate);
  return conditions === undefined || isError(conditions) ? conditions : matches(conditions).length;
};

/** Which argument is added, and which are conditions: SUMIFS has the area first, SUMIF last or not at all. */
type Split = (args: readonly Expression[]) => { readonly area: Expression | undefined; readonly conditions: readonly Expression[] };

const first: Split = ([area, ...conditions]) => ({ area, conditions });
const last: Split = ([tested, criterion, area]) => ({ area: area ?? tested, conditions: tested && criterion ? [tested, criterion] : [] });

/** Adds the numbers of an area at the places where the conditions hold; an error value among them is the result. */
function addWhere(split: Split, combine: (sum: number, count: number) => Scalar): OwnFunction {
  return (args, evaluate) => {
    const { area, conditions: given } = split(args);
    if (!area) return undefined;
    const conditions = conditionsOf(given, evaluate);
    if (conditions === undefined || isError(conditions)) return conditions;
    const summed = evaluate(area);
    if (conditions[0] && !sameSize(summed, conditions[0].area)) return undefined;
    const values = valuesOf(summed);
    let [sum, count] = [0, 0];
    for (const place of matches(conditions)) {
      const value = values[place] ?? null;
      if (isError(value)) return value;
      if (typeof value !== "number") continue;
      sum += value;
      count += 1;
    }
    return combine(sum, count);
  };
}

const total = (sum: number): Scalar => sum;
const average = (sum: number, count: number): Scalar => (count === 0 ? ERRORS.divide : sum / count);

/**
 * Functions with criteria: Univer takes "~" for itself and texts that look like dates for dates, and tests every cell for every formula.
 * https://support.microsoft.com/office/sumifs-function-c9e748f5-7ea7-455d-9406-611cebce642b
 */
export const CRITERIA: Readonly<Record<string, OwnFunction>> = {
  COUNTIF: countWhere,
  COUNTIFS: countWhere,
  SUMIF: addWhere(last, total),
  SUMIFS: addWhere(first, total),
  AVERAGEIF: addWhere(last, average),
  AVERAGEIFS: addWhere(first, average),
};
