import type { Indicator } from "../domain/indicator.ts";
import type { TableRow } from "../workbook/description.ts";
import type { FindingEntry } from "../workbook/rows.ts";
import { findingRows } from "../workbook/rows.ts";
import { missingUnitRows } from "../workbook/unit-rows.ts";
import type { PlanContent } from "./build-workbook.ts";
import { freeId } from "./free-id.ts";
import { planContent } from "./plan-content.ts";
import type { PlanMerge } from "./plan-merge.ts";
import type { ReadRow, WorkbookReading } from "./ports.ts";
import type { ReadPlan } from "./start-ledger.ts";

/** A plan under the numbers of the ledger. */
export interface NumberedPlan {
  readonly plan: PlanContent;
  readonly findings: readonly FindingEntry[];
}

/** Rows that a plan table writes and removes, for the words beforehand. */
export interface PlanCounts {
  readonly indicators: number;
  readonly values: number;
  readonly removedIndicators: number;
  readonly removedValues: number;
}

/** Characters of the list of indicators that one line of the log takes. */
const LONGEST_LIST = 2_000;

export function withLedgerIds({ table, file }: ReadPlan, { rows }: PlanMerge, asOf: string, at: string): NumberedPlan {
  const { plan, findings } = planContent(table, file, asOf);
  const ids = new Map(rows.map(({ tableId, id }) => [tableId, id]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    plan: {
      ...plan,
      indicators: plan.indicators.map((indicator) => ({ ...indicator, id: idOf(indicator.id) })),
      observations: plan.observations.map((entry) => ({ ...entry, id: idOf(entry.id) })),
    },
    findings: findings.map((finding) => ({ ...finding, subject: idOf(finding.subject), foundAt: at })),
  };
}

/** Units that 单位表 does not have yet. */
export function newUnitRows(reading: WorkbookReading, { indicators, observations }: PlanContent): TableRow[] {
  const present = (reading.tables["units"] ?? []).map((row) => textOf(row, "unit"));
  return missingUnitRows([...indicators.map(({ unit }) => unit), ...observations.map(({ observation }) => observation.unit)], present);
}

/** Findings under numbers that none of `present` has. */
export function newFindingRows(findings: readonly FindingEntry[], present: readonly ReadRow[]): TableRow[] {
  const taken = new Set(present.map((row) => textOf(row, "id").toUpperCase()));
  return findingRows(findings.map((finding) => ({ ...finding, id: freeId(finding.id, taken) })));
}

/** "（SX-01 上云企业、SX-02 网店）" for 日志; "" for none. */
export function indicatorList(indicators: readonly Pick<Indicator, "id" | "name">[]): string {
  const list = indicators.map(({ id, name }) => `${id} ${name}`).join("、");
  if (list === "") return "";
  return `（${list.length > LONGEST_LIST ? `${list.slice(0, LONGEST_LIST)}…` : list}）`;
}

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}
