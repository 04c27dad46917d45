import { clearCells } from "../book/clear-cells.ts";
import { invalidArgument } from "../book/excel-error.ts";
import { refuseProtected } from "../book/protection.ts";
import { shiftCells } from "../book/shift-cells.ts";
import { mergeCells, unmergeCells } from "../book/merge-cells.ts";
import { copyCells } from "../book/copy-cells.ts";
import type { Copied } from "../book/copy-cells.ts";
import { selectCells } from "./activate.ts";
import type { Behaviour } from "./define.ts";
import type { RangeData } from "./object-model.ts";
import { placeOf, resolveRange } from "./range-area.ts";

/** Changes of whole ranges: https://learn.microsoft.com/javascript/api/excel/excel.range#methods */
export const rangeEdit: Behaviour<RangeData> = {
  call: {
    Calculate: (_range, _given, host) => host.calculate(),
    Clear: (range, given, { book }) => clearCells(book, range.sheet, placeOf(range), clearedOf(given.optionalText(0))),
    // "Deletes the cells associated with the range": those below or at the right move into their place.
    Delete: (range, given, { book }) => shiftCells(book, range.sheet, placeOf(range), given.text(0) === "Left" ? "Left" : "Up"),
    // "Returns a new Range object at the now blank space."
    Insert: (range, given, host) => {
      const place = placeOf(range);
      shiftCells(host.book, range.sheet, place, given.text(0) === "Right" ? "Right" : "Down");
      return host.range(range.sheet, place);
    },
    Group: (range, given) => outline(range, given.text(0), 1),
    Ungroup: (range, given) => outline(range, given.text(0), -1),
    Merge: (range, given, { book }) => mergeCells(book, range.sheet, placeOf(range), given.flag(0)),
    Unmerge: (range) => unmergeCells(range.sheet, placeOf(range)),
    Select: (range, _given, host) => selectCells(range.sheet, placeOf(range), host),
    CopyFrom: async (range, given, host) => {
      await host.settle();
      const source = resolveRange(host.book, given.raw(0), range.sheet);
      copyCells(host.book, source, { sheet: range.sheet, area: placeOf(range) }, { copied: copiedOf(given.optionalText(1)), skipBlanks: given.flag(2), transpose: given.flag(3) });
    },
  },
};

function clearedOf(text: string | undefined): Parameters<typeof clearCells>[3] {
  return text === "Formats" || text === "Contents" || text === "Hyperlinks" || text === "RemoveHyperlinks" ? text : "All";
}

function copiedOf(text: string | undefined): Copied {
  return text === "Formulas" || text === "Values" || text === "Formats" || text === "Link" ? text : "All";
}

/** https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-group-member(1): eight levels at most. */
function outline(range: RangeData, option: string, step: 1 | -1): void {
  const { top, left, height, width } = placeOf(range);
  const byRows = option === "ByRows";
  refuseProtected(range.sheet, byRows ? "allowFormatRows" : "allowFormatColumns");
  const lines = byRows ? range.sheet.rows : range.sheet.columns;
  const [first, count] = byRows ? [top, height] : [left, width];
  for (let at = first; at < first + count; at += 1) {
    const level = (lines.get(at)?.outline ?? 0) + step;
    if (level < 0 || level > 7) throw invalidArgument(`an outline of ${level} levels`);
    lines.set(at, { ...lines.get(at), outline: level });
  }
}
