import type { CellDescription, FormulaText } from "../description.ts";
import { dateOfMonth } from "../formula-parts.ts";
import { PERIOD_FORMAT } from "../number-formats.ts";
import type { Head } from "./count-block.ts";

/** Columns of months in the tables and charts. */
export const MONTHS = 12;
const FIRST_ROW = 5;
const LAST_ROW = FIRST_ROW + MONTHS - 1;

/** The columns beside the printed page in which the months are looked up, the latest first: dates of the records, month numbers of the events. */
const RECORDED = "P";
const REPORTED = "Q";

/** Latest month for which events are shown: 报告期, or where nothing was reported up to then, the last month there is. */
const LAST_REPORTED = `IF(COUNTIFS({events.month},">0",{events.month},"<="&{name:reportMonth})>0,{name:reportMonth},MAX({events.month}))`;

/** The last twelve months up to 报告期 whose status is known: 报告期 itself, before it those of 各期状态表. Months without a record take no room. */
export const RECORDED_MONTHS: readonly Head[] = heads(RECORDED, (cell) => cell);

/** The last twelve months that reports cover. */
export const REPORTED_MONTHS: readonly Head[] = heads(REPORTED, dateOfMonth);

/** Number of the month of a head, year × 12 + month − 1. */
export function monthOfHead(head: string): FormulaText {
  return `YEAR(${head})*12+MONTH(${head})-1`;
}

export function monthCells(): CellDescription[] {
  const note = (address: string, text: string): CellDescription => ({ address, text, style: "note" });
  const step = (address: string, formula: FormulaText, numberFormat: string): CellDescription => ({ address, formula, numberFormat, style: "note" });
  return [
    note(`${RECORDED}3`, "计算用"), note(`${RECORDED}4`, "状态月份"), note(`${REPORTED}4`, "事件月份"),
    ...Array.from({ length: MONTHS }, (_, index) => {
      const row = FIRST_ROW + index;
      const [record, report] = [`${RECORDED}${row - 1}`, `${REPORTED}${row - 1}`];
      return [
        step(`${RECORDED}${row}`, index === 0 ? `IF({name:reportMonth}=0,0,${dateOfMonth("{name:reportMonth}")})` : `IFERROR(SUMPRODUCT(MAX(({history.period}<${record})*{history.period})),0)`, `[=0]"";${PERIOD_FORMAT}`),
        step(`${REPORTED}${row}`, index === 0 ? `SUMPRODUCT(MAX(({events.month}<=${LAST_REPORTED})*{events.month}))` : `SUMPRODUCT(MAX(({events.month}<${report})*{events.month}))`, '[=0]"";0'),
      ];
    }).flat(),
  ];
}

/** The oldest month at the left; columns that are not needed stay blank at the right. */
function heads(column: string, date: (cell: FormulaText) => FormulaText): Head[] {
  const all = `$${column}$${FIRST_ROW}:$${column}$${LAST_ROW}`;
  const count = `COUNTIF(${all},">0")`;
  return Array.from({ length: MONTHS }, (_, index) => ({
    formula: `IF(${index + 1}>${count},"",${date(`INDEX(${all},${count}-${index})`)})`, numberFormat: PERIOD_FORMAT,
  }));
}
