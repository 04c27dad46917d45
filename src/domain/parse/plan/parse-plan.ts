import type { Decimal } from "decimal.js";
import type { Block, Cell, Place } from "../../block.ts";
import { REGIONS } from "../../event.ts";
import type { Direction, Kind, Schedule, ThresholdOperator } from "../../indicator.ts";
import type { IndicatorIssueCode, Issue } from "../../issue.ts";
import { cellText } from "../column-roles.ts";
import { classifyIndicator } from "./classify-indicator.ts";
import { planColumns, type PlanColumns } from "./plan-columns.ts";
import { readPlanValue, type PlanValue } from "./read-plan-value.ts";
import { splitUnit } from "./split-unit.ts";
import { convert } from "../../unit.ts";

/** A row of a plan table. Values in `unit`; null: missing or unreadable (then with an issue code). Periods are months. */
export interface PlanRow {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly schedule: Schedule;
  readonly target: Decimal | string | null;
  readonly targetPeriod: string | null;
  readonly actual: Decimal | null;
  readonly actualPeriod: string | null;
  readonly baseline: Decimal | null;
  readonly baselinePeriod: string | null;
  readonly op: ThresholdOperator | null;
  readonly cap: Decimal | null;
  readonly accumulate: "ytd" | null;
  readonly owner: string;
  readonly completionPrinted: string | null;
  readonly issues: readonly IndicatorIssueCode[];
  readonly place: Place;
}

export interface PlanTable {
  readonly title: string;
  /** Month that the actual values stand for, from the header; null where none is printed. */
  readonly asOf: string | null;
  readonly indicators: readonly PlanRow[];
  readonly issues: readonly Issue[];
}

/** Initials of provinces for identifiers, as on number plates of documents; others get ZB (指标). */
const INITIALS: Readonly<Record<string, string>> = {
  北京: "BJ", 天津: "TJ", 河北: "HE", 山西: "SX", 内蒙古: "NM", 辽宁: "LN", 吉林: "JL", 黑龙江: "HL", 上海: "SH", 江苏: "JS", 浙江: "ZJ", 安徽: "AH", 福建: "FJ", 江西: "JX",
  山东: "SD", 河南: "HA", 湖北: "HB", 湖南: "HN", 广东: "GD", 广西: "GX", 海南: "HI", 重庆: "CQ", 四川: "SC", 贵州: "GZ", 云南: "YN", 西藏: "XZ", 陕西: "SN", 甘肃: "GS",
  青海: "QH", 宁夏: "NX", 新疆: "XJ",
};
/** Rows that are no indicators: notes, totals, a repeated header. */
const NO_INDICATOR = /^(?:合计|总计|小计|注\s*[:：]|备注|说明\s*[:：]|数据来源|填表|制表|单位\s*[:：])/;

/**
 * The plan table of a document: target against actual values, as design §6 wants them. The table is the one whose header names an indicator and a target column;
 * the same header again after a page break goes on with it. What is unclear becomes an issue code of the row, never a silent guess.
 */
export function parsePlan(blocks: readonly Block[]): PlanTable {
  const title = titleOf(blocks);
  const prefix = INITIALS[REGIONS.find((region) => leadText(blocks).includes(region)) ?? ""] ?? "ZB";
  const rows: PlanRow[] = [];
  const issues: Issue[] = [];
  let columns: PlanColumns | null = null;
  let table = -1;
  let category = "";
  for (const block of blocks) {
    if (block.kind !== "row") continue;
    const header = planColumns(block.cells);
    if (header) {
      columns = header;
      table = block.table;
      if (header.otherTargets > 0) issues.push({ code: "target-unreadable", place: block.place, facts: { columns: header.otherTargets + 1 } });
      continue;
    }
    if (!columns || (block.table !== table && block.header)) {
      columns = null;
      continue;
    }
    const name = cellText(block.cells[columns.name]).trim();
    category = cellText(block.cells[columns.category]).trim() || category;
    if (name === "" || NO_INDICATOR.test(name) || NO_INDICATOR.test(cellText(block.cells[0]).trim())) continue;
    rows.push(readRow(block.cells, columns, { id: `${prefix}-${String(rows.length + 1).padStart(2, "0")}`, name, category, place: block.place }));
  }
  if (rows.length === 0) issues.push({ code: "not-a-plan-table", facts: {} });
  const marked = markRepeated(rows);
  return { title, asOf: marked.map((row) => row.actualPeriod).find((period) => period !== null) ?? null, indicators: marked, issues };
}

