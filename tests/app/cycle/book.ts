import { expect } from "vitest";
import type { ReadRow, WorkbookReading } from "../../../src/app/ports.ts";
import type { Job } from "../../../src/app/run-job.ts";
import type { TableRow } from "../../../src/workbook/description.ts";
import { logRows } from "../../../src/workbook/rows.ts";

/** A workbook as read, from rows alone; rows stand from line 5 on. */
export function book(tables: Readonly<Record<string, readonly TableRow[]>>): WorkbookReading {
  return {
    tables: Object.fromEntries(Object.entries(tables).map(([key, rows]) => [key, rows.map((values, index) => readRow(values, index + 5))])),
    names: { reportPeriod: "2018-03" }, misfitNames: [], cells: {}, findings: [],
  };
}

export function indicator(id: string, more: TableRow = {}): TableRow {
  return { id, name: `名${id}`, category: "甲", unit: "家", direction: "越高越好", kind: "时点", schedule: "到期考核", target: 300, targetPeriod: "2020-12", ...more };
}

/** What the workbook holds once the job is done. Fails where a row is not as the job expects it. */
export function done(reading: WorkbookReading, job: Job): WorkbookReading {
  const tables: Record<string, readonly ReadRow[]> = { ...reading.tables };
  for (const [key, changes] of Object.entries(job.change.changed ?? {})) {
    for (const { line, expected, values } of changes) {
      const row = (tables[key] ?? []).find((known) => known.line === line);
      expect(row?.values).toEqual(expected);
      tables[key] = (tables[key] ?? []).map((known) => (known.line === line ? { ...known, values: { ...known.values, ...values } } : known));
    }
  }
  for (const [key, rows] of Object.entries({ ...job.change.added, log: logRows(job.log) })) {
    const last = (tables[key] ?? []).at(-1)?.line ?? 4;
    tables[key] = [...(tables[key] ?? []), ...rows.map((values, index) => readRow(values, last + 1 + index))];
  }
  return { ...reading, tables };
}

/** The job, where one is due. */
export function job(result: Job | string): Job {
  if (typeof result === "string") throw new Error(`no job: ${result}`);
  return result;
}

function readRow(values: TableRow, line: number): ReadRow {
  return { line, values, computed: {}, misfits: [] };
}
