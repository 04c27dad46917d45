/** A link as the document gives it. `href` may be "#" or a piece of an address where the document was torn; `text` is the anchor's text. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

/** One paragraph or list item inside a cell or in the running text. `text` has no mark-up and no line breaks. */
export interface Paragraph {
  readonly text: string;
  /** True where the document marks an item of its own: `<li>`, "- ", ➢, ➤, •. The mark itself is not in `text`. */
  readonly bullet: boolean;
  /** True where invisible characters (controls, zero-width) were taken out of `text`. */
  readonly cleaned?: true;
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  /** Links of the cell in printed order: anchors, markdown links and bare addresses. Their text is not in `paragraphs` when the cell holds nothing else. */
  readonly links: readonly Link[];
}

/** Where a block stands, for messages: 1-based line of a text file, or page and line where the format has pages. */
export interface Place {
  readonly line: number;
  readonly page?: number;
}

/**
 * What every reader gives, so that the parser knows no file format. Blocks stand in reading order.
 * A cell that a merged cell (rowspan) covers is present and empty: labels carry down in the parser, the same for every format.
 */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string; readonly place: Place }
  | { readonly kind: "paragraph"; readonly text: string; readonly bullet: boolean; readonly links: readonly Link[]; readonly cleaned?: true; readonly place: Place }
  | { readonly kind: "row"; readonly cells: readonly Cell[]; /** number of the table in the document, from 0 */ readonly table: number; readonly header: boolean; readonly place: Place }
  /** A gap in the source (blank lines in text, a page boundary): what follows may continue what stood before it. */
  | { readonly kind: "break"; readonly place: Place };
