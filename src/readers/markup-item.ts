/** A stretch of text; `href` where it is the text of a link. "\n" is a line break of the document, "\r" one of the source file. */
export interface Segment {
  readonly text: string;
  readonly href: string | null;
}

/** A paragraph as the mark-up gives it, not yet cleaned and not yet split at bullet marks. */
export interface MarkupParagraph {
  readonly kind: "paragraph";
  readonly segments: readonly Segment[];
  /** An item of a list. */
  readonly bullet: boolean;
  /** Its number in a numbered list, which the page prints and the source does not. */
  readonly number: number | null;
  /** 1–6 for a heading. */
  readonly level: number | null;
  /** 1-based line of the source. */
  readonly line: number;
}

export interface MarkupCell {
  readonly items: MarkupItem[];
  readonly header: boolean;
  readonly colspan: number;
  /** 0: down to the table's end. */
  readonly rowspan: number;
}

export interface MarkupRow {
  readonly cells: MarkupCell[];
  readonly line: number;
}

export interface MarkupTable {
  readonly kind: "table";
  readonly rows: MarkupRow[];
}

export type MarkupItem = MarkupParagraph | MarkupTable | { readonly kind: "rule"; readonly line: number };
