import type { ReadRow, WorkbookReading } from "../../../src/app/ports.ts";
import type { TableRow } from "../../../src/workbook/description.ts";

/** A row as read from a sheet on which nothing is computed. */
export function aRow(line: number, values: TableRow, misfits: readonly string[] = []): ReadRow {
  return { line, values, computed: { status: null }, misfits };
}

/** An indicator of the kind 时点, due at the end of 2018, with a baseline of 0 at the end of 2016. */
export function anIndicator(id: string, changed: TableRow = {}): TableRow {
  return {
    id, category: "甲", name: `名${id}`, unit: "家", direction: "越高越好", kind: "时点", schedule: "线性", target: 240, targetPeriod: "2018-12", baseline: 0, baselinePeriod: "2016-12", ...changed,
  };
}

export function aReading(tables: WorkbookReading["tables"], changed: Partial<WorkbookReading> = {}): WorkbookReading {
  return { tables, names: { reportPeriod: "2018-03", planName: "样例计划" }, misfitNames: [], cells: {}, findings: [], ...changed };
}
