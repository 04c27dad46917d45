import type { Place } from "../block.ts";
import type { EventIssueCode, Issue } from "../issue.ts";
import type { Region, Section } from "../event.ts";

/** An event while it is put together: text and links as found, nothing judged yet. */
export interface DraftEvent {
  readonly section: Section;
  /** Printed label or title; null where none is printed. */
  label: string | null;
  /** The region found for a text whose label was lost. */
  inferredRegion?: Region;
  text: string;
  dateCell: string | null;
  readonly links: { url: string; refused: boolean }[];
  readonly issues: Set<EventIssueCode>;
  /** Whether the document marks it with a bullet or number of its own. */
  readonly bullet: boolean;
  readonly place: Place;
}

/** What a step gives: events in printed order and what could not be placed. */
export interface Assembled {
  readonly events: readonly DraftEvent[];
  readonly issues: readonly Issue[];
}

/** True where a text ends as a sentence does; anything else was cut (page break) or goes on. */
export function endsSentence(text: string): boolean {
  return /[。！？!?…；;][”’"》）)\]】]*\s*$|。\s*$|[.]\s*$/.test(text) || /[》”]\s*$/.test(text);
}
