import type { CellPosition } from "../workbook/cell-address.ts";
import { columnLetter } from "../workbook/cell-address.ts";
import { readAddress } from "./address.ts";

/** A reference by address as a formula has it: "A5", "$A$5:$C$9", "'月 报'!A5". Whole columns and rows are left alone. */
export interface AddressReference {
  /** Sheet name without quotes; null where the formula means its own sheet. */
  readonly sheet: string | null;
  readonly from: CellPosition;
  readonly to: CellPosition;
  /** True: written with a colon. */
  readonly isRange: boolean;
}

const TOKENS = new RegExp([
  /"(?:[^"]|"")*"/u, // texts
  /\[\d+\][^!'"\s(),;]*![$A-Z0-9:]+/u, // other workbooks
  /'\[(?:[^']|'')*'![$A-Z0-9:]+/u,
  /\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/u, // brackets of structured references
  /(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<from>\$?[A-Z]{1,3}\$?[1-9]\d*)(?::(?<to>\$?[A-Z]{1,3}\$?[1-9]\d*))?(?![\p{L}\p{N}_.(![])/u,
  /[\p{L}_\\][\p{L}\p{N}_.\\?]*/u, // names and functions
].map(({ source }) => source).join("|"), "gu");

/** Rewrites the references of a formula. `change` gives new ends, or null to leave one as it is. "$" signs stay where they were. */
export function mapReferences(formula: string, change: (reference: AddressReference) => { readonly from: CellPosition; readonly to: CellPosition } | null): string {
  return formula.replace(TOKENS, (token, ...rest: unknown[]) => {
    const groups = rest.at(-1);
    const { sheet, from, to } = isGroups(groups) ? groups : {};
    const first = readAddress(from ?? "");
    const last = readAddress(to ?? from ?? "");
    if (from === undefined || first === null || last === null) return token;
    const changed = change({ sheet: sheet === undefined ? null : plainSheet(sheet), from: first, to: last, isRange: to !== undefined });
    if (changed === null) return token;
    const single = to === undefined && changed.from.row === changed.to.row && changed.from.column === changed.to.column;
    return `${sheet ?? ""}${written(changed.from, from)}${single ? "" : `:${written(changed.to, to ?? from)}`}`;
  });
}

function isGroups(value: unknown): value is Record<string, string | undefined> {
  return typeof value === "object" && value !== null;
}

function plainSheet(sheet: string): string {
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function written({ row, column }: CellPosition, like: string): string {
  return `${like.startsWith("$") ? "$" : ""}${columnLetter(column)}${like.lastIndexOf("$") > 0 ? "$" : ""}${row}`;
}
