import type { Link, Paragraph, Place } from "../block.ts";
import type { Section } from "../event.ts";

/** A row of a section's table, or a stretch of its running text, with the roles of its cells found. */
export interface Piece {
  /** Printed label (ministry, region, company); null where it carries down or there is none. */
  readonly label: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly links: readonly Link[];
  /** A date that stands in a column of its own. */
  readonly dateCell: string | null;
  readonly inTable: boolean;
  /** True where a page break or blank lines stand before it: it may go on with what stood before. */
  readonly afterBreak: boolean;
  /** Title line of a summit or special item that begins here. */
  readonly title: string | null;
  readonly place: Place;
}

/** A section of the report: its introduction (claims are read from it) and its pieces in printed order. */
export interface SectionText {
  readonly section: Section;
  readonly introduction: readonly string[];
  readonly pieces: readonly Piece[];
}
