import { isPeriod } from "../domain/period.ts";

type Facts = Readonly<Record<string, string | number>>;

const PERIOD_FACTS: ReadonlySet<string> = new Set(["period", "lastPeriod", "today"]);

/** Periods among the facts as people say them, `word` being the pane's: "2017-12" → "2017年12月". */
export function wordPeriods(facts: Facts, word: (period: string) => string): Facts {
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, PERIOD_FACTS.has(key) && typeof fact === "string" && isPeriod(fact) ? word(fact) : fact]));
}
