import { Decimal } from "decimal.js";
import type { Status } from "../domain/indicator.ts";
import { readPlanValue } from "../domain/parse/plan/read-plan-value.ts";
import { printedRateFacts } from "./printed-rate.ts";

const EXCEEDED: readonly Status[] = ["超额完成"];
const REACHED: readonly Status[] = ["超额完成", "完成"];
const NOT_REACHED: readonly Status[] = ["滞后", "到期未完成", "无法判定", "达到时序进度"];
/** Verdicts in words that plan tables print instead of a rate, and the statuses that bear them out. */
const VERDICTS: readonly { readonly words: RegExp; readonly statuses: readonly Status[] }[] = [
  { words: /^(?:未|没有|尚未)(?:完成|达标|达到|实现)/u, statuses: NOT_REACHED },
  { words: /^(?:已)?(?:超额|超过|提前超额)/u, statuses: EXCEEDED },
  { words: /^(?:已|全面|提前)?(?:完成|达标|实现|达到)/u, statuses: REACHED },
];

/**
 * What is wrong with the completion that a plan table prints: null where it agrees with the recomputed rate at its own precision, says in words what the
 * status says, or where there is nothing to compare (a sign of no value, no recomputed rate). "1.08" is read as a ratio where it fits as one.
 */
export function printedCompletionFacts(printed: string | null, completion: Decimal | null, status: Status): Readonly<Record<"printed" | "recomputed", string>> | null {
  if (printed === null || readPlanValue(printed).kind === "missing") return null;
  const rates = printed.normalize("NFKC").match(/[+-]?\d+(?:\.\d+)?\s*%/gu) ?? [];
  const text = rates.length === 1 ? (rates[0] ?? printed) : printed.normalize("NFKC").trim();
  const facts = printedRateFacts(text, completion);
  if (facts === null) return null;
  const verdict = VERDICTS.find(({ words }) => words.test(printed) && !/\d/u.test(printed));
  if (verdict?.statuses.includes(status)) return null;
  if (completion !== null && agreesAsRatio(text, completion)) return null;
  return { ...facts, printed };
}

/** A bare number with a decimal point: 1.08 for 108 %, to half a unit of its last decimal. */
function agreesAsRatio(text: string, completion: Decimal): boolean {
  const decimals = /^\d\.(\d+)$/u.exec(text)?.[1]?.length;
  return decimals !== undefined && completion.minus(text).abs().lte(new Decimal(0.5).times(new Decimal(10).pow(-decimals)));
}
