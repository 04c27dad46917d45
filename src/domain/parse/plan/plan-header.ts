import { cellWords } from "./plan-cell.ts";
import { planColumns, type HeaderContext, type PlanColumns } from "./plan-columns.ts";
import type { TableRow } from "./find-plan-tables.ts";
import { readPlanValue } from "./read-plan-value.ts";
import { unitWithin } from "./split-unit.ts";

/** A header of one, two or three rows: the roles of its columns and its titles, joined where a title spans columns. */
export interface PlanHeader {
  readonly columns: PlanColumns;
  readonly titles: string;
  /** Rows that it takes. */
  readonly height: number;
}

const MOST_ROWS = 3;
const LONGEST_SUBTITLE = 20;
/** What a second header row says below 目标值 or 实际值: years and parts of a year, or the value's role. */
const SUBTITLE = /^[(（]?(?:(?:19|20)\d{2}年?(?:度|底|末|[-—–~至\d]{1,5}月|上半年)?|.{0,8}(?:目标|实际|完成|基期|基数|现状|年|月|季度|值|率|数|指标|单位))[)）]?$/u;

/** The header that begins at row `index`; null where the row heads no plan table. */
export function headerAt(rows: readonly TableRow[], index: number, context: HeaderContext): PlanHeader | null {
  const titles = titlesAt(rows, index);
  if (titles === null) return null;
  const columns = planColumns(titles.words, context);
  return columns === null ? null : { columns, titles: titles.words.join("\t"), height: titles.height };
}

/** The titles that begin at row `index`, those of the rows below put behind what spans them; null where the row holds values. */
export function titlesAt(rows: readonly TableRow[], index: number): { readonly words: readonly string[]; readonly height: number } | null {
  const first = rows[index]?.cells.map(cellWords);
  if (first === undefined || first.some(holdsValue)) return null;
  let words: readonly string[] = first;
  let height = 1;
  for (; height < MOST_ROWS; height += 1) {
    const lower = rows[index + height]?.cells.map(cellWords);
    const upper = rows[index + height - 1]?.cells.map(cellWords) ?? [];
    if (lower === undefined || !isSubheader(upper, lower)) break;
    words = joinTitles(words, lower);
  }
  return { words, height };
}

/** A value, other than a year or a month: a header has none. */
function holdsValue(text: string): boolean {
  return /^\d/u.test(text) && !/^(?:19|20)\d{2}(?!\d)|^\d{1,2}月/u.test(text) && readPlanValue(text).kind === "number";
}

/** Titles below spanning titles, or units below titles: no name in the first column, and every cell says a year, a role or a unit. */
function isSubheader(upper: readonly string[], lower: readonly string[]): boolean {
  const filled = lower.flatMap((text, i) => (text === "" || text === upper[i] ? [] : [i]));
  if (lower.length !== upper.length || lower[0] !== "" || filled.length === 0 || filled.some((i) => (lower[i] ?? "").length > LONGEST_SUBTITLE)) return false;
  const words = filled.map((i) => lower[i] ?? "");
  const isUnit = (text: string): boolean => /^[(（].*[)）]$/u.test(text) && unitWithin(text.slice(1, -1)) !== "";
  return words.every(isUnit) || (filled.length >= 2 && words.every((text) => SUBTITLE.test(text) || isUnit(text)));
}

/** A title that spans several columns stands in the first of them. */
function joinTitles(upper: readonly string[], lower: readonly string[]): string[] {
  return lower.map((text, i) => {
    const above = upper[i] ?? "";
    if (text === "" || text === above) return above;
    return (above === "" ? (upper.slice(0, i).findLast((title) => title !== "") ?? "") : above) + text;
  });
}
