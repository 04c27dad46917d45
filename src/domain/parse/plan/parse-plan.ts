import type { Block } from "../../block.ts";
import type { Issue } from "../../issue.ts";
import { findPlanTables, type PlanSource } from "./find-plan-tables.ts";
import { cellWords, plainName } from "./plan-cell.ts";
import { planLayout } from "./plan-layout.ts";
import { planPrefix } from "./province-initials.ts";
import { readPlanRow, type PlanRow } from "./read-plan-row.ts";

export interface PlanTable {
  /** The table's caption, else the document's title. */
  readonly title: string;
  /** Month that the actual values stand for; null where nothing says it. */
  readonly asOf: string | null;
  readonly indicators: readonly PlanRow[];
  readonly issues: readonly Issue[];
}

/** Rows that are no indicators: sums, notes below the table, who filled it in. */
const NO_INDICATOR = /^(?:(?:合\s*计|总\s*计|小\s*计)$|注\s*\d{0,2}\s*[:：、.．]|备\s*注\s*(?:[:：]|$)|说\s*明\s*(?:[:：]|$)|(?:数据|资料)来源|填表|制表|填报|审核人|单位\s*[:：]|[*＊※]\s*\p{Script=Han})/u;
/** Titles and captions that lend a name are lines, no paragraphs. */
const LONGEST_TITLE = 60;
const SENTENCE = /[。；：:;]$|^截[至止]/u;
/** Where a document says whose plan it is. */
const LEADING_LINES = 8;

/**
 * The plan table of a document, target against actual values (design §6), rows in printed order and numbered through. What is unclear becomes an issue
 * code of its row, never a silent guess; a document without a plan table gives one issue and no indicators.
 */
export function parsePlan(blocks: readonly Block[]): PlanTable {
  const lines = blocks.flatMap((block) => (block.kind === "heading" || block.kind === "paragraph" ? [block.text.trim()] : []));
  const heading = blocks.find((block) => block.kind === "heading");
  const documentTitle = heading?.kind === "heading" ? heading.text.trim() : (lines.find((line) => line.length <= LONGEST_TITLE) ?? "");
  const sources = findPlanTables(blocks);
  const title = sources.map((source) => source.caption).find((caption) => caption !== "" && caption.length <= LONGEST_TITLE && !SENTENCE.test(caption)) ?? documentTitle;
  const prefix = planPrefix([title, documentTitle, ...lines.slice(0, LEADING_LINES)]);
  const drafts = sources.flatMap((source) => rowsOf(source, documentTitle));
  const indicators = markRepeated(drafts).map((row, i) => ({ ...row, id: `${prefix}-${String(i + 1).padStart(2, "0")}` }));
  return { title, asOf: indicators.find((row) => row.actualPeriod !== null)?.actualPeriod ?? null, indicators, issues: indicators.length > 0 ? [] : [refusal(blocks, sources.length)] };
}

/** The indicators of a table; a category stands until the next one, and a row with one cell only names one where the table has no column for it. */
function rowsOf(source: PlanSource, title: string): readonly Omit<PlanRow, "id">[] {
  const { columns, rows } = source;
  const layout = planLayout(source, title);
  let category = "";
  return rows.flatMap(({ cells: printed, place }) => {
    const words = printed.map(cellWords);
    const filled = words.filter((text) => text !== "");
    const [first] = filled;
    if (first === undefined || NO_INDICATOR.test(first) || filled.length === 1 && NO_INDICATOR.test(filled.join(""))) return [];
    if (filled.length === 1 && columns.category < 0 && (words[0] === first || printed.length === 1)) {
      category = plainName(first);
      return [];
    }
    const cells = alignRow(printed, source);
    category = plainName(cellWords(cells[columns.category])) || category;
    const name = plainName(cellWords(cells[columns.name]));
    if (name === "" || NO_INDICATOR.test(name)) return [];
    return [readPlanRow({ cells, place, category, name, uneven: printed.length !== columns.width }, source, layout)];
  });
}

/** A row that lacks its blank category cell, moved to where its header stands; any other row as it is. */
function alignRow(cells: PlanSource["rows"][number]["cells"], { columns }: PlanSource): PlanSource["rows"][number]["cells"] {
  if (columns.category !== 0 || cells.length !== columns.width - 1) return cells;
  const moved = [{ paragraphs: [], links: [] }, ...cells];
  const targets = columns.targets.map((target) => target.index);
  const holds = (row: typeof cells): boolean => cellWords(row[columns.name]) !== "" && !/^[\d.]/u.test(cellWords(row[columns.name])) && targets.every((i) => /\d/u.test(cellWords(row[i])));
  return !holds(cells) && holds(moved) ? moved : cells;
}

function markRepeated<Row extends Omit<PlanRow, "id">>(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const key = `${row.category}\t${row.name}`;
    const repeated = seen.has(key);
    seen.add(key);
    return repeated ? { ...row, issues: [...row.issues, "duplicate-indicator" as const] } : row;
  });
}

/** Why there is no plan: no table at all, none with the two columns, or one without rows. */
function refusal(blocks: readonly Block[], plans: number): Issue {
  const first = blocks.find((block) => block.kind === "row");
  const reason = first === undefined ? "no-table" : plans === 0 ? "no-indicator-and-target-columns" : "no-rows";
  return { code: "not-a-plan-table", ...(first === undefined ? {} : { place: first.place }), facts: { reason } };
}
