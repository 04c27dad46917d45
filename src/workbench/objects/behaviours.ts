import { application } from "./application.ts";
import { rangeBorder, rangeBorders } from "./borders.ts";
import type { Definition } from "./define.ts";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./format.ts";
import { namedItem, names } from "./names.ts";
import { range } from "./range.ts";
import { filter, rangeSort, tableSort } from "./sorting.ts";
import { tableColumn, tableColumns, tableRow, tableRows } from "./table-parts.ts";
import { table } from "./table.ts";
import { tables } from "./tables.ts";
import { workbook } from "./workbook.ts";
import { worksheet } from "./worksheet.ts";
import { worksheets } from "./worksheets.ts";

const DEFINITIONS: readonly Definition[] = [
  application,
  rangeBorder, rangeBorders,
  formatProtection, rangeFill, rangeFont, rangeFormat,
  namedItem, names,
  range,
  filter, rangeSort, tableSort,
  table,
  tableColumn, tableColumns, tableRow, tableRows,
  tables,
  workbook,
  worksheet,
  worksheets,
];

/** All behaviours by class. */
export const behaviours = new Map<string, Definition["behaviour"]>(DEFINITIONS.map(({ type, behaviour }) => [type, behaviour]));
