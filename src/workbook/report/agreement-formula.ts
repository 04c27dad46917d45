import type { ReportBasis } from "../../domain/narrate/status-report.ts";
import { STATUS_ORDER } from "../../domain/narrate/status-mark.ts";
import { monthNumber } from "../../domain/period.ts";
import type { FormulaText } from "../description.ts";
import { dateOfMonth } from "../formula-parts.ts";

/** Sums of doubles may differ in their last digits with the order of the rows; no change of a value is as small. */
const SAME = 1e-11;

export const AGREEMENT_WORDS = { same: "本报告与台账一致", changed: "台账已变化，请重新生成" } as const;

/**
 * Says beside the report whether the ledger still holds what it was written from: report period, counts per status, completions, latest values,
 * the month's events and the open findings.
 */
export function agreementFormula(basis: ReportBasis): FormulaText {
  const month = monthNumber(basis.asOf);
  const open = `COUNTIFS({findings.id},"?*")-COUNTIFS({findings.id},"?*",{findings.handling},"采纳")-COUNTIFS({findings.id},"?*",{findings.handling},"不采纳")`;
  const tests = [
    `{name:reportMonth}=${month}`,
    ...STATUS_ORDER.map((status) => `COUNTIFS({indicators.status},"${status}")=${basis.counts[status]}`),
    sameSum("{indicators.completion}", basis.completions.toNumber()),
    sameSum("{indicators.latestValue}", basis.latestValues.toNumber()),
    `COUNTIFS({events.period},">="&${dateOfMonth(String(month))},{events.period},"<"&${dateOfMonth(String(month + 1))})=${basis.events}`,
    `${open}=${basis.openFindings}`,
  ];
  return `IFERROR(IF(AND(${tests.join(",")}),"${AGREEMENT_WORDS.same}","${AGREEMENT_WORDS.changed}"),"${AGREEMENT_WORDS.changed}")`;
}

function sameSum(column: FormulaText, sum: number): FormulaText {
  return `ABS(SUM(${column})-(${sum}))<=${Math.max(1, Math.abs(sum)) * SAME}`;
}
