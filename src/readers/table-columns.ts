import type { Cell } from "../domain/block.ts";

const LINK_HEADER = /链接|网址|原文|出处|来源|url|link/i;
/** Words that head columns of reports and plan tables; they tell a header in the middle of a table from a row of short values. */
const HEADER_WORDS = /链接|网址|举措|政策|内容|动态|进展|情况|指标|目标|完成|实际|类别|部委|部门|地区|省|企业|公司|单位|日期|时间|序号|来源|主体|名称|备注|要点/;
const LONGEST_TITLE = 16;

/** Text of a cell, paragraphs put together. */
export function textOfCell(cell: Cell): string {
  return cell.paragraphs.map((paragraph) => paragraph.text).join("");
}

/** Whether all cells are short titles (地区, 相关政策, 链接): no numbers, sentences, dates or links. Remarks in brackets do not count: 目标值(2017年). */
export function looksLikeHeader(cells: readonly Cell[]): boolean {
  if (cells.length < 2 || cells.some((cell) => cell.links.length > 0)) return false;
  const titles = cells.map((cell) => textOfCell(cell).replace(/[(（][^()（）]*[)）]/g, "").replace(/\s/g, ""));
  return titles.every((title) => title !== "" && title.length <= LONGEST_TITLE && !/^[\d.%/+—-]|[。；！？，]|暂无/.test(title)) &&
    titles.some((title) => HEADER_WORDS.test(title));
}

/**
 * The columns of a table that hold links: by their header or because a row above held nothing but links there. There a torn piece of an address
 * that looks like a number ("574") is told from a value.
 */
export class LinkColumns {
  private readonly columns = new Set<number>();

  has(column: number): boolean {
    return this.columns.has(column);
  }

  learn(cells: readonly Cell[], isHeader: boolean): void {
    cells.forEach((cell, column) => {
      const onlyLinks = cell.links.length > 0 && cell.paragraphs.length === 0;
      if (isHeader ? LINK_HEADER.test(textOfCell(cell)) : onlyLinks && column > 0) this.columns.add(column);
    });
  }

  clear(): void {
    this.columns.clear();
  }
}
