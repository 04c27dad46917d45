import { readLedgerInput, usualPlan } from "./ledger-input.ts";
import type { WorkbookReading } from "./ports.ts";

/** A plan of a workbook. */
export interface KnownPlan {
  readonly name: string;
  /** Rows of its indicators on the sheet 指标. */
  readonly lines: ReadonlySet<number>;
  /** What its rows hold in the column 计划: null where blank means it, because 参数 names it. */
  readonly cell: string | null;
}

/** The plans that indicators belong to, in the order of 指标表; indicators out of use count. */
export function plansOf({ tables, names, misfitNames }: Pick<WorkbookReading, "tables" | "names" | "misfitNames">): KnownPlan[] {
  const { indicators, outOfUse } = readLedgerInput({ tables: { indicators: tables["indicators"] ?? [] }, names, misfitNames });
  const plans = new Map<string, number[]>();
  for (const { plan, line } of [...indicators, ...outOfUse].sort((one, other) => one.line - other.line)) plans.set(plan, [...(plans.get(plan) ?? []), line]);
  const usual = usualPlan({ names, misfitNames });
  return [...plans].map(([name, lines]) => ({ name, lines: new Set(lines), cell: name === usual ? null : name }));
}

/** As the validation of 指标表's column 计划 has it. */
const LONGEST_NAME = 100;

/** Why a name cannot be that of another plan; null where it can. Excel compares texts without regard to case. */
export function planNameProblem(reading: Pick<WorkbookReading, "tables" | "names" | "misfitNames">, name: string): "missing" | "too-long" | "taken" | null {
  if (name.trim() === "") return "missing";
  if (name.trim().length > LONGEST_NAME) return "too-long";
  const names = [usualPlan(reading), ...plansOf(reading).map((plan) => plan.name)];
  return names.some((known) => plain(known) === plain(name)) ? "taken" : null;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
}
