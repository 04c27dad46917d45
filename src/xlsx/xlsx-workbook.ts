import type { WorkbookContent, WorkbookFinding, WorkbookPort, WorkbookReading } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";
import type { CellDescription, WorkbookDescription } from "../workbook/description.ts";
import { readWorkbook } from "./read-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** A workbook in memory as the bytes of an xlsx file. */
export interface XlsxWorkbook extends WorkbookPort {
  bytes(): Uint8Array;
}

/** Writing a file anew keeps only what the description knows: with one of these in it, something of the staff's would be lost. */
const WOULD_BE_LOST: ReadonlySet<WorkbookFinding["code"]> = new Set(["sheet-unknown", "column-unknown", "table-missing", "column-missing", "name-missing"]);

/** @param file an existing workbook, to be read or added to; without it, apply comes first. */
export function xlsxWorkbook(file: Uint8Array = new Uint8Array()): XlsxWorkbook {
  let bytes = file;

  async function apply(description: WorkbookDescription, content: WorkbookContent): Promise<readonly WorkbookFinding[]> {
    const written = await writeWorkbook(description, content);
    bytes = written.bytes;
    return written.findings;
  }

  async function append(description: WorkbookDescription, table: string, rows: WorkbookContent["tables"][string]): Promise<readonly WorkbookFinding[]> {
    const reading = await readWorkbook(bytes, description);
    const lost = reading.findings.find(({ code }) => WOULD_BE_LOST.has(code));
    if (lost) throw new WorkbookError("would-lose", { finding: lost.code, ...lost.facts });
    const tables = Object.fromEntries(Object.entries(reading.tables).map(([key, read]) => [key, read.map(({ values }) => values)]));
    const content = { tables: { ...tables, [table]: [...(tables[table] ?? []), ...rows] }, names: reading.names };
    return apply(withTypedCells(description, reading), content);
  }

  return { apply, append, read: (description) => readWorkbook(bytes, description), bytes: () => bytes };
}

/** The description with what staff typed into fixed input cells in place of what a new workbook has there. */
function withTypedCells(description: WorkbookDescription, reading: WorkbookReading): WorkbookDescription {
  const sheets = description.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.input ? withValue(cell, reading.cells[sheet.key]?.[cell.address] ?? null) : cell)),
  }));
  return { ...description, sheets };
}

function withValue(cell: CellDescription, value: string | number | null): CellDescription {
  const typed = typeof value === "number" ? { number: value } : value === null ? {} : cell.period === undefined ? { text: value } : { period: value };
  const rest = Object.entries(cell).filter(([key]) => key !== "text" && key !== "number" && key !== "period");
  return { address: cell.address, ...Object.fromEntries(rest), ...typed };
}
