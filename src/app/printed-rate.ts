import { Decimal } from "decimal.js";
import { formatRate } from "../domain/evaluate/format-rate.ts";

/**
 * What is wrong with a published completion rate: null where it agrees with the recomputed one to its own last decimal, or where there is
 * nothing to compare ("/" or blank, no recomputed rate). A number is a ratio (a cell typed as 130% holds 1.3), a text is in percent.
 */
export function printedRateFacts(printed: string | number | null, completion: Decimal | null): Readonly<Record<"printed" | "recomputed", string>> | null {
  if (completion === null || printed === null || printed === "" || printed === "/") return null;
  const facts = { printed: typeof printed === "number" ? formatRate(new Decimal(printed)) : printed, recomputed: formatRate(completion) };
  const text = typeof printed === "number" ? new Decimal(printed).times(100).toFixed() : printed.replace(/[%％]/g, "").trim();
  if (!/^[+-]?\d+(\.\d+)?$/.test(text)) return facts;
  const decimals = typeof printed === "number" ? 0 : (text.split(".")[1] ?? "").length;
  // Half a unit of the last printed decimal, and what binary arithmetic leaves behind in a sheet.
  const tolerance = new Decimal(0.5).times(new Decimal(10).pow(-decimals)).plus(1e-9);
  return completion.times(100).minus(text).abs().lte(tolerance) ? null : facts;
}
