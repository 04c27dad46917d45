import type { ReadRow, WorkbookReading } from "./ports.ts";
import { monthNumber, monthOf } from "../domain/period.ts";
import type { TableRow } from "../workbook/description.ts";
import { ACCUMULATION_WORDS, DIRECTION_WORDS, KIND_WORDS, SCHEDULE_WORDS } from "../workbook/words.ts";

const FIRST_MONTH = monthNumber("2016-01");
const TARGET_PERIOD = "2030-12";
/** Row of the sheets on which their tables begin. */
const FIRST_LINE = 5;

/** One kind of indicator after the other: what its row says and what is reported for it in the n-th month. */
const SORTS: readonly { readonly settings: TableRow; readonly valueIn: (month: number) => number }[] = [
  { settings: { kind: KIND_WORDS.stock, unit: "家", baseline: 1, baselinePeriod: "2015-12" }, valueIn: (month) => month * 8 },
  { settings: { kind: KIND_WORDS.flow, accumulate: ACCUMULATION_WORDS.sum, unit: "亿元", windowStart: "2016-01" }, valueIn: (month) => 5 + (month % 5) * 0.4 },
  { settings: { kind: KIND_WORDS.flow, accumulate: ACCUMULATION_WORDS.ytd, unit: "万元" }, valueIn: (month) => ((month % 12) + 1) * 3.7 },
  { settings: { kind: KIND_WORDS.ratio, unit: "%", baseline: 30, baselinePeriod: "2015-12" }, valueIn: (month) => 40 + month * 0.3 },
  { settings: { kind: KIND_WORDS.rank, unit: "位", direction: DIRECTION_WORDS.lower, target: 1 }, valueIn: (month) => 1 + (month % 7) },
];

/** A ledger as it is read back, made up: every indicator reported in each month from 2016-01. 报告期 is the last of them. */
export function benchLedger(indicators: number, months: number): WorkbookReading {
  const sortOf = (indicator: number): (typeof SORTS)[number] | undefined => SORTS[indicator % SORTS.length];
  const rows = Array.from({ length: indicators }, (_, i) => readRow(i, {
    id: `B-${i}`, category: `类别${i % 4}`, name: `指标${i}`, direction: DIRECTION_WORDS.higher, target: 1000, targetPeriod: TARGET_PERIOD, schedule: SCHEDULE_WORDS.linear, ...sortOf(i)?.settings,
  }));
  const monthly = Array.from({ length: indicators * months }, (_, n) => {
    const [month, indicator] = [Math.floor(n / indicators), n % indicators];
    return readRow(n, { id: `B-${indicator}`, period: monthOf(FIRST_MONTH + month), value: sortOf(indicator)?.valueIn(month) ?? null });
  });
  return { tables: { indicators: rows, monthly }, names: { reportPeriod: lastMonth(months) }, misfitNames: [], cells: {}, findings: [] };
}

/** The last month that `benchLedger` holds values of. */
export function lastMonth(months: number): string {
  return monthOf(FIRST_MONTH + months - 1);
}

function readRow(index: number, values: TableRow): ReadRow {
  return { line: FIRST_LINE + index, values, computed: {}, misfits: [] };
}
