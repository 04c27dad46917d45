import type { Expression } from "../expression.ts";
import type { ErrorValue, Scalar, Value } from "../values.ts";
import { ERRORS, Matrix, isError, numberOf, numeric } from "../values.ts";
import type { OwnFunction } from "./own-function.ts";

/**
 * The numbers among the arguments: of areas and arrays the numbers only, of values written out also what reads as one
 * (https://support.microsoft.com/office/sum-function-043e1c7d-7726-4e80-8f32-07b23e057f89); undefined where it depends on what a function gave.
 */
function numbersOf(args: readonly Expression[], evaluate: (argument: Expression) => Value): readonly number[] | ErrorValue | undefined {
  const numbers: number[] = [];
  for (const arg of args) {
    const value = evaluate(arg);
    if (isError(value)) return value;
    if (typeof value === "number") numbers.push(value);
    else if (value instanceof Matrix) {
      for (const single of value.values) {
        if (typeof single === "number") numbers.push(single);
        else if (isError(single)) return single;
      }
    } else if (arg.kind === "call" || arg.kind === "span") return undefined;
    else if (arg.kind !== "area") {
      const number = numberOf(value);
      if (number === null) return ERRORS.value;
      numbers.push(number);
    }
  }
  return numbers;
}

function ofNumbers(combine: (numbers: readonly number[]) => Scalar): OwnFunction {
  return (args, evaluate) => {
    const numbers = numbersOf(args, evaluate);
    return numbers === undefined || isError(numbers) ? numbers : combine(numbers);
  };
}

const sum = (numbers: readonly number[]): Scalar => numeric(numbers.reduce((total, number) => total + number, 0));
const extreme = (choose: (one: number, other: number) => number) => (numbers: readonly number[]): Scalar => (numbers.length === 0 ? 0 : numbers.reduce((one, other) => choose(one, other)));

export const TOTALS: Readonly<Record<string, OwnFunction>> = { SUM: ofNumbers(sum), MAX: ofNumbers(extreme(Math.max)), MIN: ofNumbers(extreme(Math.min)) };
