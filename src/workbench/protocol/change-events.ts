import { formatArea, intersection } from "../book/area.ts";
import type { Change } from "../book/book.ts";
import type { ExcelSession } from "./session.ts";

/**
 * Tells what changed since the last time: Worksheet.onChanged, Table.onChanged and those of their collections, then onCalculated
 * (https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs). Formulas' new results are no change of data.
 */
export function tellChanges(session: ExcelSession, source: "Local" | "Remote", triggerSource: "ThisLocalAddin" | undefined): void {
  const { book } = session.host;
  for (const change of book.changes.splice(0)) {
    const message = changeMessage(change, source, triggerSource);
    for (const [on, target] of [["Worksheet", change.sheet.id], ["WorksheetCollection", ""]] as const) session.host.emit({ on, event: "onChanged", target, message });
    for (const table of book.tables) {
      const common = table.sheet === change.sheet ? intersection(table.area, change.area) : undefined;
      if (!common) continue;
      const tableMessage = { ...message, address: formatArea(common), tableId: table.id };
      for (const [on, target] of [["Table", table.id], ["TableCollection", ""], ["TableCollection", change.sheet.id]] as const) {
        session.host.emit({ on, event: "onChanged", target, message: tableMessage });
      }
    }
  }
  for (const sheet of session.takeCalculated()) {
    const message = { worksheetId: sheet.id, address: "" };
    for (const [on, target] of [["Worksheet", sheet.id], ["WorksheetCollection", ""]] as const) session.host.emit({ on, event: "onCalculated", target, message });
  }
}

function changeMessage({ sheet, area, kind, before, after }: Change, source: string, triggerSource: string | undefined): Record<string, unknown> {
  const detailed = before !== undefined || after !== undefined;
  const address = formatArea(area);
  return {
    address, changeType: kind, source, worksheetId: sheet.id, triggerSource: triggerSource ?? "Unknown", shiftDirection: shiftDirection(kind),
    // The cells of the event's getRange: see Workbook._GetRangeForEventByReferenceId.
    referenceId: `${sheet.id}!${address}`,
    ...(detailed ? { valueBefore: before ?? "", valueAfter: after ?? "", valueTypeBefore: valueType(before), valueTypeAfter: valueType(after) } : {}),
  };
}

function shiftDirection(kind: Change["kind"]): string {
  if (kind === "RowInserted") return "ShiftCellDown";
  if (kind === "RowDeleted") return "ShiftCellUp";
  if (kind === "ColumnInserted") return "ShiftCellRight";
  return kind === "ColumnDeleted" ? "ShiftCellLeft" : "None";
}

/** Excel.RangeValueType */
function valueType(value: Change["before"]): string {
  if (value === null || value === undefined || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
