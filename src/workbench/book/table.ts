import type { Area } from "./area.ts";
import { bottomOf } from "./area.ts";
import type { Sheet } from "./book.ts";

/** A table. `area` holds the header row (if shown), the data rows (at least one) and the total row (if shown). */
export interface Table {
  readonly id: string;
  name: string;
  sheet: Sheet;
  area: Area;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  /** Further switches by wire name ("ShowBandedRows"). */
  readonly switches: Map<string, boolean>;
  /** Excel.TableSort's fields, as last applied. */
  sortFields: readonly unknown[];
}

export interface TableColumn {
  readonly id: number;
  name: string;
  /** The formula that new rows get, as it stands in a row; absent: no calculated column. */
  formula?: string | undefined;
  /** Excel.FilterCriteria, as applied. */
  filter?: Readonly<Record<string, unknown>> | undefined;
}

/** The data rows. */
export function tableBody({ area, showHeaders, showTotals }: Pick<Table, "area" | "showHeaders" | "showTotals">): Area {
  const above = showHeaders ? 1 : 0;
  return { ...area, top: area.top + above, height: area.height - above - (showTotals ? 1 : 0) };
}

export const tableHeader = ({ area }: Table): Area => ({ ...area, height: 1 });
export const tableTotals = ({ area }: Table): Area => ({ ...area, top: bottomOf(area), height: 1 });
