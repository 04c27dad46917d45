import { SHEET_COLUMNS, SHEET_ROWS, parseArea } from "../book/area.ts";
import type { Area } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import { ExcelError } from "../book/excel-error.ts";
import { formulaParts } from "../book/formula-parts.ts";
import { fromFile } from "./file-formula.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child, childrenOf, flag } from "./xml-tree.ts";

/**
 * Defined names; print areas and repeated lines go to their sheets, what Excel keeps for itself (filters) is left out.
 * `numbered`: the sheets by their number in the file.
 */
export function readNames(book: Book, workbook: XmlElement, numbered: readonly (Sheet | undefined)[]): void {
  for (const { attributes, text } of childrenOf(child(workbook, "definedNames"), "definedName")) {
    const { name = "", localSheetId, comment = "", hidden } = attributes;
    const sheet = localSheetId === undefined ? undefined : numbered[Number(localSheetId)];
    if (name === "_xlnm.Print_Area" && sheet) sheet.page.printArea = areasIn(text)[0];
    else if (name === "_xlnm.Print_Titles" && sheet) readTitles(sheet, text);
    else if (!name.startsWith("_xlnm.") && name !== "" && (localSheetId === undefined || sheet)) {
      book.names.push({ name, refersTo: fromFile(text), comment, visible: flag(hidden) !== true, ...(sheet ? { sheet } : {}) });
    }
  }
}

function readTitles({ page }: Sheet, formula: string): void {
  for (const area of areasIn(formula)) {
    if (area.width === SHEET_COLUMNS) page.titleRows = area;
    else if (area.height === SHEET_ROWS) page.titleColumns = area;
  }
}

/** "'首页'!$A:$B,'首页'!$1:$3"; what is no address (#REF!) is none. */
function areasIn(formula: string): Area[] {
  return formulaParts(formula).flatMap((part) => {
    if (part.kind !== "reference") return [];
    try {
      return [parseArea(part.address)];
    } catch (error) {
      if (error instanceof ExcelError) return [];
      throw error;
    }
  });
}
