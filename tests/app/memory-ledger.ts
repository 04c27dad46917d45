import type { OpenWorkbook, ReadRow, WorkbookReading } from "../../src/app/ports.ts";
import { WorkbookError } from "../../src/app/ports.ts";
import { cellContent } from "../../src/workbook/cell-content.ts";
import { cleanText } from "../../src/workbook/clean-text.ts";
import type { ColumnType, TableRow } from "../../src/workbook/description.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";

type Value = string | number | null;

const TABLES = workbookDescription.sheets.flatMap((sheet) => sheet.tables);

/** A ledger that only holds values, with the promises of OpenWorkbook.change and nothing of Excel; rows may be put in any order between two jobs. */
export class MemoryLedger implements OpenWorkbook {
  readonly tables = new Map<string, TableRow[]>();
  readonly names = new Map<string, Value>();
  readonly cells = new Map<string, Map<string, Value>>();

  constructor(tables: Readonly<Record<string, readonly TableRow[]>>, names: Readonly<Record<string, Value>> = {}) {
    for (const { key } of TABLES) this.tables.set(key, (tables[key] ?? []).map((row) => stored(key, row)));
    for (const [key, value] of Object.entries(names)) this.names.set(key, value);
    this.cells.set("settings", new Map<string, Value>([["B10", 10], ["B11", 30]]));
  }

  apply = (): Promise<never> => Promise.reject(new Error("a ledger in memory is there already"));
  append = (): Promise<never> => Promise.reject(new Error("jobs change, they do not append"));

  read = (): Promise<WorkbookReading> => {
    const rows = (key: string): ReadRow[] => (this.tables.get(key) ?? []).map((values, index) => ({ line: index + 5, values, computed: {}, misfits: [] }));
    return Promise.resolve({
      tables: Object.fromEntries(TABLES.map(({ key }) => [key, rows(key)])), names: Object.fromEntries(this.names), misfitNames: [], findings: [],
      cells: Object.fromEntries([...this.cells].map(([sheet, cells]) => [sheet, Object.fromEntries(cells)])),
    });
  };

  change: OpenWorkbook["change"] = (_description, { added = {}, changed = {}, removed = {}, names = {}, cells = {} }) => {
    const taken = new Set<TableRow>();
    const claim = (key: string, expected: TableRow): TableRow => {
      const row = (this.tables.get(key) ?? []).find((candidate) => !taken.has(candidate) && Object.keys(expected).every((column) => content(key, column, candidate[column]) === content(key, column, expected[column])));
      if (row === undefined) throw new WorkbookError("changed-meanwhile", { table: key, line: 0 });
      taken.add(row);
      return row;
    };
    const edits = Object.entries(changed).flatMap(([key, list]) => list.map(({ expected, values }) => ({ key, row: claim(key, expected), values })));
    const gone = new Set(Object.entries(removed).flatMap(([key, list]) => list.map(({ expected }) => claim(key, expected))));
    for (const [key, { expected }] of Object.entries(names)) if ((this.names.get(key) ?? null) !== expected) throw new WorkbookError("changed-meanwhile", { table: key, line: 0 });
    const replaced = new Map(edits.map(({ key, row, values }) => [row, stored(key, { ...row, ...values })]));
    for (const [key, rows] of this.tables) {
      this.tables.set(key, [...rows.filter((row) => !gone.has(row)).map((row) => replaced.get(row) ?? row), ...(added[key] ?? []).map((row) => stored(key, row))]);
    }
    for (const [key, { value }] of Object.entries(names)) this.names.set(key, value);
    for (const [sheet, changes] of Object.entries(cells)) for (const [address, { value }] of Object.entries(changes)) this.cells.get(sheet)?.set(address, value);
    return Promise.resolve([]);
  };
}

function typeOf(key: string, column: string): ColumnType {
  return TABLES.find((table) => table.key === key)?.columns.find((described) => described.key === column)?.type ?? "text";
}

function content(key: string, column: string, value: Value | undefined): string | null {
  return cellContent(value ?? null, typeOf(key, column));
}

/** A row as a cell keeps it: every typed column, texts without what no cell holds. */
function stored(key: string, row: TableRow): TableRow {
  const columns = TABLES.find((table) => table.key === key)?.columns.filter(({ formula }) => formula === undefined) ?? [];
  return Object.fromEntries(columns.map(({ key: column }) => {
    const value = row[column] ?? null;
    return [column, typeof value === "string" ? cleanText(value).text || null : value];
  }));
}
