import type { Area } from "../../book/area.ts";
import type { Book, Sheet } from "../../book/book.ts";

/** What was typed into one cell. */
export interface Entry {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What the grid tells. */
export interface GridEvents {
  /** A person changed something (`entry`: typed into one cell): the change is to be applied to the book, and the grid refreshed. */
  readonly edit: (edit: (book: Book) => void, entry: Entry | undefined) => void;
  /** Another sheet or other cells are in front. */
  readonly select: (sheet: Sheet, area: Area) => void;
  /** An editor opens; true where the cell may not be edited. */
  readonly refuseEditing: (sheet: Sheet, row: number, column: number) => boolean;
  /** An editor opened or closed. */
  readonly editing: (open: boolean) => void;
  /** Another part of the sheet, or another sheet, is in sight. */
  readonly moved: () => void;
}
