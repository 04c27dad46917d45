import type { WorkbookReading } from "./ports.ts";
import type { Job } from "./run-job.ts";

/** What staff can say about a finding; 待核实 leaves it open. */
export const HANDLINGS = ["采纳", "不采纳", "待核实"] as const;
export type Handling = (typeof HANDLINGS)[number];

/** "finding-gone": no finding stands in that line any more. */
export const DECISION_PROBLEMS = ["finding-gone", "reason-missing", "reason-too-long", "name-too-long"] as const;
export type DecisionProblem = (typeof DECISION_PROBLEMS)[number];

export interface Decision {
  readonly handling: Handling;
  readonly reason: string;
  /** Name of who decides; may be "". */
  readonly by: string;
}

/** As the validations of 核对表 have it. */
const LONGEST_REASON = 500;
const LONGEST_NAME = 40;

/**
 * Writes 处理, 理由 and 处理人 of one finding; who does not follow a finding says why.
 * @param line row on the sheet, as read
 * @returns no job where there are problems, and where all stands so already
 */
export function decideFinding(reading: WorkbookReading, line: number, decision: Decision, at: string): { readonly job: Job | null; readonly problems: readonly DecisionProblem[] } {
  const row = reading.tables["findings"]?.find((candidate) => candidate.line === line);
  const [reason, by] = [decision.reason.trim(), decision.by.trim()];
  const problems: DecisionProblem[] = [
    ...(row === undefined ? ["finding-gone" as const] : []),
    ...(decision.handling === "不采纳" && reason === "" ? ["reason-missing" as const] : []),
    ...(reason.length > LONGEST_REASON ? ["reason-too-long" as const] : []),
    ...(by.length > LONGEST_NAME ? ["name-too-long" as const] : []),
  ];
  if (row === undefined || problems.length > 0) return { job: null, problems };
  const values = { handling: decision.handling, reason: reason || null, handledBy: by || null };
  const before = row.values;
  if (before["handling"] === values.handling && before["reason"] === values.reason && before["handledBy"] === values.handledBy) return { job: null, problems };
  const log = {
    at, action: "处理核对", object: String(before["id"] ?? ""), place: `核对表 ${String(before["subject"] ?? "")}`.trim(),
    before: String(before["handling"] ?? ""), after: decision.handling, ...(reason === "" ? {} : { reason }), ...(by === "" ? {} : { by }),
  };
  return { job: { change: { changed: { findings: [{ line, expected: before, values }] } }, log: [log] }, problems };
}
