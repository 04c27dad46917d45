const NAMES = "峰会|大会|论坛|博览会|年会|展览会|交易会|研讨会";
const HELD = new RegExp(`(?:${NAMES})[^，。；]{0,14}?(?:在|于)[^，。；]{1,24}(?:举行|举办|召开|开幕|开启|落幕|闭幕)`);
const AFTER_HOST = new RegExp(`(?:主办|承办|举办|协办|指导|发起|联合主办|共同主办)的(?:为期.{1,3}天的)?([^，。；]*?(?:${NAMES}))`);
const AFTER_DATE = new RegExp(`[，,]\\s*([^，。；]*?(?:${NAMES}))`);

/** Whether the first sentence reports that a summit, fair or congress was held. */
export function reportsSummit(text: string): boolean {
  return HELD.test(firstSentence(text));
}

/** The summit's name as the first sentence gives it ("第七届中国电子信息博览会"), or null. */
export function readSummitTitle(text: string): string | null {
  const sentence = firstSentence(text);
  return (AFTER_HOST.exec(sentence)?.[1] ?? AFTER_DATE.exec(sentence)?.[1])?.trim() ?? null;
}

function firstSentence(text: string): string {
  return text.slice(0, text.indexOf("。") + 1 || text.length);
}
