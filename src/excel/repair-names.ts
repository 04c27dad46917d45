/// <reference types="office-js" />
import type { WorkbookFinding } from "../app/ports.ts";
import { columnLetter } from "../workbook/cell-address.ts";
import { compileName } from "../workbook/compile-formula.ts";
import type { TableDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import { fixedCellsInPlace } from "./fixed-cells-in-place.ts";
import type { FoundName, Inspection } from "./inspect-workbook.ts";
import type { LaidColumns } from "./lay-out-columns.ts";

interface NameRepair {
  readonly book: WorkbookDescription;
  readonly supports: (version: string) => boolean;
  readonly tell: (finding: WorkbookFinding) => void;
  readonly isMissing: (table: string) => boolean;
  readonly rowsOf: (table: TableDescription) => readonly TableRow[];
}

/** Names that are gone or refer to nothing; one that refers to another cell by now was moved by the staff and stays. */
export function repairNames(workbook: Excel.Workbook, state: Inspection, columns: ReadonlyMap<string, LaidColumns>, repair: NameRepair): void {
  for (const { name, item, range } of state.names) {
    const broken = !item.isNullObject && range.isNullObject && String(item.formula).includes("#REF!");
    if (!item.isNullObject && !broken) continue;
    const target = targetOf(name, state, columns, repair);
    if (target === null) continue;
    if (item.isNullObject) workbook.names.add(name.name, `=${target}`);
    else if (repair.supports("1.7")) item.formula = `=${target}`;
    repair.tell({ code: "name-restored", facts: { name: name.name } });
  }
}

/** What the name has to refer to as things stand; null where that place is not there. */
function targetOf(name: FoundName["name"], { sheets, tables }: Inspection, columns: ReadonlyMap<string, LaidColumns>, { book, isMissing, rowsOf }: NameRepair): string | null {
  const { refersTo } = name;
  if ("range" in refersTo) {
    const home = sheets.find(({ description }) => description.key === refersTo.sheet);
    return home === undefined || (!home.sheet.isNullObject && !fixedCellsInPlace(home)) ? null : compileName(name, book, () => 1);
  }
  const found = tables.find(({ table }) => table.key === refersTo.table);
  if (found === undefined || isMissing(refersTo.table)) return null;
  const at = columns.get(refersTo.table)?.places.get(refersTo.column);
  if (at === undefined) return compileName(name, book, (table) => rowsOf(table).length);
  const { body, sheet } = found;
  const letter = columnLetter(at);
  return `'${sheet.name}'!$${letter}$${body.rowIndex + 1}:$${letter}$${body.rowIndex + body.rowCount}`;
}