interface RowHead {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly place: Place;
}

function readRow(cells: readonly Cell[], columns: PlanColumns, head: RowHead): PlanRow {
  const text = (index: number): string => (index < 0 ? "" : cellText(cells[index]).trim());
  const targetText = text(columns.target);
  const [target, actual, baseline] = [targetText, text(columns.actual), text(columns.baseline)].map(readPlanValue);
  const issues: IndicatorIssueCode[] = [];
  const { name, unit: nameUnit } = splitUnit(head.name);
  const unit = text(columns.unit) || nameUnit || unitOf(target) || unitOf(actual) || columns.headerUnit;
  const qualitative = target?.kind === "unclear" && !/\d/.test(target.text);
  const op = target?.kind === "number" ? target.op : null;
  const setup = classifyIndicator(name, unit, qualitative ? "text" : "number", op);
  if (target?.kind === "missing") issues.push("target-missing");
  if (target?.kind === "unclear" && !qualitative) issues.push("target-unreadable");
  if (actual?.kind === "unclear" && !qualitative) issues.push("actual-unreadable");
  if (op !== null) issues.push("operator-kept");
  if (setup.kindUnclear) issues.push("kind-unclear");
  const completionPrinted = text(columns.completion);
  return {
    id: head.id, category: head.category, name, unit, kind: setup.kind, direction: setup.direction, schedule: setup.schedule,
    target: qualitative ? targetText : valueOf(target, unit, issues), targetPeriod: columns.targetPeriod,
    actual: valueOf(actual, unit, issues), actualPeriod: columns.actualPeriod ?? (columns.actual >= 0 ? columns.targetPeriod : null),
    baseline: valueOf(baseline, unit, issues), baselinePeriod: columns.baselinePeriod,
    op: setup.kind === "threshold" ? op : null, cap: setup.cap ?? null, accumulate: setup.accumulate ?? null, owner: text(columns.owner),
    completionPrinted: completionPrinted === "" ? null : completionPrinted, issues: [...new Set(issues)], place: head.place,
  };
}

function unitOf(value: PlanValue | undefined): string {
  return value?.kind === "number" ? value.unit : "";
}

/** The number in the row's unit; a unit printed in the cell that does not convert is an issue, and the number is not taken. */
function valueOf(value: PlanValue | undefined, unit: string, issues: IndicatorIssueCode[]): Decimal | null {
  if (value?.kind !== "number") return null;
  if (value.unit === "" || value.unit === unit) return value.value;
  const converted = convert(value.value, value.unit, unit);
  if (converted === null) issues.push("unit-not-convertible");
  return converted;
}

function markRepeated(rows: readonly PlanRow[]): readonly PlanRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const key = `${row.category}|${row.name}`;
    const repeated = seen.has(key);
    seen.add(key);
    return repeated ? { ...row, issues: [...row.issues, "duplicate-indicator"] } : row;
  });
}

function titleOf(blocks: readonly Block[]): string {
  const heading = blocks.find((block) => block.kind === "heading");
  if (heading?.kind === "heading") return heading.text.trim();
  const paragraph = blocks.find((block) => block.kind === "paragraph");
  return paragraph?.kind === "paragraph" && paragraph.text.length <= 60 ? paragraph.text.trim() : "";
}

/** Where the document says whose plan it is: its headings and first paragraphs. */
function leadText(blocks: readonly Block[]): string {
  return blocks.filter((block) => block.kind === "heading" || block.kind === "paragraph").slice(0, 8).map((block) => ("text" in block ? block.text : "")).join("\n");
}
