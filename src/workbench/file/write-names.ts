import { columnName, formatArea, rightOf, bottomOf, SHEET_COLUMNS, SHEET_ROWS } from "../book/area.ts";
import type { Area } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import { quotedSheet } from "../book/formula-parts.ts";
import { toFile } from "./file-formula.ts";
import { element, escapeXml } from "./xml-text.ts";

/** `definedNames` of the workbook: its names, those of sheets, and the names under which Excel keeps print areas and repeated lines. */
export function namesXml(book: Book): string {
  const own = book.names.map(({ name, refersTo, comment, visible, sheet }) => ({
    name, formula: toFile(refersTo), comment: comment === "" ? undefined : comment, hidden: visible ? undefined : true, sheet,
  }));
  const printed = book.sheets.flatMap((sheet) => [...printArea(sheet), ...printTitles(sheet)].map((entry) => ({ ...entry, comment: undefined, hidden: undefined, sheet })));
  const entries = [...own, ...printed].map(({ name, formula, comment, hidden, sheet }) =>
    element("definedName", { name, comment, localSheetId: sheet ? book.sheets.indexOf(sheet) : undefined, hidden }, escapeXml(formula)),
  );
  return entries.length === 0 ? "" : element("definedNames", {}, entries.join(""));
}

function printArea(sheet: Sheet): { name: string; formula: string }[] {
  const { printArea: area } = sheet.page;
  return area ? [{ name: "_xlnm.Print_Area", formula: fixed(sheet, area) }] : [];
}

function printTitles(sheet: Sheet): { name: string; formula: string }[] {
  const areas = [sheet.page.titleColumns, sheet.page.titleRows].flatMap((area) => (area ? [fixed(sheet, area)] : []));
  return areas.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", formula: areas.join(",") }];
}

/** "'首页'!$A$1:$H$40", "'首页'!$A:$B" */
function fixed(sheet: Sheet, area: Area): string {
  const columns = `$${columnName(area.left)}:$${columnName(rightOf(area))}`;
  const rows = `$${area.top + 1}:$${bottomOf(area) + 1}`;
  const address = area.height === SHEET_ROWS ? columns : area.width === SHEET_COLUMNS ? rows : formatArea(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quotedSheet(sheet.name)}!${address}`;
}
