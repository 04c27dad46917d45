import { Decimal } from "decimal.js";
import type { Expression } from "../expression.ts";
import { addMonths } from "../serial-date.ts";
import type { ErrorValue, Scalar, Value } from "../values.ts";
import { ERRORS, isError, numberOf, scalarOf, truthOf } from "../values.ts";
import type { OwnFunction } from "./own-function.ts";

/** Excel keeps 15 digits of a number. */
const DIGITS = 15;
const LAST_SERIAL = 2_958_465;

/** The arguments as single values; undefined where one is an array, an error value where one is. */
function scalarsOf(args: readonly Expression[], evaluate: (argument: Expression) => Value): readonly Exclude<Scalar, ErrorValue>[] | ErrorValue | undefined {
  const values: Exclude<Scalar, ErrorValue>[] = [];
  for (const arg of args) {
    const value = scalarOf(evaluate(arg));
    if (value === undefined || isError(value)) return value;
    values.push(value);
  }
  return values;
}

/**
 * The date so many months away (https://support.microsoft.com/office/edate-function-3c920eb2-6e66-44e7-a1f5-753ae47ee4f5). Univer gives
 * 3 March for one month after 31 January.
 */
const shiftMonths: OwnFunction = (args, evaluate) => {
  const values = scalarsOf(args, evaluate);
  if (values === undefined || isError(values)) return values;
  const [start, months] = values;
  if (start === undefined || months === undefined || args.length > 2) return undefined;
  const [from, by] = [numberOf(start), numberOf(months)];
  if (from === null || by === null) return ERRORS.value;
  const serial = from < 0 || from > LAST_SERIAL ? null : addMonths(from, Math.trunc(by));
  return serial === null || serial < 0 || serial > LAST_SERIAL ? ERRORS.number : serial;
};

/**
 * A number as text with so many decimals (https://support.microsoft.com/office/fixed-function-ffd5723c-324c-45e9-8b96-e41be2a8274a). Univer
 * writes digits that Excel does not have.
 */
const fix: OwnFunction = (args, evaluate) => {
  const values = scalarsOf(args, evaluate);
  if (values === undefined || isError(values)) return values;
  const [number, decimals = 2, plain = false] = values;
  if (number === undefined || args.length > 3) return undefined;
  const [amount, places, withoutCommas] = [numberOf(number), numberOf(decimals), truthOf(plain)];
  if (amount === null || places === null || withoutCommas === null) return ERRORS.value;
  const [whole = "", fraction] = roundedText(amount, Math.trunc(places)).split(".");
  const grouped = withoutCommas ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** Half away from zero; negative places round before the point. What rounds to nothing has no sign. */
function roundedText(amount: number, places: number): string {
  const decimal = new Decimal(amount).toSignificantDigits(DIGITS, Decimal.ROUND_HALF_UP);
  if (places >= 0) {
    const rounded = decimal.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
    return (rounded.isZero() ? rounded.abs() : rounded).toFixed(places);
  }
  const unit = new Decimal(10).pow(-places);
  return decimal.div(unit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(unit).toFixed(0);
}

export const FIGURES: Readonly<Record<string, OwnFunction>> = { EDATE: shiftMonths, FIXED: fix };
