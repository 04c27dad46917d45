import type { Block } from "../block.ts";
import type { Claim, MonitoringPeriod, PolicyEvent, Section } from "../event.ts";
import type { Issue } from "../issue.ts";
import { assembleItems } from "./assemble-items.ts";
import { assembleRows } from "./assemble-rows.ts";
import { collectSections } from "./collect-sections.ts";
import { compareClaims } from "./compare-claims.ts";
import type { Assembled, DraftEvent } from "./draft-event.ts";
import { finishEvent } from "./finish-event.ts";
import { labelTextPieces } from "./label-text-pieces.ts";
import { markDuplicates } from "./mark-duplicates.ts";
import type { Piece, SectionText } from "./piece.ts";
import type { PreparedLexicon } from "./prepare-lexicon.ts";
import { readClaims } from "./read-claims.ts";
import { readPeriod } from "./read-period.ts";
import { readReportTitle } from "./read-report-title.ts";
import { collectLinkEvidence } from "./repair-link.ts";
import { reconstructEvents } from "./reconstruct-events.ts";
import { splitOffSummits } from "./split-off-summits.ts";

/** A monitoring report as data: events in printed order, claims of the introductions, findings on the document. Period null: none was found. */
export interface Report {
  readonly title: string;
  readonly period: MonitoringPeriod | null;
  readonly events: readonly PolicyEvent[];
  readonly claims: readonly Claim[];
  readonly issues: readonly Issue[];
}

/**
 * Reads a monthly monitoring report from the blocks of any reader: title and period → sections → rows with labels carried down → events → each event's
 * facts. Whatever is doubtful is kept and carries an issue code. A document without any event has the issue `not-a-report`.
 */
export function parseReport(blocks: readonly Block[], lexicon: PreparedLexicon): Report {
  const { preface, sections } = collectSections(blocks);
  const lines = [...preface, ...sections.flatMap((section) => section.introduction)];
  const reading = readPeriod(lines);
  const period = reading?.period ?? null;
  const assembled = sections.map((section) => ({ section: section.section, ...assemble(section, lexicon) }));
  const drafts = splitOffSummits(assembled.flatMap(({ events }) => events), sections.map(({ section }) => section));
  const evidence = collectLinkEvidence(drafts.flatMap((draft) => draft.links.map((link) => link.url)));
  const linked = new Set<Section>(drafts.filter((draft) => draft.links.length > 0).map((draft) => draft.section));
  const events = drafts.map((draft, i) => finishEvent(draft, { number: i + 1, period, periodPrinted: reading?.printed ?? false, evidence, linked, lexicon }));
  const issues: Issue[] = assembled.flatMap((part) => part.issues);
  if (events.length === 0) issues.unshift({ code: blocks.length === 0 ? "empty-document" : "not-a-report", facts: {} });
  else if (!reading?.printed) issues.unshift({ code: "period-missing", facts: {} });
  const claims = claimsOf(sections, lexicon);
  issues.push(...differences(claims, events, lexicon));
  return { title: readReportTitle(lines), period, events: markDuplicates(events), claims, issues };
}

/** A table's rows, titled items, or running text whose table was lost. */
function assemble(part: SectionText, lexicon: PreparedLexicon): Assembled {
  const { section } = part;
  if (section === "峰会" || section === "专题") return assembleItems(section, part.pieces);
  const pieces = labelTextPieces(section, part.pieces, lexicon);
  if (pieces.some((piece) => piece.inTable || piece.label !== null)) return assembleRows(section, pieces);
  return withTablesLost(section, reconstructEvents(section, pieces), pieces);
}

function withTablesLost(section: Section, assembled: Assembled, pieces: readonly Piece[]): Assembled {
  const place = pieces[0]?.place;
  if (assembled.events.length === 0 || !place) return assembled;
  const noLabels = assembled.events.every((draft: DraftEvent) => draft.label === null);
  const lost: Issue = { code: "tables-lost", place, facts: { section, events: assembled.events.length } };
  return noLabels ? { events: assembled.events, issues: [lost, ...assembled.issues] } : assembled;
}

/** Claims that the report's own events do not bear out. */
function differences(claims: readonly Claim[], events: readonly PolicyEvent[], lexicon: PreparedLexicon): readonly Issue[] {
  return compareClaims(claims, events, lexicon)
    .filter(({ missing }) => missing.length > 0)
    .map(({ claim, missing }) => ({ code: "claim-not-borne-out", facts: { kind: claim.kind, name: claim.name, regions: missing.join("、") } }));
}

function claimsOf(sections: readonly SectionText[], lexicon: PreparedLexicon): readonly Claim[] {
  return sections.filter(({ section }) => section === "部委" || section === "地区").flatMap(({ introduction }) => introduction.flatMap((text) => readClaims(text, lexicon)));
}
