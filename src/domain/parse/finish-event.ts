import type { MonitoringPeriod, PolicyEvent, Region, Section } from "../event.ts";
import type { EventIssueCode } from "../issue.ts";
import { classifyAction } from "./classify-action.ts";
import { classifyThemes } from "./classify-themes.ts";
import { findDate, readDateAt, readDateCell, resolveDate, type DateExpression } from "./date-expression.ts";
import { endsSentence, type DraftEvent } from "./draft-event.ts";
import { findCompany } from "./find-company.ts";
import { findDocuments } from "./find-documents.ts";
import { findEventStarts } from "./find-event-starts.ts";
import { findFigures } from "./find-figures.ts";
import { findOrgans } from "./find-organs.ts";
import { eventRegions, inferRegion } from "./find-regions.ts";
import type { PreparedLexicon } from "./prepare-lexicon.ts";
import { repairLink, type LinkEvidence } from "./repair-link.ts";
import { regionOfLabel } from "./stray-labels.ts";
import { readSummitTitle } from "./summit-title.ts";

/** Characters that a cell of a sheet can hold. */
const CELL_LENGTH = 32_767;

/** What an event needs of its report. */
export interface EventContext {
  /** Running number from 1. */
  readonly number: number;
  readonly period: MonitoringPeriod | null;
  readonly periodPrinted: boolean;
  readonly evidence: LinkEvidence;
  /** Sections in which events have links: only there a missing one is a doubt. */
  readonly linked: ReadonlySet<Section>;
  readonly lexicon: PreparedLexicon;
}

/** Turns a draft into an event: date with its year, subject, regions, themes, action, documents, figures, checked link, and the doubts. */
export function finishEvent(draft: DraftEvent, context: EventContext): PolicyEvent {
  const { lexicon } = context;
  const issues = new Set<EventIssueCode>(draft.issues);
  const text = draft.text.trim();
  const documents = findDocuments(text);
  const actor = findActor(draft, text, lexicon, issues);
  if (!endsSentence(text)) issues.add("text-cut");
  if (text.length > CELL_LENGTH) issues.add("text-too-long");
  const event = {
    id: `${context.period ? context.period.end.slice(0, 7).replace("-", "") : "000000"}-${String(context.number).padStart(3, "0")}`,
    section: draft.section,
    ...actor,
    ...findEventDate(draft, text, context, issues),
    text,
    ...checkLink(draft, context, issues),
    themes: classifyThemes(text, draft.section, documents, lexicon),
    action: classifyAction(text, draft.section, lexicon),
    documents,
    figures: findFigures(text),
  };
  return { ...event, issues: [...issues] };
}

interface EventDate {
  readonly date: string | null;
  readonly endDate: string | null;
  readonly datePrinted: string;
}

function findEventDate(draft: DraftEvent, text: string, context: EventContext, issues: Set<EventIssueCode>): EventDate {
  const expression = openingDate(draft, text);
  if (!expression) {
    issues.add("date-missing");
    return { date: null, endDate: null, datePrinted: "" };
  }
  const resolved = resolveDate(expression, context.period);
  if (resolved.impossible) issues.add("date-impossible");
  if (resolved.outsidePeriod) issues.add("date-outside-period");
  if (resolved.date !== null && !context.periodPrinted && expression.from.year === undefined) issues.add("date-year-inferred");
  return { date: resolved.date, endDate: resolved.endDate, datePrinted: expression.printed };
}

/** The date column, the date that opens the text, else (summits, bullets) the first one of the first two sentences. */
function openingDate(draft: DraftEvent, text: string): DateExpression | null {
  if (draft.dateCell !== null) {
    const inCell = readDateCell(draft.dateCell);
    if (inCell) return inCell;
  }
  if (findEventStarts(text)[0] === 0) return readDateAt(text, 0);
  const sentences = text.split("。");
  return findDate(sentences.slice(0, 2).join("。"));
}

interface Actor {
  readonly subject: string;
  readonly subjectPrinted: boolean;
  readonly regions: readonly Region[];
}

function findActor(draft: DraftEvent, text: string, lexicon: PreparedLexicon, issues: Set<EventIssueCode>): Actor {
  const { section, label } = draft;
  if (section === "地区") return findRegionActor(label, text, lexicon, issues);
  const regions = eventRegions(text, { section, label }, lexicon);
  if (label !== null && label !== "") return { subject: label, subjectPrinted: true, regions };
  issues.add("subject-inferred");
  return { subject: inferSubject(section, text, regions, lexicon), subjectPrinted: false, regions };
}

/** Who acts, by the text alone: a company, the organs, the meeting; failing that whoever else is named, "" where nobody is. */
function inferSubject(section: Section, text: string, regions: readonly Region[], lexicon: PreparedLexicon): string {
  const organs = (): string => findOrgans(text, lexicon).join("、");
  if (section === "企业") return findCompany(text, lexicon) ?? "";
  if (section === "部委") return organs();
  return readSummitTitle(text) || organs() || regions[0] || findCompany(text, lexicon) || "";
}

function findRegionActor(label: string | null, text: string, lexicon: PreparedLexicon, issues: Set<EventIssueCode>): Actor {
  const labelled = label === null ? null : regionOfLabel(label) ?? inferRegion(label, lexicon)?.region ?? null;
  if (labelled) return { subject: labelled, subjectPrinted: true, regions: eventRegions(text, { section: "地区", label: labelled }, lexicon) };
  const inferred = inferRegion(text, lexicon)?.region ?? null;
  if (inferred) issues.add("region-inferred");
  else issues.add("region-unknown");
  if (label !== null) return { subject: label, subjectPrinted: true, regions: inferred ? [inferred] : [] };
  issues.add("subject-inferred");
  return { subject: inferred ?? "", subjectPrinted: false, regions: inferred ? [inferred] : [] };
}

interface EventLink {
  readonly url: string | null;
  readonly urlDamaged: boolean;
}

/** Only http and https become links; anything else is refused and its text stays in the source document. */
function checkLink(draft: DraftEvent, context: EventContext, issues: Set<EventIssueCode>): EventLink {
  const usable = draft.links.find((link) => !link.refused);
  if (draft.links.some((link) => link.refused)) issues.add("link-refused");
  if (!usable) {
    if (draft.links.length === 0 && context.linked.has(draft.section)) issues.add("link-missing");
    return { url: null, urlDamaged: false };
  }
  const checked = repairLink(usable.url, context.evidence, context.lexicon.linkShapes);
  if (checked.damaged) issues.add("link-damaged");
  if (checked.repaired) issues.add("link-repaired");
  return { url: checked.url, urlDamaged: checked.damaged };
}
