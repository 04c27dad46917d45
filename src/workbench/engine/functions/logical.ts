import type { ErrorValue } from "../values.ts";
import { ERRORS, Matrix, isError, scalarOf, truthOf, valuesOf } from "../values.ts";
import type { OwnFunction } from "./own-function.ts";

/**
 * Excel computes only the branch that is taken, which decides the speed of formulas in many steps
 * (https://support.microsoft.com/office/if-function-69aed7c9-4e8a-4755-a9bc-aa8bbff73be2).
 */
const chooseBranch: OwnFunction = ([condition, whenTrue, whenFalse], evaluate) => {
  if (!condition || !whenTrue) return undefined;
  const tested = scalarOf(evaluate(condition));
  if (tested === undefined || isError(tested)) return tested;
  const truth = truthOf(tested);
  if (truth === null) return ERRORS.value;
  if (truth) return evaluate(whenTrue);
  return whenFalse ? evaluate(whenFalse) : false;
};

/** https://support.microsoft.com/office/iferror-function-c526fd07-caeb-47b8-8bb6-63f3e417f611 */
function replaceErrors(replaces: (error: ErrorValue) => boolean): OwnFunction {
  return ([value, replacement], evaluate) => {
    if (!value || !replacement) return undefined;
    const result = evaluate(value);
    const single = scalarOf(result);
    if (single === undefined) return undefined;
    return isError(single) && replaces(single) ? evaluate(replacement) : result;
  };
}

/**
 * All logical values and numbers of the arguments; in areas, texts and blanks do not count
 * (https://support.microsoft.com/office/and-function-5f19b2e8-e1df-4408-897a-ce285a19e9d9).
 */
function joinTruths(combine: (truths: readonly boolean[]) => boolean): OwnFunction {
  return (args, evaluate) => {
    const truths: boolean[] = [];
    for (const arg of args) {
      const values = evaluate(arg);
      for (const value of valuesOf(values)) {
        if (isError(value)) return value;
        if (values instanceof Matrix && (value === null || typeof value === "string")) continue;
        const truth = truthOf(value);
        if (truth === null) return ERRORS.value;
        truths.push(truth);
      }
    }
    return truths.length === 0 ? ERRORS.value : combine(truths);
  };
}

/** https://support.microsoft.com/office/not-function-9cfc6011-a054-40c7-a140-cd4ba2d87d77 */
const negate: OwnFunction = ([condition], evaluate) => {
  const tested = condition ? scalarOf(evaluate(condition)) : undefined;
  if (tested === undefined || isError(tested)) return tested;
  const truth = truthOf(tested);
  return truth === null ? ERRORS.value : !truth;
};

export const LOGICAL: Readonly<Record<string, OwnFunction>> = {
  IF: chooseBranch,
  IFERROR: replaceErrors(() => true),
  IFNA: replaceErrors((error) => error === ERRORS.missing),
  AND: joinTruths((truths) => truths.every(Boolean)),
  OR: joinTruths((truths) => truths.some(Boolean)),
  NOT: negate,
};
