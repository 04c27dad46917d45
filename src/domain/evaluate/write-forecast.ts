import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import type { Forecast } from "./forecast.ts";

/** A forecast as JSON: numbers as decimal strings with 12 places, as `ledger evaluate` writes them. */
export type WrittenForecast =
  | Exclude<Forecast, { readonly outcome: "linear" }>
  | {
      readonly outcome: "linear";
      readonly months: readonly string[];
      readonly forecastValue: string;
      readonly reachesTarget: boolean;
      readonly observedMonthlyIncrease: string;
      readonly requiredMonthlyIncrease: string;
    };

export function writeForecast(forecast: Forecast): WrittenForecast {
  if (forecast.outcome !== "linear") return forecast;
  const { outcome, months, forecastValue, reachesTarget, observedMonthlyIncrease, requiredMonthlyIncrease } = forecast;
  return {
    outcome, months, forecastValue: written(forecastValue), reachesTarget,
    observedMonthlyIncrease: written(observedMonthlyIncrease), requiredMonthlyIncrease: written(requiredMonthlyIncrease),
  };
}

function written(value: Decimal): string {
  return new ExactDecimal(value).toFixed(12, ExactDecimal.ROUND_HALF_EVEN);
}
