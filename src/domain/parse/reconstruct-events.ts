import type { Section } from "../event.ts";
import type { Issue } from "../issue.ts";
import type { Assembled, DraftEvent } from "./draft-event.ts";
import { readDateAt } from "./date-expression.ts";
import { findEventStarts } from "./find-event-starts.ts";
import { isTorn, takeOutLinks, type InlineLink } from "./inline-links.ts";
import { joinCellLinks } from "./join-links.ts";
import type { Piece } from "./piece.ts";
import { takeOutStrayLabels } from "./stray-labels.ts";

/** A line without labels and links, cut where events begin. */
interface Chunk {
  readonly text: string;
  /** Position in the line; links are placed by it. */
  readonly from: number;
  readonly opens: boolean;
  readonly bullet: boolean;
}

/**
 * Events out of running text whose table was lost (docs/reconstruction.md): labels and links that fell into the sentences are taken out, the lines cut
 * at the dates that open events, and text without a beginning is put behind the event that has no end. Printed order of the beginnings.
 */
export function reconstructEvents(section: Section, pieces: readonly Piece[]): Assembled {
  const events: DraftEvent[] = [];
  const issues: Issue[] = [];
  for (const piece of pieces) {
    for (const paragraph of piece.paragraphs) {
      const { text, links } = takeOutLinks(takeOutStrayLabels(paragraph.text).text);
      const chunks = cutLine(text, paragraph.bullet);
      const owners = chunks.map((chunk) => placeChunk(section, chunk, piece, events, issues));
      for (const link of links) placeLink(link, chunks, owners, events, issues, piece);
      const anchors = joinCellLinks(piece.links.filter((link) => !paragraph.text.includes(link.href))).links;
      owners.at(-1)?.links.push(...anchors.map((link) => ({ ...link })));
    }
  }
  return { events, issues };
}

function cutLine(line: string, bullet: boolean): Chunk[] {
  const marks = [...line.matchAll(/[➢➤]\s*/g)].map((match) => match.index);
  const cuts = [...new Set([0, ...marks, ...findEventStarts(line).filter((start) => !followsMark(line, start))])].sort((a, b) => a - b);
  return cuts
    .map((from, i) => {
      const part = line.slice(from, cuts[i + 1] ?? line.length);
      const marked = /^\s*[➢➤]/.test(part) || (bullet && from === 0);
      const text = part.replace(/^\s*[➢➤]\s*/, "").trim();
      return { text, from, opens: marked || findEventStarts(text)[0] === 0, bullet: marked };
    })
    .filter((chunk) => chunk.text !== "");
}

function followsMark(line: string, start: number): boolean {
  return /[➢➤]\s*$/.test(line.slice(0, start));
}

/** The event that the chunk begins or goes on with; null where there is none it could belong to. */
function placeChunk(section: Section, chunk: Chunk, piece: Piece, events: DraftEvent[], issues: Issue[]): DraftEvent | null {
  if (chunk.opens) {
    const event: DraftEvent = { section, label: null, text: chunk.text, dateCell: null, links: [], issues: new Set(), bullet: chunk.bullet, place: piece.place };
    events.push(event);
    return event;
  }
  const owner = eventToContinue(events, chunk.text);
  if (!owner) {
    issues.push({ code: "text-unplaced", place: piece.place, facts: { text: chunk.text } });
    return null;
  }
  owner.text += chunk.text;
  owner.issues.add("text-joined");
  return owner;
}

/** Pages hold some thirty events: a text torn off longer ago is not continued any more. */
const REACH = 60;

/**
 * The event that text without a beginning goes on with: among those without an end the one whose open bracket it closes, else the latest; if all have
 * ended, the last one (a sentence may end exactly at the page's end).
 */
function eventToContinue(events: readonly DraftEvent[], text: string): DraftEvent | undefined {
  const open = events.slice(-REACH).filter((event) => !isComplete(event.text));
  const closing = open.filter((event) => closesBracket(event.text, text));
  return closing.at(-1) ?? open.at(-1) ?? events.at(-1);
}

export function isComplete(text: string): boolean {
  return /[。！？][”’"）)》]?\s*$/.test(text);
}

const PAIRS: readonly (readonly [string, string])[] = [["“", "”"], ["《", "》"], ["（", "）"]];

function closesBracket(before: string, after: string): boolean {
  return PAIRS.some(([open, close]) => {
    const pending = before.lastIndexOf(open) > before.lastIndexOf(close);
    const closed = after.indexOf(close);
    return pending && closed >= 0 && (after.indexOf(open) < 0 || closed < after.indexOf(open));
  });
}

function placeLink(
  link: InlineLink, chunks: readonly Chunk[], owners: readonly (DraftEvent | null)[], events: readonly DraftEvent[], issues: Issue[], piece: Piece,
): void {
  if (!link.begins) {
    const torn = events.slice(-REACH).findLast((event) => event.links.some((held) => isTorn(held.url)))?.links.find((held) => isTorn(held.url));
    if (torn) torn.url += link.piece;
    else issues.push({ code: "row-unplaced", place: piece.place, facts: { text: link.piece } });
    return;
  }
  const owner = ownerOfLink(link, chunks, owners, events);
  if (owner) owner.links.push({ url: link.piece, refused: false });
  else issues.push({ code: "row-unplaced", place: piece.place, facts: { text: link.piece } });
}

/** A link inside an event's text is that event's; one between two events goes to the one whose date it carries, else to the earlier. */
function ownerOfLink(
  link: InlineLink, chunks: readonly Chunk[], owners: readonly (DraftEvent | null)[], events: readonly DraftEvent[],
): DraftEvent | null | undefined {
  const inside = chunks.findLastIndex((chunk) => chunk.from < link.index);
  const next = chunks.findIndex((chunk) => chunk.from >= link.index);
  const first = owners[0];
  const earlier = inside >= 0 ? owners[inside] : first ? events[events.lastIndexOf(first) - 1] : events.at(-1);
  const following = next >= 0 && chunks[next]?.from === link.index ? owners[next] : undefined;
  return following && carriesDate(link.piece, following.text) && !(earlier && carriesDate(link.piece, earlier.text)) ? following : earlier;
}

function carriesDate(url: string, text: string): boolean {
  const date = readDateAt(text, 0);
  if (!date) return false;
  const month = String(date.from.month).padStart(2, "0");
  const day = String(date.from.day).padStart(2, "0");
  return new RegExp(`${month}[-/]?${day}(?!\\d)`).test(url);
}
