/// <reference types="office-js" />
import type { RowChange, WorkbookChange, WorkbookFinding } from "../app/ports.ts";
import { cellAddress } from "../workbook/cell-address.ts";
import { cellValues } from "../workbook/cell-values.ts";
import type { ColumnDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import { readValue } from "../workbook/read-value.ts";
import type { TableTarget, Writing } from "./append-rows.ts";
import { appendTo, bottomFirst, columnsOf, extentOf, loadTargets } from "./append-rows.ts";
import { portions } from "./batches.ts";
import { textInput } from "./cell-input.ts";
import { openCells, requireCells, writeCells } from "./change-cells.ts";
import { claimRows } from "./claim-rows.ts";
import type { ExcelHost } from "./excel-host.ts";
import { foundValue } from "./read-workbook.ts";
import { refuseOwnContent, removeRows } from "./remove-rows.ts";
import { writeUnprotected } from "./write-unprotected.ts";

/** What is to happen in one table: changed rows with their index now, rows that go, rows that come. */
interface TablePlan {
  readonly target: TableTarget;
  readonly changed: readonly { readonly index: number; readonly values: TableRow }[];
  readonly removed: ReadonlySet<number>;
  readonly added: readonly TableRow[];
}

/**
 * Changes, removes and adds rows and sets cells as one job: one round trip to read what is there, one to write while a request carries it. Everything that
 * was read before is looked for first, and nothing is written where something of it changed: WorkbookError "changed-meanwhile"; nor where a row that goes holds
 * something in a column of the staff's own: "own-content".
 */
export async function changeWorkbook(context: Excel.RequestContext, host: ExcelHost, book: WorkbookDescription, change: WorkbookChange): Promise<readonly WorkbookFinding[]> {
  const isTouched = (key: string): boolean => [change.added, change.changed, change.removed].some((rows) => (rows?.[key]?.length ?? 0) > 0);
  const { targets, rest: cells } = await loadTargets(context, book, isTouched, () => openCells(context, book, change));
  requireCells(cells);
  const plans = bottomFirst(targets).map((target) => planTable(target, change));
  await refuseOwnContent(context, plans);
  const findings: WorkbookFinding[] = [];
  await writeUnprotected(context, host, [...targets, ...cells].map(({ sheet }) => sheet), async (box) => {
    const writing = { book, host, box, findings };
    // Addresses of fixed cells are those that were read: they are written before rows move.
    await writeCells(cells, writing);
    for (const plan of plans) {
      await changeRows(plan, writing);
      removeRows(plan.target, plan.removed);
      await appendTo(plan.target, extentOf(plan.target, plan.removed), plan.added, writing);
    }
  });
  return findings;
}

function planTable(target: TableTarget, { added, changed, removed }: WorkbookChange): TablePlan {
  const { table, body } = target;
  const taken = new Set<number>();
  const present = { table, firstLine: body.rowIndex + 1, rows: presentRows(target) };
  const changes: readonly RowChange[] = changed?.[table.key] ?? [];
  const indexes = claimRows(present, changes, taken);
  return {
    target,
    changed: changes.map(({ values }, number) => ({ index: indexes[number] ?? 0, values })),
    removed: new Set(claimRows(present, removed?.[table.key] ?? [], taken)),
    added: added?.[table.key] ?? [],
  };
}

/** The typed values of all rows, exactly as they are read for the ledger. */
function presentRows(target: TableTarget): TableRow[] {
  const columns = columnsOf(target);
  const typed = target.table.columns.filter(({ formula }) => formula === undefined);
  return target.values.map((row) =>
    Object.fromEntries(typed.map(({ key, type }) => [key, readValue(foundValue(row[(columns.get(key) ?? 0) - target.header.columnIndex - 1]), type)])));
}

/** New values of rows, column by column; those of neighbouring rows in one write. */
async function changeRows({ target, changed }: TablePlan, { box, findings }: Writing): Promise<void> {
  const columns = columnsOf(target);
  const values = cellValues(target.sheet.name, (finding) => findings.push(finding));
  const inputs = typedColumns(target.table.columns, changed).flatMap((column) => {
    const at = columns.get(column.key);
    const rows = changed.filter((row) => column.key in row.values).sort((one, other) => one.index - other.index);
    return at === undefined ? [] : rows.map((row) => {
      const line = target.body.rowIndex + 1 + row.index;
      const { value } = values.prepare(row.values[column.key] ?? null, column.type, cellAddress(line, at));
      return { line, at, input: typeof value === "string" ? textInput(value, column.numberFormat === "@") : (value ?? "") };
    });
  });
  for (const run of runsOf(inputs)) {
    for (const { start, rows, bytes } of portions(run.inputs)) {
      await box.add(bytes + 200);
      const top = run.line + start;
      target.sheet.getRange(`${cellAddress(top, run.at)}:${cellAddress(top + rows.length - 1, run.at)}`).values = rows.map((row) => [...row]);
    }
  }
}

/** A formula is never overwritten: who asks for it has a fault. */
function typedColumns(columns: readonly ColumnDescription[], changed: TablePlan["changed"]): readonly ColumnDescription[] {
  const keys = new Set(changed.flatMap(({ values }) => Object.keys(values)));
  const wanted = columns.filter(({ key }) => keys.has(key));
  const computed = wanted.find(({ formula }) => formula !== undefined);
  if (computed !== undefined || wanted.length < keys.size) throw new RangeError(`no typed column: ${computed?.key ?? [...keys].join(", ")}`);
  return wanted;
}

interface Run {
  readonly line: number;
  readonly at: number;
  readonly inputs: (readonly [string | number])[];
}

function runsOf(cells: readonly { readonly line: number; readonly at: number; readonly input: string | number }[]): Run[] {
  const runs: Run[] = [];
  for (const { line, at, input } of cells) {
    const last = runs.at(-1);
    if (last?.at === at && last.line + last.inputs.length === line) last.inputs.push([input]);
    else runs.push({ line, at, inputs: [[input]] });
  }
  return runs;
}
