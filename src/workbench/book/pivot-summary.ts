import type { CellValue } from "./cell.ts";
import { ExcelError } from "./excel-error.ts";

/** Excel.AggregationFunction that have a model, as Excel in Chinese calls them in the names that it gives. */
const WORDS: Readonly<Record<string, string>> = { Sum: "求和项", Count: "计数项", Average: "平均值项", Max: "最大值项", Min: "最小值项", Product: "乘积项", CountNumbers: "计数项" };

export function checkedSummary(summary: string): string {
  if (!(summary in WORDS)) throw new ExcelError("NotModelled", `summaries by ${summary}`);
  return summary;
}

/** The name of a value that nobody has named: "求和项:数量". */
export const summaryName = (summary: string, field: string): string => `${WORDS[summary] ?? summary}:${field}`;

/** "Sum" where all values that there are are numbers, else "Count" (support.microsoft.com, "Summarizing values in a PivotTable"). */
export const usualSummary = (values: readonly CellValue[]): "Sum" | "Count" => (values.every((value) => value === null || typeof value === "number") ? "Sum" : "Count");

/** The summary of some records' values; null (a blank cell) where there is nothing to summarize. */
export function summarize(summary: string, values: readonly CellValue[]): CellValue {
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (summary === "Count") return values.filter((value) => value !== null && value !== "").length || null;
  if (summary === "CountNumbers") return numbers.length || null;
  if (values.length === 0) return null;
  if (summary === "Sum") return numbers.reduce((sum, value) => sum + value, 0);
  if (summary === "Average") return numbers.length === 0 ? "#DIV/0!" : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  if (summary === "Product") return numbers.reduce((product, value) => product * value, 1);
  if (numbers.length === 0) return 0;
  return summary === "Max" ? numbers.reduce((most, value) => Math.max(most, value)) : numbers.reduce((least, value) => Math.min(least, value));
}
