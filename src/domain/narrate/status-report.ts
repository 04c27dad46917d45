import type { Decimal } from "decimal.js";
import type { Forecast } from "../evaluate/forecast.ts";
import type { TargetChange } from "../evaluate/target-change.ts";
import type { Section } from "../event.ts";
import type { Judgeable, Status, Verdict } from "../indicator.ts";

/** What the report is written from. Nothing of it is computed here: verdicts and forecasts come from the core's evaluation. */
export interface ReportMatter {
  readonly planName: string;
  /** 编制单位; "" where nobody gave it. */
  readonly issuer: string;
  /** The month of the report, "2017-12". */
  readonly asOf: string;
  readonly indicators: readonly ReportedIndicator[];
  /** Indicators that came into the plan, or left it, in the year of the report up to its month. */
  readonly comings: readonly ComingOrGoing[];
  readonly goings: readonly ComingOrGoing[];
  /** Events of that month, in the order of the ledger. */
  readonly events: readonly ReportedEvent[];
  /** Findings nobody has settled yet. */
  readonly findings: readonly ReportedFinding[];
  /** What changed in months that had been closed and reported on, month by month in order. */
  readonly lateChanges: readonly ReportedLateChange[];
  readonly signatories: ReportSignatories;
}

export interface ComingOrGoing {
  readonly name: string;
  /** First month that counts, or first that counts no more. */
  readonly since: string;
}

export interface ReportedIndicator {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly plan: string;
  /** 责任单位; "" where none is set. */
  readonly owner: string;
  /** As it is judged in the month of the report. */
  readonly judgeable: Judgeable;
  /** Where the target in force is not the first one. */
  readonly targetChange: TargetChange | null;
  readonly verdict: Verdict;
  readonly forecast: Forecast;
  /** What the reporting unit gives as reason, "" where it gave none. */
  readonly reason: string;
}

export interface ReportedEvent {
  readonly id: string;
  readonly section: Section | "";
  /** "YYYY-MM-DD" */
  readonly date: string | null;
  readonly endDate: string | null;
  readonly subject: string;
  readonly gist: string;
  readonly url: string;
  readonly sourceFile: string;
}

export interface ReportedFinding {
  readonly id: string;
  /** Identifier of an indicator or event, "" for a finding about a document. */
  readonly subject: string;
  readonly place: string;
  readonly evidence: string;
  readonly suggestion: string;
}

/** A change to a month ("2018-03") after it was closed. Times are "YYYY-MM-DDTHH:MM"; "" where nobody or nothing is named. */
export type ReportedLateChange = { readonly month: string } & (
  | { readonly kind: "value"; readonly id: string; readonly name: string; readonly column: string; readonly before: string; readonly after: string; readonly at: string; readonly by: string; readonly reason: string }
  | { readonly kind: "reopened"; readonly at: string; readonly by: string; readonly reason: string }
  /** The month's data are other than at its closing, and the log does not say how. */
  | { readonly kind: "unlogged" }
  /** So many indicators have the status as of the month now, instead of so many at its closing. */
  | { readonly kind: "counts"; readonly status: Status; readonly before: number; readonly after: number }
);

/** Names for the signature block; "" leaves a blank to sign by hand. */
export interface ReportSignatories {
  readonly preparedBy: string;
  readonly checkedBy: string;
  readonly headOfUnit: string;
}

/** The status report as sentences and tables; how they look on paper is the workbook's business. */
export interface StatusReport {
  /** One or two lines. */
  readonly title: readonly string[];
  /** Stands on every page: what this is a report on, and for which month. */
  readonly runningHead: { readonly left: string; readonly right: string };
  /** Lines below the title. */
  readonly subtitle: readonly string[];
  /** The paragraphs before the first heading. */
  readonly summary: readonly string[];
  readonly chapters: readonly ReportChapter[];
  readonly signature: { readonly lines: readonly string[]; readonly date: string };
  readonly basis: ReportBasis;
}

export interface ReportChapter {
  /** "一、总体情况" */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table: ReportTable | null;
}

export type ReportTableKey = "statuses" | "categories" | "indicators" | "lagging" | "events" | "findings" | "lateChanges";

export interface ReportTable {
  readonly key: ReportTableKey;
  readonly heads: readonly string[];
  readonly rows: readonly ReportRow[];
}

/** A group's title over the whole width, a row of cells (one for each head) with an optional line below it, or the row of totals. */
export type ReportRow =
  | { readonly kind: "group"; readonly text: string }
  | { readonly kind: "cells"; readonly cells: readonly string[]; readonly below?: string }
  | { readonly kind: "total"; readonly cells: readonly string[] };

/** What the ledger held when the report was written: compared with the ledger later, it shows whether the report still agrees. */
export interface ReportBasis {
  readonly asOf: string;
  readonly counts: Readonly<Record<Status, number>>;
  readonly events: number;
  readonly openFindings: number;
  /** Sums over all indicators that have one. */
  readonly completions: Decimal;
  readonly latestValues: Decimal;
}
