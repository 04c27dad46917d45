import type { Place } from "./block.ts";

/** Doubts about one event. The event is kept, the code goes with it (reports.md). */
export const EVENT_ISSUE_CODES = [
  "date-outside-period", "date-missing", "date-impossible", "date-year-inferred", "link-damaged", "link-repaired", "link-refused", "link-missing",
  "region-inferred", "region-unknown", "subject-inferred", "text-cut", "text-joined", "text-too-long", "control-characters-removed", "duplicate",
] as const;
export type EventIssueCode = (typeof EVENT_ISSUE_CODES)[number];

/** Doubts about a plan table, an indicator or its observations. */
export const INDICATOR_ISSUE_CODES = [
  "target-missing", "target-unreadable", "actual-unreadable", "unit-unknown", "unit-not-convertible", "kind-unclear", "direction-unclear",
  "printed-disagrees", "above-cap", "running-total-falls", "rank-not-integer", "flow-gap", "reduction-gap", "duplicate-indicator", "operator-kept",
  "target-chosen", "value-approximate", "baseline-unreadable", "period-assumed", "row-uneven",
  "baseline-assumed", "years-assumed", "direction-inferred", "number-in-words", "percent-unclear",
] as const;
export type IndicatorIssueCode = (typeof INDICATOR_ISSUE_CODES)[number];

/** Doubts about a whole document. */
export const DOCUMENT_ISSUE_CODES = [
  "not-a-report", "not-a-plan-table", "target-column-missing", "name-column-missing", "plan-rows-missing", "period-missing", "period-reversed", "section-missing", "tables-lost", "row-unplaced", "claim-not-borne-out",
  "text-unplaced", "unknown-region-label", "empty-document",
] as const;
export type DocumentIssueCode = (typeof DOCUMENT_ISSUE_CODES)[number];

export type IssueCode = EventIssueCode | IndicatorIssueCode | DocumentIssueCode;

/** A finding: code and facts only. The words live in src/messages. `subject` is the id of the event or indicator concerned. */
export interface Issue {
  readonly code: IssueCode;
  readonly subject?: string;
  readonly place?: Place;
  readonly facts: Readonly<Record<string, string | number>>;
}
