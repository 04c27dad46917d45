import type { Expression } from "../expression.ts";
import type { Scalar } from "../values.ts";
import { ERRORS, isError, numberOf, scalarOf, valuesOf } from "../values.ts";
import type { OwnFunction } from "./own-function.ts";

const FUNCTIONS = [
  "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "STDEV.S", "STDEV.P", "SUM", "VAR.S", "VAR.P", "MEDIAN", "MODE.SNGL", "LARGE", "SMALL", "PERCENTILE.INC", "QUARTILE.INC", "PERCENTILE.EXC", "QUARTILE.EXC",
] as const;
/** The first of those that are followed by a number ("the second smallest") and take one array. */
const FIRST_WITH_NUMBER = 14;
/** SUBTOTAL's codes go to 11, those that leave hidden rows out begin at 101. */
const LAST_SUBTOTAL = 11;
const HIDDEN_LEFT_OUT = 100;
/** Options of AGGREGATE under which error values are left out. */
const WITHOUT_ERRORS: ReadonlySet<number> = new Set([2, 3, 6, 7]);

/** AGGREGATE by its number and options (https://support.microsoft.com/office/aggregate-function-43b9278e-6aa7-4f17-92b6-e19993fa26df). Rows that are hidden count here. */
const aggregate: OwnFunction = ([code, option, ...rest], evaluate) => {
  if (!code || !option || rest.length === 0) return undefined;
  const [number, options] = [codeOf(scalarOf(evaluate(code))), codeOf(scalarOf(evaluate(option)))];
  const name = number === null ? undefined : FUNCTIONS[number - 1];
  if (name === undefined || number === null || options === null || options < 0 || options > 7) return ERRORS.value;
  const [areas, more] = number >= FIRST_WITH_NUMBER ? [rest.slice(0, 1), rest.slice(1)] : [rest, []];
  return evaluate({ kind: "call", name, args: [listed(areas.flatMap((area) => valuesOf(evaluate(area))), WITHOUT_ERRORS.has(options)), ...more] });
};

/** https://support.microsoft.com/office/subtotal-function-7b027003-f060-4ade-9040-e478765b9939 */
const subtotal: OwnFunction = ([code, ...areas], evaluate) => {
  if (!code || areas.length === 0) return undefined;
  const number = codeOf(scalarOf(evaluate(code)));
  const index = number === null ? 0 : number > HIDDEN_LEFT_OUT ? number - HIDDEN_LEFT_OUT : number;
  const name = index > LAST_SUBTOTAL ? undefined : FUNCTIONS[index - 1];
  if (name === undefined) return ERRORS.value;
  return evaluate({ kind: "call", name, args: [listed(areas.flatMap((area) => valuesOf(evaluate(area))), false)] });
};

function codeOf(value: Scalar | undefined): number | null {
  const number = value === undefined || isError(value) ? null : numberOf(value);
  return number === null ? null : Math.trunc(number);
}

function listed(values: readonly Scalar[], withoutErrors: boolean): Expression {
  const counted = withoutErrors ? values.filter((value) => !isError(value)) : values;
  return { kind: "array", rows: counted.length === 0 ? [[null]] : counted.map((value) => [value]) };
}

export const AGGREGATE: Readonly<Record<string, OwnFunction>> = { AGGREGATE: aggregate, SUBTOTAL: subtotal };
