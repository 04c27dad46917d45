import { parseArea } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import { nextId } from "../book/book.ts";
import type { Table, TableColumn } from "../book/table.ts";
import { fromFile } from "./file-formula.ts";
import { OPERATORS } from "./wire-words.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child, childrenOf, decodeEscapes, flag, numeric, parseXml } from "./xml-tree.ts";

/** One table out of its part; undefined for a part without a range. */
export function readTable(book: Book, sheet: Sheet, xml: string): Table | undefined {
  const root = parseXml(xml);
  const { ref, displayName, name, headerRowCount, totalsRowCount } = root.attributes;
  if (ref === undefined) return undefined;
  const style = child(root, "tableStyleInfo")?.attributes ?? {};
  const switches = {
    ShowBandedRows: style["showRowStripes"], ShowBandedColumns: style["showColumnStripes"], HighlightFirstColumn: style["showFirstColumn"], HighlightLastColumn: style["showLastColumn"],
  };
  const filter = child(root, "autoFilter");
  return {
    id: nextId(book), name: displayName ?? name ?? "", sheet, area: parseArea(ref),
    columns: childrenOf(child(root, "tableColumns"), "tableColumn").map((column, index) => readColumn(column, index, filter)),
    showHeaders: numeric(headerRowCount) !== 0, showTotals: (numeric(totalsRowCount) ?? 0) > 0, style: style["name"] ?? "",
    switches: new Map([...Object.entries(switches).map(([key, value]) => [key, flag(value) ?? false] as const), ["ShowFilterButton", filter !== undefined]]), sortFields: [],
  };
}

function readColumn(column: XmlElement, index: number, filter: XmlElement | undefined): TableColumn {
  const formula = child(column, "calculatedColumnFormula")?.text;
  const criteria = childrenOf(filter, "filterColumn").find(({ attributes }) => numeric(attributes["colId"]) === index);
  return {
    id: numeric(column.attributes["id"]) ?? index + 1, name: decodeEscapes(column.attributes["name"] ?? `Column${index + 1}`),
    ...(formula === undefined || formula === "" ? {} : { formula: fromFile(formula) }),
    ...(criteria ? { filter: readCriteria(criteria) } : {}),
  };
}

const SIGNS: Readonly<Record<string, string>> = { EqualTo: "=", NotEqualTo: "<>", GreaterThan: ">", GreaterThanOrEqual: ">=", LessThan: "<", LessThanOrEqual: "<=" };

/** Excel.FilterCriteria of chosen words and of one or two comparisons; other kinds (colours, averages) are not read. */
function readCriteria(column: XmlElement): Readonly<Record<string, unknown>> | undefined {
  const words = child(column, "filters");
  if (words) {
    const values = childrenOf(words, "filter").map(({ attributes }) => attributes["val"] ?? "");
    return childrenOf(words, "dateGroupItem").length > 0 ? undefined : { filterOn: "Values", values: flag(words.attributes["blank"]) ? [...values, ""] : values };
  }
  const custom = child(column, "customFilters");
  const [first, second] = childrenOf(custom, "customFilter").map(({ attributes: { operator = "equal", val = "" } }) => `${SIGNS[OPERATORS[operator] ?? ""] ?? "="}${val.trim()}`);
  if (first === undefined) return undefined;
  return { filterOn: "Custom", criterion1: first, ...(second === undefined ? {} : { criterion2: second, operator: flag(custom?.attributes["and"]) ? "And" : "Or" }) };
}
