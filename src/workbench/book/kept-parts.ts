import type { CellFormat } from "./cell.ts";
import type { Sheet } from "./book.ts";

/** Parts of the opened file that have no model, or whose model nobody changed: they go into the saved file as they are. */
export interface KeptParts {
  /** XML of the theme; "" where the file had none. */
  readonly theme: string;
  /** The font that column widths are measured in. */
  readonly normalFont: Pick<CellFormat, "fontName" | "fontSize">;
  /** By path in the package. */
  readonly parts: ReadonlyMap<string, KeptPart>;
  readonly sheets: ReadonlyMap<Sheet, KeptSheet>;
  readonly pivotCaches: readonly { readonly cacheId: string; readonly path: string }[];
}

export interface KeptPart {
  readonly content: Uint8Array;
  readonly contentType: string;
}

export interface KeptSheet {
  /** Path of the drawing: charts, pictures, shapes. */
  readonly drawing: string | undefined;
  /** The charts as they were read: while they are the same, the drawing is still right. */
  readonly charts: string;
  /** XML of the marks by which cells are called right that Excel would call doubtful; "" for none. */
  readonly ignoredErrors: string;
  readonly pivots: readonly string[];
  /** The pivot tables as they were read. */
  readonly pivotState: string;
}
