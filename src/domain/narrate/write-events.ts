import { SECTIONS } from "../event.ts";
import { dateWords, periodWords } from "./period-words.ts";
import type { ReportChapter, ReportedEvent, ReportMatter, ReportRow } from "./status-report.ts";
import { NONE } from "./value-words.ts";

/** A report lists so many events; a month of thousands is read on the sheet itself. */
const MOST_EVENTS = 300;

/** Chapter 本期政策事件: the month's events by section, by date within it. */
export function writeEvents({ events, asOf }: ReportMatter): Omit<ReportChapter, "heading"> {
  if (events.length === 0) return { paragraphs: [`${periodWords(asOf)}监测期没有收录政策事件。`], table: null };
  const sections = [...SECTIONS, "" as const].map((section) => ({ title: section === "" ? "未分板块" : section, members: events.filter((event) => event.section === section).sort(byDate) }))
    .filter(({ members }) => members.length > 0);
  const share = Math.min(1, MOST_EVENTS / events.length);
  const rows = sections.flatMap(({ title, members }): ReportRow[] => {
    const listed = members.slice(0, Math.ceil(members.length * share));
    const rest = listed.length < members.length ? `，列出${listed.length}条` : "";
    return [{ kind: "group", text: `${title}（${members.length}条${rest}）` }, ...listed.map((event): ReportRow => ({ kind: "cells", cells: eventCells(event, asOf) }))];
  });
  const counts = sections.length === 1 ? `，均为${sections[0]?.title ?? ""}板块` : `，其中${sections.map(({ title, members }) => `${title}${members.length}条`).join("、")}`;
  return {
    paragraphs: [`${periodWords(asOf)}监测期收录政策事件${events.length}条${counts}。${share < 1 ? "下表按板块列出一部分，全部" : "来源为发布网站，网址"}见台账“事件”表。`],
    table: { key: "events", heads: ["编号", "日期", "主体", "要点", "来源"], rows },
  };
}

function eventCells({ id, date, endDate, subject, gist, url, sourceFile }: ReportedEvent, asOf: string): string[] {
  return [id, dateWords(date, endDate, asOf), subject === "" ? NONE : subject, gist === "" ? NONE : gist, websiteOf(url) ?? (sourceFile === "" ? NONE : sourceFile)];
}

/** Second-level names of China under which sites register: one label more belongs to the site's name. */
const REGISTRIES = /\.(?:ac|com|edu|gov|net|org)\.cn$/u;

/** The site a link leads to ("zj.gov.cn", "qianlong.com"): a whole address is too long for a column and of no use on paper. */
function websiteOf(url: string): string | null {
  const host = /^https?:\/\/([^/:?#\s]+)/iu.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return null;
  if (/^[\d.]+$/u.test(host)) return host;
  return host.split(".").slice(REGISTRIES.test(host) && host !== "www.gov.cn" ? -3 : -2).join(".");
}

/** Events without a date come last; equal dates keep their order. */
function byDate(a: ReportedEvent, b: ReportedEvent): number {
  const [left, right] = [a.date ?? "9999", b.date ?? "9999"];
  return left < right ? -1 : left > right ? 1 : 0;
}
