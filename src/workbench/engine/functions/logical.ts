import { ArrayValueObject, ErrorType } from "@univerjs/engine-formula";
import { elementsOf, errorOf, scalarOf, truthOf, valueOf } from "../values.ts";
import type { OwnFunction } from "./own-function.ts";

/**
 * Univer computes both branches of an IF; Excel only the one that is taken, which decides the speed of formulas in many steps
 * (https://support.microsoft.com/office/if-function-69aed7c9-4e8a-4755-a9bc-aa8bbff73be2).
 */
const chooseBranch: OwnFunction = ([condition, whenTrue, whenFalse], evaluate) => {
  if (!condition || !whenTrue) return null;
  const tested = scalarOf(evaluate(condition));
  if (tested === null || tested.isError()) return tested;
  const truth = truthOf(tested);
  if (truth === null) return errorOf(ErrorType.VALUE);
  if (truth) return evaluate(whenTrue);
  return whenFalse ? evaluate(whenFalse) : valueOf(false);
};

/** https://support.microsoft.com/office/iferror-function-c526fd07-caeb-47b8-8bb6-63f3e417f611 */
function replaceErrors(replaces: (error: string) => boolean): OwnFunction {
  return ([value, replacement], evaluate) => {
    if (!value || !replacement) return null;
    const result = evaluate(value);
    const single = scalarOf(result);
    if (single === null) return null;
    return single.isError() && replaces(String(single.getValue())) ? evaluate(replacement) : result;
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
      for (const value of elementsOf(values)) {
        if (value.isError()) return value;
        if (values instanceof ArrayValueObject && (value.isNull() || value.isString())) continue;
        const truth = truthOf(value);
        if (truth === null) return errorOf(ErrorType.VALUE);
        truths.push(truth);
      }
    }
    return truths.length === 0 ? errorOf(ErrorType.VALUE) : valueOf(combine(truths));
  };
}

/** https://support.microsoft.com/office/not-function-9cfc6011-a054-40c7-a140-cd4ba2d87d77 */
const negate: OwnFunction = ([condition], evaluate) => {
  const tested = condition ? scalarOf(evaluate(condition)) : null;
  if (!tested || tested.isError()) return tested;
  const truth = truthOf(tested);
  return truth === null ? errorOf(ErrorType.VALUE) : valueOf(!truth);
};

export const LOGICAL: Readonly<Record<string, OwnFunction>> = {
  IF: chooseBranch,
  IFERROR: replaceErrors(() => true),
  IFNA: replaceErrors((error) => error === ErrorType.NA),
  AND: joinTruths((truths) => truths.every(Boolean)),
  OR: joinTruths((truths) => truths.some(Boolean)),
  NOT: negate,
};
