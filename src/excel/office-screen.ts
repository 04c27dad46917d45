/// <reference types="office-js" />
import type { ScreenPort } from "../app/ports.ts";
import { serialOf } from "../workbook/serial-date.ts";
import type { ExcelHost } from "./excel-host.ts";

/** Selection and the 报告期 cell of the workbook that is open in Excel. */
export function officeScreen(host: ExcelHost): ScreenPort {
  return {
    select: (table, header, line) => host.run((context) => selectCell(context, table, header, line)),
    showSheet: (name) => host.run((context) => showSheet(context, name)),
    setMonth: (name, month) => host.run((context) => writeMonth(context, name, month)),
  };
}

async function selectCell(context: Excel.RequestContext, tableName: string, header: string, line: number): Promise<boolean> {
  const table = context.workbook.tables.getItemOrNullObject(tableName);
  const column = table.columns.getItemOrNullObject(header);
  const cell = column.getRange().getIntersectionOrNullObject(table.worksheet.getRange(`${line}:${line}`));
  cell.load({ address: true });
  await context.sync();
  if (cell.isNullObject) return false;
  table.worksheet.activate();
  cell.select();
  await context.sync();
  return true;
}

async function showSheet(context: Excel.RequestContext, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load({ name: true });
  await context.sync();
  if (sheet.isNullObject) return false;
  sheet.activate();
  sheet.getRange("A1").select();
  await context.sync();
  return true;
}

async function writeMonth(context: Excel.RequestContext, name: string, month: string): Promise<boolean> {
  const cell = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  cell.load({ address: true });
  await context.sync();
  const serial = serialOf(month);
  if (cell.isNullObject || serial === null) return false;
  cell.values = [[serial]];
  await context.sync();
  return true;
}
