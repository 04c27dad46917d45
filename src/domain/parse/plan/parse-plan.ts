import type { Block } from "../../block.ts";
import type { Issue } from "../../issue.ts";
import { columnMeanings, type MeantColumn } from "./column-meanings.ts";
import { findNearPlan, findPlanTables, type PlanSource } from "./find-plan-tables.ts";
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
  /** What each column was taken for; of several tables those of the first, and further columns of the others. */
  readonly columns: readonly MeantColumn[];
}

/** Rows that are no indicators: sums, notes below the table, who filled it in. */
const NO_INDICATOR = /^(?:(?:合\s*计|总\s*计|小\s*计)$|注\s*\d{0,2}\s*[:：、.．]|备\s*注\s*(?:[:：]|$)|说\s*明\s*(?:[:：]|$)|(?:数据|资料)来源|填表|制表|填报|审核人|单位\s*[:：]|[*＊※]\s*\p{Script=Han})/u;
/** Titles and captions that lend a name are lines, no paragraphs. */
const LONGEST_TITLE = 60;
const SENTENCE = /[。；：:;]$|^截[至止]/u;
const TABLE_NUMBER = /^(?:附?表|附件)\s*[\d一二三四五六七八九十]*[-—.\d]*\s*[:：、.]?\s*/u;
const UNIT_REMARK = /\s*[(（]单位\s*[:：][^()（）]{1,20}[)）]$/u;
const TABLE_WORDS = /(?:方面|领域)?(?:的?(?:主要|重点|核心|发展|规划|量化|考核))*(?:目标|指标)?(?:任务)?(?:值)?(?:及|和|与)?(?:目标|指标|任务)?(?:年度)?(?:完成|进展|执行|落实|实现)?(?:情况|进度)?(?:一览|汇总|统计)?表?$/u;
const CONTINUED = /^续/u;
const LONGEST_CATEGORY = 12;
/** Numbering of a heading inside the table, not of an indicator: 一、 （二） */
const HEADING_NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/u;
/** A part of the indicator above. */
const PART = /^(?:其中|#)/u;
const INDENTED = /^\u3000+/u;
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
  const title = titleOf(sources, documentTitle);
  const prefix = planPrefix([title, documentTitle, ...lines.slice(0, LEADING_LINES)]);
  const drafts = sources.flatMap((source) => rowsOf(source, documentTitle, sources.length > 1 ? headingCategory(source.heading) : ""));
  const indicators = markRepeated(drafts).map((row, i) => ({ ...row, id: `${prefix}-${String(i + 1).padStart(2, "0")}` }));
  return { title, asOf: indicators.find((row) => row.actualPeriod !== null)?.actualPeriod ?? null, indicators, issues: indicators.length > 0 ? [] : [refusal(blocks, sources)], columns: meanings(sources, documentTitle) };
}

function meanings(sources: readonly PlanSource[], title: string): readonly MeantColumn[] {
  const all = sources.flatMap((source) => columnMeanings(source, planLayout(source, title)));
  return all.filter(({ header, meaning }, index) => all.findIndex((other) => other.header === header && other.meaning === meaning) === index);
}

/** The caption of the table, or of all tables; the document's title where they differ or have none. */
function titleOf(sources: readonly PlanSource[], documentTitle: string): string {
  const captions = new Set(sources.map(({ caption }) => caption).filter((caption) => caption !== ""));
  const [caption] = captions;
  const lends = caption !== undefined && captions.size === 1 && caption.length <= LONGEST_TITLE && !SENTENCE.test(caption);
  const title = lends ? caption : documentTitle;
  return title.length > LONGEST_TITLE ? title : title.replace(TABLE_NUMBER, "").replace(UNIT_REMARK, "");
}

/** Of several tables, each below its heading: "二、制造业主要指标" → 制造业. "" where the heading names none of its own. */
function headingCategory(heading: string): string {
  if (heading.length > LONGEST_TITLE) return "";
  const words = plainName(heading.replace(TABLE_NUMBER, "")).replace(TABLE_WORDS, "");
  return words.length <= LONGEST_CATEGORY && !CONTINUED.test(words) ? words : "";
}

