/** A character set on a page. Coordinates are points from the page's upper left corner, y downwards, as the page is shown. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the font, points. */
  readonly size: number;
  readonly bold: boolean;
}

/** A straight line drawn on the page, level or upright: `at` is its constant coordinate, `from`–`to` its extent. */
export interface Ruling {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The area of a link. */
export interface LinkArea {
  readonly href: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PageDrawing {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  readonly links: readonly LinkArea[];
}
