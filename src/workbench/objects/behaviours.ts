import { application } from "./application.ts";
import { rangeBorder, rangeBorders } from "./borders.ts";
import { CHART_PARTS } from "./chart-parts.ts";
import { chart, chartSeries, chartSeriesCollection, charts } from "./charts.ts";
import { comment, commentReplies, commentReply, comments } from "./comments.ts";
import { CONDITIONAL_FORMAT_PARTS } from "./conditional-format-parts.ts";
import { conditionalFormat, conditionalFormats } from "./conditional-formats.ts";
import { dataValidation } from "./data-validation.ts";
import type { Definition } from "./define.ts";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./format.ts";
import { namedItem, names } from "./names.ts";
import { headerFooter, headerFooterGroup, pageLayout, rangeAreas } from "./page-layout.ts";
import { pivotField, pivotFields, pivotItem, pivotItems } from "./pivot-fields.ts";
import { dataHierarchies, dataHierarchy, filterHierarchies, filterHierarchy, pivotHierarchies, pivotHierarchy, rowColumnHierarchies, rowColumnHierarchy } from "./pivot-hierarchies.ts";
import { pivotLayout, pivotTable, pivotTables } from "./pivot-tables.ts";
import { customProperties, customProperty, documentProperties, setting, settings, sheetProperties, sheetProperty, workbookProtection } from "./properties.ts";
import { scopedTables } from "./range-search.ts";
import { range } from "./range.ts";
import { autoFilter, freezePanes, pageBreak, pageBreaks, worksheetProtection } from "./sheet-view.ts";
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
  chart, chartSeries, chartSeriesCollection, charts,
  comment, commentReplies, commentReply, comments,
  conditionalFormat, conditionalFormats,
  dataValidation,
  formatProtection, rangeFill, rangeFont, rangeFormat,
  namedItem, names,
  headerFooter, headerFooterGroup, pageLayout, rangeAreas,
  pivotField, pivotFields, pivotItem, pivotItems,
  dataHierarchies, dataHierarchy, filterHierarchies, filterHierarchy, pivotHierarchies, pivotHierarchy, rowColumnHierarchies, rowColumnHierarchy,
  pivotLayout, pivotTable, pivotTables,
  customProperties, customProperty, documentProperties, setting, settings, sheetProperties, sheetProperty, workbookProtection,
  range,
  scopedTables,
  autoFilter, freezePanes, pageBreak, pageBreaks, worksheetProtection,
  filter, rangeSort, tableSort,
  tableColumn, tableColumns, tableRow, tableRows,
  table,
  tables,
  workbook,
  worksheet,
  worksheets,
  ...CHART_PARTS,
  ...CONDITIONAL_FORMAT_PARTS,
];

/** All behaviours by class. */
export const behaviours = new Map<string, Definition["behaviour"]>(DEFINITIONS.map(({ type, behaviour }) => [type, behaviour]));
