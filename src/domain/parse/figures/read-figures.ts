import type { Block } from "../../block.ts";
import { chineseNumeral } from "../chinese-numeral.ts";
import { parseUnit } from "../../unit.ts";
import { classifyFigure, type Comparison } from "./classify-figure.ts";
import { cumulativeSpan, dateFor, statedDates, type Span } from "./date-scope.ts";
import { findQuantities, type Quantity } from "./find-quantities.ts";
import { relateToIndicator, type NamedIndicator } from "./relate-to-indicator.ts";
import { runningText, type Passage } from "./running-text.ts";

/** A figure of a report's running text (design §6, `figures` of `ledger plan`). Normalized: 1.5万户 is 15000 户; a rank's unit is 位, a fraction's %. */
export interface ReportFigure {
  readonly chapter: string;
  /** The clause that states it. */
  readonly text: string;
  readonly subject: string;
  readonly value: number;
  readonly valuePrinted: string;
  readonly unit: string | null;
  readonly normalizedValue: number;
  readonly normalizedUnit: string;
  readonly asOf: Span | null;
  readonly comparison: Comparison;
  readonly approximate: boolean;
  readonly qualifier: string | null;
  /** Id of the plan's indicator that it speaks of. */
  readonly relatesTo: string | null;
}

const QUALIFIER_BEFORE = /(超过|超|近|约|逾|突破|将近|接近|大约|不少于|不低于|至少)$/u;
const QUALIFIER_AFTER = /^(以上|左右|以下|以内|上下)/u;
const QUALIFIER_WITHIN = /[\d万亿十百千](余|多|几)/u;
const YEARS_TOGETHER = /([一二两三四五六七八九十]|\d)年(?:来)?(?:累计|共|总计)/u;
/** Between two numbers of one list: 达97.14%、100%和98.55%. */
const LIST = /^(?:[、，和及与])?$/u;
const LEADING_DATE = /^(?:[至到]?(?:(?:19|20)\d{2}年(?:\d{1,2}月)?(?:上半年|下半年|底|末)?|上半年|下半年)(?:全省)?)+/u;
const PLACES = 4;

/** The figures of a document's running text in order; tables are the plan's. */
export function readFigures(blocks: readonly Block[], indicators: readonly NamedIndicator[]): readonly ReportFigure[] {
  return runningText(blocks).flatMap((passage) => sentencesOf(passage.text).flatMap((sentence) => figuresOf(sentence, passage, indicators)));
}

/** A sentence of more than 2000 characters is a lost table or worse; it is read in pieces, so that the time stays in proportion. */
function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。！？]{1,2000}[。！？]?/gu) ?? [];
}

function figuresOf(sentence: string, { chapter }: Passage, indicators: readonly NamedIndicator[]): ReportFigure[] {
  const dates = statedDates(sentence);
  const figures: ReportFigure[] = [];
  let lastEnd = 0;
  for (const quantity of findQuantities(sentence)) {
    if (dates.some((date) => quantity.at >= date.at && quantity.at < date.end)) continue;
    const clause = clauseAt(sentence, quantity.at);
    const before = sentence.slice(clause.start, quantity.at);
    const date = dateFor(sentence, dates, quantity.at);
    const years = YEARS_TOGETHER.exec(sentence.slice(0, quantity.at))?.[1];
    const span = date === null ? null : years !== undefined && date.state ? cumulativeSpan(date, Number(chineseNumeral(years) ?? years)) : date.span;
    const last = figures.at(-1);
    const listed = last !== undefined && LIST.test(sentence.slice(lastEnd, quantity.at)) && last.unit === quantity.unit;
    const comparison = listed ? last.comparison : classifyFigure(quantity, { before, after: sentence.slice(quantity.end), dated: date !== null && !date.state, last: last?.comparison ?? null });
    const subject = subjectOf(quantity, comparison, last);
    lastEnd = quantity.end;
    const qualifier = qualifierOf(sentence, quantity);
    figures.push({
      chapter, text: clause.text, subject, value: quantity.value, valuePrinted: quantity.valuePrinted, unit: quantity.unit === "" ? null : quantity.unit,
      ...normalized(quantity), asOf: span, comparison, approximate: qualifier !== null, qualifier,
      relatesTo: relateToIndicator(subject, quantity.unit, indicators),
    });
  }
  return figures;
}

/** The part of the sentence between commas that holds a place. A comma within brackets or quotes parts nothing. */
function clauseAt(sentence: string, at: number): { readonly start: number; readonly text: string } {
  const start = Math.max(sentence.lastIndexOf("，", at), sentence.lastIndexOf("；", at)) + 1;
  const next = /[，；。！？]/u.exec(sentence.slice(at));
  return { start, text: sentence.slice(start, next === null ? sentence.length : at + next.index) };
}

/** The words counted; a rate of growth or a rank without words of its own speaks of the figure before. */
function subjectOf({ what, form }: Quantity, comparison: Comparison, before: ReportFigure | undefined): string {
  const own = what.replace(LEADING_DATE, "").replace(/^(?:[%和、]|其中|并|且|同时|分别|居|位居|位列|列|截至|到|至)+|(?:同比|增长|增速|增幅|居|位居|位列|位|列|分别|全国|达|为|在)+$/gu, "").trim();
  if ((comparison === "同比增长" || form === "rank") && own.length < 2 && before !== undefined) return before.subject.replace(/增速$/u, "") + (form === "rank" ? "排名" : "增速");
  return own.length < 2 && before !== undefined ? before.subject : own === "" ? what : own;
}

function qualifierOf(sentence: string, { at, end }: Quantity): string | null {
  return QUALIFIER_WITHIN.exec(sentence.slice(at, end))?.[1] ?? QUALIFIER_BEFORE.exec(sentence.slice(0, at))?.[1] ?? QUALIFIER_AFTER.exec(sentence.slice(end))?.[1] ?? null;
}

function normalized({ value, unit, form }: Quantity): Pick<ReportFigure, "normalizedValue" | "normalizedUnit"> {
  if (form === "rank") return { normalizedValue: value, normalizedUnit: "位" };
  if (form === "fraction") return { normalizedValue: Number((value * 100).toFixed(PLACES)), normalizedUnit: "%" };
  const scale = /^(?:万亿|亿|万|千)/u.exec(unit)?.[0] ?? "";
  const base = unit.slice(scale.length);
  return { normalizedValue: Number((value * 10 ** parseUnit(scale).exponent).toPrecision(15)), normalizedUnit: base };
}
