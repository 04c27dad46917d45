/** A title with its position; titles may hold titles in <> and quotations. */
interface Title {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What is done with a document that an event is about. */
const MAKING = "印发|出台|发布|下发|公布|颁布|制定|通过|审议|签署|签订|发表|推出|施行|实施|编制|起草|修订|形成|提出(?!的)|启动";
const MADE_BEFORE = new RegExp(`(?:${MAKING})(?!会)[^。；，]{0,30}$`);
const MADE_AFTER = new RegExp(`^[^。；，《]{0,14}(?:正式|近日|联合|将|及实施细则)?[^。；，《]{0,6}(?:${MAKING}|征求意见|战略合作协议|合作协议|通知|报告|蓝皮书|白皮书)`);
/** What is done by or after a document that stood before: it is the ground of the event, not its subject. */
const GROUND = /(?:根据|按照|依据|依照|贯彻落实|落实|贯彻|对接|以下简称|简称|符合|围绕|参照|遵照|执行)[“”]?[^。；，》]{0,8}$/;
/** 《方案》, 《实施意见》: a short form of a longer title named before. */
const SHORT_FORM = /^(?:实施|工作|行动|政策|指导)?(?:方案|意见|计划|通知|办法|规定|规划|要点|条例|报告|协议)$/;

/** Newspapers and journals stand in 《》 too; what they print is no document of theirs. */
const PRESS = /(?:日报|晚报|早报|时报|导报|商报|周刊|周报|杂志|新闻联播|焦点访谈)$/;

/** Between titles that share one verb: "印发《甲》《乙》和《丙》". */
const SERIES = /^[\s、，]*(?:和|与|及|以及|、)?\s*$/;

/**
 * Titles in 《》 that are issued, adopted, signed or published, without the brackets and each once, in printed order; of a series all or none. Titles that are
 * merely mentioned are left out: grounds ("贯彻落实《…》"), short forms of a title named before ("以下简称《方案》"), treaties referred to.
 */
export function findDocuments(text: string): readonly string[] {
  const titles = readTitles(text).filter((title) => !PRESS.test(title.text));
  const found = seriesOf(titles, text).filter((series) => isMade(series, text)).flat();
  return [...new Set(found.filter(({ text: title }, i) => i === 0 || !SHORT_FORM.test(title)).map((title) => title.text))];
}

/** Titles that nothing but a comma or an "and" parts. */
function seriesOf(titles: readonly Title[], text: string): readonly (readonly Title[])[] {
  const series: Title[][] = [];
  for (const title of titles) {
    const last = series.at(-1)?.at(-1);
    if (last && SERIES.test(text.slice(last.to, title.from))) series.at(-1)?.push(title);
    else series.push([title]);
  }
  return series;
}

function isMade(series: readonly Title[], text: string): boolean {
  const from = series[0]?.from ?? 0;
  const to = series.at(-1)?.to ?? 0;
  const before = text.slice(Math.max(0, from - 40), from);
  return !GROUND.test(before) && (MADE_BEFORE.test(before) || MADE_AFTER.test(text.slice(to, to + 30)));
}

/** Outermost 《…》; an inner 《…》 stays part of the outer title. */
function readTitles(text: string): Title[] {
  const titles: Title[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "《") {
      if (depth === 0) from = i;
      depth += 1;
    } else if (text[i] === "。") {
      depth = 0; // a title that was never closed
    } else if (text[i] === "》" && depth > 0) {
      depth -= 1;
      if (depth === 0 && i - from > 1) titles.push({ text: text.slice(from + 1, i).trim(), from, to: i + 1 });
    }
  }
  return titles;
}
