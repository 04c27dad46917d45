import type { Cell } from "../block.ts";

/** Which column of a table plays which role; -1 where there is none. */
export interface ColumnRoles {
  readonly label: number;
  readonly text: number;
  readonly link: number;
  readonly date: number;
}

const LABEL = /部委|部门|单位|机构|地区|省|地方|区域|企业|公司|运营商|主体|会议|峰会|论坛|大会|名称/;
const TEXT = /举措|政策|内容|动态|进展|事件|措施|情况|事项|摘要|要点|简介|概况/;
const LINK = /链接|网址|来源|出处|地址|原文/;
const DATE = /日期|时间/;

/** Text of a cell, its paragraphs put together without a gap. */
export function cellText(cell: Cell | undefined): string {
  return (cell?.paragraphs ?? []).map((paragraph) => paragraph.text.trim()).join("");
}

/** Roles by the words of a header row, or null where the row is none: a header has short cells of which at least two name a role. */
export function rolesOfHeader(cells: readonly Cell[]): ColumnRoles | null {
  const texts = cells.map((cell) => cellText(cell).replace(/\s/g, ""));
  if (texts.some((text) => text.length > 14) || cells.some((cell) => cell.links.length > 0)) return null;
  const find = (pattern: RegExp, taken: readonly number[]): number => texts.findIndex((text, i) => !taken.includes(i) && pattern.test(text));
  const link = find(LINK, []);
  const date = find(DATE, [link]);
  const text = find(TEXT, [link, date]);
  const label = find(LABEL, [link, date, text]);
  return [link, date, text, label].filter((i) => i >= 0).length >= 2 && text >= 0 ? { label, text, link, date } : null;
}

/** Roles where no header is known: label, text, link from left to right; a last cell that holds only links is the link column. */
export function rolesByPosition(cells: readonly Cell[]): ColumnRoles {
  const last = cells.length - 1;
  const lastIsLink = (cells[last]?.links.length ?? 0) > 0 && cellText(cells[last]) === "";
  if (cells.length === 1) return { label: -1, text: 0, link: -1, date: -1 };
  if (cells.length === 2) return lastIsLink ? { label: -1, text: 0, link: 1, date: -1 } : { label: 0, text: 1, link: -1, date: -1 };
  return { label: 0, text: 1, link: 2, date: -1 };
}
