import { dateOf } from "../serial-date.ts";
import type { ErrorValue, Scalar } from "../values.ts";
import { ERRORS, isError, numberOf, scalarOf, textOf } from "../values.ts";
import type { OwnFunction } from "./own-function.ts";

const LAST_SERIAL = 2_958_465;

type Sound = Exclude<Scalar, ErrorValue>;

/** A function of single values: the first error among them is its result, arrays are left to Univer. */
function ofValues(least: number, most: number, compute: (values: readonly Sound[]) => Scalar | undefined): OwnFunction {
  return (args, evaluate) => {
    if (args.length < least || args.length > most) return undefined;
    const values: Sound[] = [];
    for (const arg of args) {
      const value = scalarOf(evaluate(arg));
      if (value === undefined || isError(value)) return value;
      values.push(value);
    }
    return compute(values);
  };
}

function ofNumbers(count: number, compute: (first: number, second: number) => Scalar): OwnFunction {
  return ofValues(count, count, ([one = null, other = 0]) => {
    const [first, second] = [numberOf(one), numberOf(other)];
    return first === null || second === null ? ERRORS.value : compute(first, second);
  });
}

function ofDate(read: (date: ReturnType<typeof dateOf>) => number, dayNought: number): OwnFunction {
  return ofNumbers(1, (serial) => (serial < 0 || serial >= LAST_SERIAL + 1 ? ERRORS.number : serial < 1 ? dayNought : read(dateOf(serial))));
}

/** What the value is; errors count as values here. */
function asks(test: (value: Scalar) => boolean): OwnFunction {
  return ([arg], evaluate) => {
    const value = arg === undefined ? undefined : scalarOf(evaluate(arg));
    return value === undefined ? undefined : test(value);
  };
}

/** Blanks at both ends go, of several in a row one stays (https://support.microsoft.com/office/trim-function-410388fa-c5df-49c6-b16c-9e5630b479f9). */
const trim = ([text = null]: readonly Sound[]): string => textOf(text).replace(/ +/g, " ").replace(/^ | $/g, "");

/** https://support.microsoft.com/office/substitute-function-6434944e-a904-4336-a9b0-1e58df3bc332 */
function substitute([text = null, old = null, replacement = null]: readonly Sound[]): string {
  const searched = textOf(old);
  return searched === "" ? textOf(text) : textOf(text).replaceAll(searched, () => textOf(replacement));
}

/** Case counts (https://support.microsoft.com/office/find-functions-06213f91-b5c8-41f2-aa9b-9dd10fd36a1b). */
function find([searched = null, text = null, start = 1]: readonly Sound[]): Scalar {
  const from = numberOf(start);
  const within = textOf(text);
  if (from === null || from < 1 || Math.trunc(from) > within.length + 1) return ERRORS.value;
  const place = within.indexOf(textOf(searched), Math.trunc(from) - 1);
  return place === -1 ? ERRORS.value : place + 1;
}

function left([text = null, count = 1]: readonly Sound[]): Scalar {
  const length = numberOf(count);
  return length === null || length < 0 ? ERRORS.value : textOf(text).slice(0, Math.trunc(length));
}

/** The remainder has the divisor's sign (https://support.microsoft.com/office/mod-function-9b6cd169-b6ee-406a-a97b-edf2a9dc24f3). */
function remainder(number: number, divisor: number): Scalar {
  return divisor === 0 ? ERRORS.divide : number - divisor * Math.floor(number / divisor);
}

/** Functions of single values that the workbook uses thousands of times. */
export const PLAIN: Readonly<Record<string, OwnFunction>> = {
  TRIM: ofValues(1, 1, trim),
  SUBSTITUTE: ofValues(3, 3, substitute),
  FIND: ofValues(2, 3, find),
  LEFT: ofValues(1, 2, left),
  LEN: ofValues(1, 1, ([text = null]) => textOf(text).length),
  // Excel's day 0 is the 0th of January 1900.
  YEAR: ofDate(({ year }) => year, 1900),
  MONTH: ofDate(({ month }) => month, 1),
  INT: ofNumbers(1, Math.floor),
  ABS: ofNumbers(1, Math.abs),
  MOD: ofNumbers(2, remainder),
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISBLANK: asks((value) => value === null),
  ISERROR: asks(isError),
  ISNA: asks((value) => value === ERRORS.missing),
  HYPERLINK: ofValues(1, 2, ([place = null, shown = place]) => shown ?? 0),
};
