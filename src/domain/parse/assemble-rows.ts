import type { Paragraph } from "../block.ts";
import type { Section } from "../event.ts";
import type { Issue } from "../issue.ts";
import { alignLinks } from "./align-links.ts";
import { endsSentence, type Assembled, type DraftEvent } from "./draft-event.ts";
import { findEventStarts } from "./find-event-starts.ts";
import { joinCellLinks, type JoinedLink } from "./join-links.ts";
import type { Piece } from "./piece.ts";

/** A stretch of a cell that begins an event (`opens`) or goes on with the one before. */
interface Chunk {
  readonly text: string;
  readonly opens: boolean;
  readonly bullet: boolean;
  readonly cleaned: boolean;
}

/** A label torn by a page break leaves its end in the next row ("宁夏回族自治" / "区"). */
const LABEL_TAIL = /^(?:省|市|区|治区|自治区|族自治区|维吾尔自治区|团|部|委|局|巴巴|公司)$/;

/**
 * Rows of a section's table to events: labels carried down, events joined over page breaks and split at their dates, links paired in printed order
 * (reports.md). Nothing is dropped: links without an event and text without a beginning are reported.
 */
export function assembleRows(section: Section, pieces: readonly Piece[]): Assembled {
  const events: DraftEvent[] = [];
  const issues: Issue[] = [];
  let label: string | null = null;
  /** The event that holds the last link: a piece of an address in the next row belongs to it. */
  let linked: DraftEvent | null = null;
  for (const piece of pieces) {
    const torn = piece.label !== null && label !== null && LABEL_TAIL.test(piece.label);
    if (torn) {
      label = `${label}${piece.label}`;
      relabel(events, label);
    } else if (piece.label !== null) label = piece.label.replace(/\s+/g, "");
    const cell = joinCellLinks(piece.links);
    if (cell.continuation !== "") {
      if (linked) extendLink(linked, cell.continuation);
      else issues.push({ code: "row-unplaced", place: piece.place, facts: { text: cell.continuation } });
    }
    const begun = placeChunks(section, piece, label, cell.links.length, torn ? null : piece.label, events);
    const waiting = begun.length < cell.links.length ? withoutLink(events, begun) : [];
    linked = pairLinks([...waiting, ...begun], cell.links, piece, issues) ?? linked;
  }
  return { events, issues };
}

function relabel(events: readonly DraftEvent[], label: string): void {
  for (let i = events.length - 1; i >= 0; i -= 1) {
    const event = events[i];
    if (!event?.label || !label.startsWith(event.label)) return;
    event.label = label;
  }
}

function extendLink(event: DraftEvent, piece: string): void {
  const last = event.links.at(-1);
  if (last) last.url += piece;
}

/** Events of the same label that still wait for a link which a page break moved into this row. */
function withoutLink(events: readonly DraftEvent[], begun: readonly DraftEvent[]): DraftEvent[] {
  const label = events.at(-1)?.label;
  const waiting: DraftEvent[] = [];
  for (let i = events.length - begun.length - 1; i >= 0; i -= 1) {
    const event = events[i];
    if (!event || event.label !== label || event.links.length > 0) break;
    waiting.unshift(event);
  }
  return waiting;
}

/** Adds the piece's text to `events` and returns the events that begin in it. */
function placeChunks(section: Section, piece: Piece, label: string | null, links: number, ownLabel: string | null, events: DraftEvent[]): DraftEvent[] {
  const begun: DraftEvent[] = [];
  const chunks = splitChunks(piece);
  chunks.forEach((chunk, i) => {
    const previous = events.at(-1);
    const firstOfPiece = i === 0;
    if (!opensEvent(chunk, firstOfPiece ? ownLabel : null, previous, links, chunks, piece) && previous) {
      previous.text += chunk.text;
      if (firstOfPiece) previous.issues.add("text-joined");
      if (chunk.cleaned) previous.issues.add("control-characters-removed");
      return;
    }
    const event: DraftEvent = { section, label, text: chunk.text, dateCell: piece.dateCell, links: [], issues: new Set(), bullet: chunk.bullet, place: piece.place };
    if (chunk.cleaned) event.issues.add("control-characters-removed");
    events.push(event);
    begun.push(event);
  });
  return begun;
}

/** Whether a chunk without a date of its own begins an event: with a new label, a date cell, or where it plainly has a link of its own. */
function opensEvent(chunk: Chunk, ownLabel: string | null, previous: DraftEvent | undefined, links: number, chunks: readonly Chunk[], piece: Piece): boolean {
  if (chunk.opens || ownLabel !== null || previous === undefined) return true;
  const first = chunks[0] === chunk;
  if (first && piece.dateCell !== null) return true;
  if (!endsSentence(previous.text)) return false;
  const opening = chunks.filter((other) => other.opens).length;
  if (first && piece.afterBreak) return opening === 0 && links === 1 && previous.links.length > 0;
  return links === chunks.length && opening < chunks.length;
}

function splitChunks(piece: Piece): Chunk[] {
  return piece.paragraphs.flatMap((paragraph) => splitParagraph(paragraph)).filter((chunk) => chunk.text.trim() !== "");
}

/** One paragraph cut at the dates that begin events; a bullet begins one whether or not a date follows. */
function splitParagraph(paragraph: Paragraph): Chunk[] {
  const text = paragraph.text.trim();
  const starts = findEventStarts(text).filter((start) => start > 0);
  const cuts = [0, ...starts, text.length];
  return cuts.slice(0, -1).map((from, i) => {
    const part = text.slice(from, cuts[i + 1]).trim();
    const opens = i > 0 || findEventStarts(part)[0] === 0 || paragraph.bullet;
    return { text: part, opens, bullet: paragraph.bullet && i === 0, cleaned: paragraph.cleaned === true };
  });
}

/** Pairs in printed order where the counts agree, else by the dates in the addresses; returns the event of the last link. */
function pairLinks(events: readonly DraftEvent[], links: readonly JoinedLink[], piece: Piece, issues: Issue[]): DraftEvent | null {
  let last: DraftEvent | null = null;
  const partner = alignLinks(events.map((event) => event.text), links.map((link) => link.url));
  links.forEach((link, i) => {
    const index = partner[i];
    const event = index === undefined || index === null ? undefined : events[index];
    if (event) {
      event.links.push({ ...link });
      last = event;
    } else issues.push({ code: "row-unplaced", place: piece.place, facts: { text: link.url } });
  });
  return last;
}
