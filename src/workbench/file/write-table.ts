import { bottomOf, formatArea } from "../book/area.ts";
import { cellAt } from "../book/sheet-cells.ts";
import type { Table, TableColumn } from "../book/table.ts";
import { toFile } from "./file-formula.ts";
import { OPERATORS, fileWord } from "./wire-words.ts";
import { element, escapeXml } from "./xml-text.ts";

/** A table's part, with the formulas that fill new rows, the total row's functions and its filters, which ExcelJS leaves out. */
export function tableXml(table: Table, id: number): string {
  const { name, area, showHeaders, showTotals, style, switches, columns } = table;
  const filtered = { ...area, height: area.height - (showTotals ? 1 : 0) };
  const button = showHeaders && (switches.get("ShowFilterButton") ?? true);
  const content = [
    button ? element("autoFilter", { ref: formatArea(filtered) }, columns.map(filterXml).join("")) : "",
    element("tableColumns", { count: columns.length }, columns.map((column, index) => columnXml(table, column, index)).join("")),
    element("tableStyleInfo", {
      name: style === "" ? undefined : style, showFirstColumn: switches.get("HighlightFirstColumn") ?? false, showLastColumn: switches.get("HighlightLastColumn") ?? false,
      showRowStripes: switches.get("ShowBandedRows") ?? true, showColumnStripes: switches.get("ShowBandedColumns") ?? false,
    }),
  ];
  return element("table", {
    xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", id, name, displayName: name, ref: formatArea(area), headerRowCount: showHeaders ? undefined : 0,
    totalsRowCount: showTotals ? 1 : undefined, totalsRowShown: showTotals ? undefined : false,
  }, content.join(""));
}

function columnXml(table: Table, column: TableColumn, index: number): string {
  const total = totalOf(table, index);
  const formula = column.formula === undefined ? "" : `<calculatedColumnFormula>${escapeXml(toFile(column.formula, table))}</calculatedColumnFormula>`;
  const own = total.formula === undefined ? "" : `<totalsRowFormula>${escapeXml(total.formula)}</totalsRowFormula>`;
  return element("tableColumn", { id: column.id, name: headerText(column.name), totalsRowLabel: total.label, totalsRowFunction: total.function }, formula + own);
}

/** Line breaks of headers stand as escapes in the part. */
const headerText = (name: string): string => name.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replaceAll("\r", "_x000d_").replaceAll("\n", "_x000a_");

/** Excel's functions of a total row, by the first argument of the SUBTOTAL that it puts there. */
const TOTALS: Readonly<Record<string, string>> = { 101: "average", 102: "countNums", 103: "count", 104: "max", 105: "min", 107: "stdDev", 109: "sum", 110: "var" };

function totalOf(table: Table, index: number): { readonly label?: string; readonly function?: string; readonly formula?: string } {
  const cell = table.showTotals ? cellAt(table.sheet, bottomOf(table.area), table.area.left + index) : undefined;
  if (!cell) return {};
  if (cell.formula === undefined) return typeof cell.value === "string" && cell.value !== "" ? { label: cell.value } : {};
  const known = TOTALS[/^=SUBTOTAL\((\d+),[^()]*\)$/i.exec(cell.formula)?.[1] ?? ""];
  return known === undefined ? { function: "custom", formula: toFile(cell.formula, table) } : { function: known };
}

const SIGNS: Readonly<Record<string, string>> = { "=": "EqualTo", "<>": "NotEqualTo", ">": "GreaterThan", ">=": "GreaterThanOrEqual", "<": "LessThan", "<=": "LessThanOrEqual" };

/** Chosen words, and one or two comparisons. */
function filterXml({ filter }: TableColumn, index: number): string {
  if (!filter) return "";
  if (filter["filterOn"] === "Values") {
    const values = Array.isArray(filter["values"]) ? filter["values"].map(String) : [];
    const words = values.filter((value) => value !== "").map((val) => element("filter", { val })).join("");
    return element("filterColumn", { colId: index }, element("filters", { blank: values.includes("") ? true : undefined }, words));
  }
  const criteria = [filter["criterion1"], filter["criterion2"]].flatMap((criterion) => (typeof criterion === "string" ? [criterionXml(criterion)] : []));
  const and = criteria.length > 1 && filter["operator"] !== "Or" ? true : undefined;
  return criteria.length === 0 ? "" : element("filterColumn", { colId: index }, element("customFilters", { and }, criteria.join("")));
}

function criterionXml(criterion: string): string {
  const [, sign = "=", val = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const operator = fileWord(OPERATORS, SIGNS[sign]);
  // An empty operand is how the file says "blank" and "not blank".
  return element("customFilter", { operator: operator === "equal" ? undefined : operator, val: val === "" ? " " : val });
}
