import type { CellDescription, ColumnDescription } from "./description.ts";
import type { Look } from "./looks.ts";
import { CELL_LOOKS, DATA_LOOK, HEADER_LOOK, HELPER_HEADER_LOOK, HELPER_LOOK, INPUT_HEADER_LOOK, INPUT_LOOK, WRITTEN_HEADER_LOOK, WRITTEN_LOOK } from "./looks.ts";

export function lookOfCell(cell: CellDescription): Look {
  const look = CELL_LOOKS[cell.style ?? "value"];
  return { vertical: "middle", ...look, wrap: cell.wrap ?? look.wrap ?? false };
}

/** Look of a column's data cells: inputs are tinted, dates stand in the middle, numbers at the right. */
export function lookOfColumn(column: ColumnDescription): Look {
  return { ...dataLook(column), wrap: column.wrap ?? false, ...alignmentOf(column) };
}

export function lookOfHeader(column: ColumnDescription): Look {
  if (column.helper) return HELPER_HEADER_LOOK;
  return column.input ? INPUT_HEADER_LOOK : column.formula === undefined ? WRITTEN_HEADER_LOOK : HEADER_LOOK;
}

function dataLook(column: ColumnDescription): Look {
  if (column.helper) return HELPER_LOOK;
  return column.input ? INPUT_LOOK : column.formula === undefined ? WRITTEN_LOOK : DATA_LOOK;
}

function alignmentOf({ type, helper, centred }: ColumnDescription): Pick<Look, "horizontal" | "indent"> {
  if (helper) return {};
  if (type === "period" || type === "date" || type === "datetime" || centred) return { horizontal: "center" };
  return type === "number" || type === "percent" ? { horizontal: "right", indent: 1 } : {};
}
