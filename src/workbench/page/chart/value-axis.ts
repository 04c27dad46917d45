import type { ChartModel } from "./chart-model.ts";

/** Ends and steps of a value axis. */
export interface ValueAxis {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/** About this many steps. */
const STEPS = 5;

/** Round steps (1, 2, 5 × 10ⁿ) around all values; zero is always among them, as Excel has it for bars. */
export function valueAxis({ series, stacked, minimum, maximum, categories }: ChartModel): ValueAxis {
  if (stacked === "share") return axisFrom(0, 1, 0.2);
  const count = Math.max(categories.length, ...series.map(({ values }) => values.length), 0);
  const totals = Array.from({ length: count }, (_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const seen = stacked === "sum" ? totals : series.flatMap(({ values }) => values.filter((value) => value !== null));
  const [low, high] = [minimum ?? Math.min(0, ...seen), maximum ?? Math.max(0, ...seen)];
  const step = roundStep((high - low || 1) / STEPS);
  return axisFrom(minimum ?? Math.floor(low / step) * step, maximum ?? Math.ceil((high || 1) / step) * step, step);
}

function axisFrom(minimum: number, maximum: number, step: number): ValueAxis {
  const count = Math.max(1, Math.round((maximum - minimum) / step));
  return { minimum, maximum, ticks: Array.from({ length: count + 1 }, (_, index) => minimum + index * step).filter((tick) => tick <= maximum + step / 1000) };
}

function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const rest = wanted / power;
  return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
}
