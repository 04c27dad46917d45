import type { Section } from "../event.ts";
import { assembleRows } from "./assemble-rows.ts";
import type { Assembled, DraftEvent } from "./draft-event.ts";
import { joinCellLinks } from "./join-links.ts";
import type { Piece } from "./piece.ts";

/**
 * Summits and special items: a title, then its paragraphs up to the next title; a page break inside does not split it. In a section without any
 * titles each dated paragraph is an item. Rows of a table are read as in the other sections, their label being the title.
 */
export function assembleItems(section: Section, pieces: readonly Piece[]): Assembled {
  const rows = pieces.filter((piece) => piece.inTable);
  const texts = pieces.filter((piece) => !piece.inTable);
  if (!texts.some((piece) => piece.title !== null)) return assembleRows(section, pieces);
  const events: DraftEvent[] = [];
  for (const piece of texts) {
    const links = joinCellLinks(piece.links);
    const current = events.at(-1);
    if (piece.title !== null || !current) events.push(newItem(section, piece));
    else current.text += piece.paragraphs.map((paragraph) => paragraph.text.trim()).join("");
    events.at(-1)?.links.push(...links.links.map((link) => ({ ...link })));
  }
  for (const event of events) if (event.text === "") event.text = event.label ?? "";
  const table = assembleRows(section, rows);
  return { events: [...events, ...table.events], issues: table.issues };
}

function newItem(section: Section, piece: Piece): DraftEvent {
  const text = piece.paragraphs.map((paragraph) => paragraph.text.trim()).join("");
  return { section, label: piece.title, text, dateCell: null, links: [], issues: new Set(), bullet: piece.title !== null, place: piece.place };
}
