import { SHEET_COLUMNS, SHEET_ROWS, bottomOf, cellArea, rightOf, spanning } from "../book/area.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { define } from "./define.ts";
import { object } from "./object-model.ts";
import { resolveRange } from "./range-area.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
export const freezePanes = define("WorksheetFreezePanes", {
  call: {
    FreezeRows: (sheet, given) => {
      sheet.freeze = { rows: count(given.optionalNumber(0)), columns: 0 };
    },
    FreezeColumns: (sheet, given) => {
      sheet.freeze = { rows: 0, columns: count(given.optionalNumber(0)) };
    },
    // "The range provided corresponds to cells that will be frozen in the top- and left-most pane."
    FreezeAt: (sheet, given, { book }) => {
      const { area } = resolveRange(book, given.raw(0), sheet);
      sheet.freeze = { rows: area.height === SHEET_ROWS ? 0 : bottomOf(area) + 1, columns: area.width === SHEET_COLUMNS ? 0 : rightOf(area) + 1 };
    },
    Unfreeze: (sheet) => {
      sheet.freeze = { rows: 0, columns: 0 };
    },
    GetLocation: (sheet, _given, host) => {
      const { rows, columns } = sheet.freeze;
      if (rows === 0 && columns === 0) throw new ExcelError("ItemNotFound", "nothing is frozen");
      return host.range(sheet, spanning(0, 0, rows === 0 ? SHEET_ROWS - 1 : rows - 1, columns === 0 ? SHEET_COLUMNS - 1 : columns - 1));
    },
  },
});

function count(value = 1): number {
  if (!Number.isInteger(value) || value < 0) throw invalidArgument(`${value} lines cannot be frozen`);
  return value;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection */
export const worksheetProtection = define("WorksheetProtection", {
  get: {
    Protected: ({ protection }) => protection !== undefined,
    Options: ({ protection }) => ({ ...NOTHING_ALLOWED, ...protection?.options }),
  },
  call: {
    // "Fails if the worksheet has already been protected."
    Protect: (sheet, given, { emit }) => {
      if (sheet.protection) throw new ExcelError("InvalidOperation", `sheet ${sheet.name} is protected already`);
      sheet.protection = { options: given.record(0), password: given.optionalText(1) };
      emit({ on: "Worksheet", event: "onProtectionChanged", target: sheet.id, message: { isProtected: true, worksheetId: sheet.id, source: "Local" } });
    },
    // "Unprotects a worksheet. A wrong password leaves it protected."
    Unprotect: (sheet, given, { emit }) => {
      if (sheet.protection?.password !== undefined && sheet.protection.password !== given.optionalText(0)) throw new ExcelError("AccessDenied", "the password is wrong");
      sheet.protection = undefined;
      emit({ on: "Worksheet", event: "onProtectionChanged", target: sheet.id, message: { isProtected: false, worksheetId: sheet.id, source: "Local" } });
    },
  },
});

/** Excel.WorksheetProtectionOptions where nothing was said. */
const NOTHING_ALLOWED = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false, allowFormatCells: false, allowFormatColumns: false,
  allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: "Normal",
};

/** https://learn.microsoft.com/javascript/api/excel/excel.autofilter: of a sheet's cells; tables have their own filters. */
export const autoFilter = define("AutoFilter", {
  get: {
    Enabled: ({ filter }) => filter !== undefined,
    IsDataFiltered: ({ filter }) => (filter?.criteria.size ?? 0) > 0,
  },
  call: {
    Apply: (sheet, given, { book }) => {
      if (given.raw(1) !== undefined || given.raw(2) !== undefined) throw new ExcelError("NotModelled", "an automatic filter with criteria");
      sheet.filter = { area: resolveRange(book, given.raw(0), sheet).area, criteria: new Map() };
    },
    Remove: (sheet) => {
      sheet.filter = undefined;
    },
    GetRange: (sheet, _given, host) => {
      if (!sheet.filter) throw new ExcelError("ItemNotFound", "the sheet has no filter");
      return host.range(sheet, sheet.filter.area);
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.pagebreakcollection: above or at the left of the given range. */
export const pageBreaks = define("PageBreakCollection", {
  items: ({ sheet, axis }) => linesOf(sheet.page, axis).map((line) => object("PageBreak", { sheet, axis, line })),
  call: {
    Add: ({ sheet, axis }, given, { book }) => {
      const { area } = resolveRange(book, given.raw(0), sheet);
      const line = axis === "row" ? area.top : area.left;
      if (line === 0) throw invalidArgument("there is no break before the first line");
      const lines = linesOf(sheet.page, axis);
      if (!lines.includes(line)) lines.push(line);
      lines.sort((one, other) => one - other);
      return object("PageBreak", { sheet, axis, line });
    },
    RemovePageBreaks: ({ sheet, axis }) => {
      linesOf(sheet.page, axis).length = 0;
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.pagebreak */
export const pageBreak = define("PageBreak", {
  get: { RowIndex: ({ axis, line }) => (axis === "row" ? line : 0), ColumnIndex: ({ axis, line }) => (axis === "column" ? line : 0) },
  call: {
    Delete: ({ sheet, axis, line }) => {
      const lines = linesOf(sheet.page, axis);
      lines.splice(lines.indexOf(line), 1);
    },
    GetCellAfterBreak: ({ sheet, axis, line }, _given, host) => host.range(sheet, axis === "row" ? cellArea(line, 0) : cellArea(0, line)),
  },
});

const linesOf = (page: { readonly rowBreaks: number[]; readonly columnBreaks: number[] }, axis: "row" | "column"): number[] => (axis === "row" ? page.rowBreaks : page.columnBreaks);
