import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType } from "@univerjs/core";
import type { ISheetDataValidationRule } from "@univerjs/core";
import type { Book, Sheet } from "../../book/book.ts";
import { gridRange } from "./grid-cell.ts";
import { listWords } from "./list-words.ts";
import { isRecord, wordOf } from "./rule-values.ts";

/**
 * The sheet's lists, for the grid to open under a cell. It judges nothing: what is typed is judged by entry-problem.ts, as Excel does it (the grid
 * takes "2018年3月" for no day). The words themselves are passed, because the grid does not know the book's names.
 */
export function validationRules(book: Book, sheet: Sheet): ISheetDataValidationRule[] {
  return sheet.validations.flatMap((validation, index) => {
    const list = validation.rule["list"];
    const words = isRecord(list) && list["inCellDropDown"] !== false ? listWords(book, sheet, wordOf(list["source"])) : [];
    if (words.length === 0) return [];
    return [
      {
        uid: `v${index}`, ranges: validation.areas.map(gridRange), type: DataValidationType.LIST, formula1: words.map((word) => word.replaceAll(",", "，")).join(","),
        allowBlank: true, showDropDown: true, renderMode: DataValidationRenderMode.TEXT, errorStyle: DataValidationErrorStyle.WARNING, showErrorMessage: false, showInputMessage: false,
      },
    ];
  });
}
