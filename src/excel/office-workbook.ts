import type { OpenWorkbook } from "../app/ports.ts";
import { appendRows } from "./append-rows.ts";
import { changeWorkbook } from "./change-workbook.ts";
import type { ExcelHost } from "./excel-host.ts";
import { makeWorkbook } from "./make-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";

/** The workbook that is open in Excel. */
export function officeWorkbook(host: ExcelHost): OpenWorkbook {
  return {
    apply: (description, content) => host.run((context) => makeWorkbook(context, host, description, content)),
    append: (description, rows) => host.run((context) => appendRows(context, host, description, rows)),
    change: (description, change) => host.run((context) => changeWorkbook(context, host, description, change)),
    read: (description) => host.run((context) => readWorkbook(context, description)),
  };
}