/** The indicators of a table; a category stands until the next one, and a row with one cell only names one where the table has no column for it. */
function rowsOf(source: PlanSource, title: string, heading: string): readonly Omit<PlanRow, "id">[] {
  const { columns, rows } = source;
  const layout = planLayout(source, title);
  let category = columns.category < 0 ? heading : "";
  let whole: { readonly name: string; readonly unit: string } | null = null;
  return rows.flatMap(({ cells: printed, place }) => {
    const words = printed.map(cellWords);
    const filled = words.filter((text) => text !== "");
    const [first] = filled;
    if (first === undefined || NO_INDICATOR.test(first)) return [];
    if (filled.length === 1 && isCategoryRow(words, first, columns)) {
      category = plainName(first);
      return [];
    }
    const cells = alignRow(printed, source);
    category = plainName(cellWords(cells[columns.category])) || category;
    const printedName = cellWords(cells[columns.name]);
    const name = plainName(printedName);
    if (name === "" || NO_INDICATOR.test(name)) return [];
    if (isGroupRow(words, columns) && filled.length > 1) {
      if (columns.category < 0) category = name;
      return [];
    }
    const part = PART.test(printedName) || (whole !== null && INDENTED.test(rawWords(cells[columns.name])));
    const row = readPlanRow({ cells, place, category, name, parentUnit: part ? (whole?.unit ?? "") : "", uneven: printed.length !== columns.width }, source, layout);
    if (!part) whole = row;
    return [row];
  });
}

/** A row with words in one cell only: in the first, or in the name's while no column holds the categories. A numbered one always (一、创业创新). */
function isCategoryRow(words: readonly string[], first: string, columns: PlanSource["columns"]): boolean {
  const at = words.indexOf(first);
  if (words.length === 1 || HEADING_NUMBER.test(first)) return true;
  return columns.category < 0 && (at === 0 || at === columns.name) && columns.targets.length + columns.actuals.length > 1;
}

/** A numbered row that only names what the rows below are parts of (3 城镇化率): no cell beside or behind the name is filled but number and category. */
function isGroupRow(words: readonly string[], { name, category }: PlanSource["columns"]): boolean {
  return words.length > 2 && words.every((text, i) => i === name || i === category || text === "" || (i < name && /^\d{1,3}$/u.test(text))) && words.some((text, i) => i < name && /^\d{1,3}$/u.test(text));
}

/** A row that lacks its blank category cell, moved to where its header stands; any other row as it is. */
function alignRow(cells: PlanSource["rows"][number]["cells"], { columns }: PlanSource): PlanSource["rows"][number]["cells"] {
  if (columns.category !== 0 || cells.length !== columns.width - 1) return cells;
  const moved = [{ paragraphs: [], links: [] }, ...cells];
  const targets = columns.targets.map((target) => target.index);
  const holds = (row: typeof cells): boolean => cellWords(row[columns.name]) !== "" && !/^[\d.]/u.test(cellWords(row[columns.name])) && targets.every((i) => /\d/u.test(cellWords(row[i])));
  return !holds(cells) && holds(moved) ? moved : cells;
}

/** Two rows of one name are told by their category; parts of indicators (其中：教师) repeat. */
function markRepeated<Row extends Omit<PlanRow, "id">>(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const key = `${row.category}\t${row.name}`;
    const repeated = seen.has(key) && !PART.test(row.name);
    seen.add(key);
    return repeated ? { ...row, issues: [...row.issues, "duplicate-indicator" as const] } : row;
  });
}

/** The words of a cell with the blanks that set it in. */
function rawWords(cell: PlanSource["rows"][number]["cells"][number] | undefined): string {
  return cell?.paragraphs[0]?.text ?? "";
}

/** Why there is no plan: a table that lacks one of the two columns, one without rows, or no table of the kind at all. */
function refusal(blocks: readonly Block[], sources: readonly PlanSource[]): Issue {
  const row = blocks.find((block) => block.kind === "row");
  const place = row === undefined ? {} : { place: row.place };
  if (sources.length > 0) return { code: "plan-rows-missing", ...place, facts: {} };
  const near = findNearPlan(blocks);
  if (near === null) return { code: "not-a-plan-table", ...place, facts: {} };
  return { code: `${near.missing}-column-missing`, place: near.place, facts: { headers: near.titles.join("、") } };
}
