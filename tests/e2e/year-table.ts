import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { STATUS_LIST } from "../../src/workbook/words.ts";
import { PICTURES } from "./open-window.ts";

/** A month of the year's run. */
export interface YearRow {
  readonly month: string;
  readonly way: string;
  readonly expected: number;
  readonly filled: number;
  readonly noData: number;
  readonly explained: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Pages of the printed report, in the four months in which it is printed. */
  readonly pages?: number;
  readonly closed: boolean;
  /** Indicators that LibreOffice judges as the core does, value, rates, status and severity, of how many. */
  readonly equal: string;
  readonly seconds: number;
}

/** The year's result as a table in markdown, printed and kept with the pictures. */
export function tellYear(title: string, file: string, rows: readonly YearRow[], more: readonly string[]): void {
  const head = ["月", "填法", "应报", "已填", "无数据", "说明", "各状态项数", "报告页数", "关闭", "LibreOffice＝内核", "秒"];
  const cells = rows.map((row) => [
    row.month, row.way, row.expected, row.filled, row.noData, row.explained, STATUS_LIST.flatMap((status) => (row.counts[status] ? [`${status}${row.counts[status]}`] : [])).join(" "),
    row.pages ?? "", row.closed ? "是" : "否", row.equal, row.seconds.toFixed(1),
  ].join(" | "));
  const text = [`# ${title}`, "", `| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...cells.map((line) => `| ${line} |`), "", ...more.map((line) => `- ${line}`), ""].join("\n");
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(PICTURES, file), text);
  process.stdout.write(`\n${text}`);
}
