import { readDateAt } from "./date-expression.ts";
import { halfWidth } from "./half-width.ts";

const MONTH_DAY = /(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}/g;
/**
 * What may stand right before a date that opens an event: nothing, the end of a sentence, a closing quotation mark or bracket and a gap, a bullet, or the
 * tail of a link glued to it.
 */
const OPENING = /(?:^|[。！？；;!?…]|[。！？][”》）)】]|[”》）】]\s\s|[➢➤●■◆•]|\.s?html?|\.htm1|\/)\s*$/;
/** What follows the date of a running sentence: "6月1日起", "3月20日前", "4月底止". */
const RUNNING = /^\s*(?:起|前|止|之前|以前|以来|后|之后|期间|当天|当日|的|在?[)）])/;

/**
 * Positions where an event's date begins: at the text's start, after the end of a sentence, after a bullet. A date inside a running sentence
 * ("将于6月1日起", "截至3月20日", "于15日") starts none (reports.md).
 */
export function findEventStarts(text: string): readonly number[] {
  const shadow = halfWidth(text);
  const starts: number[] = [];
  for (const match of shadow.matchAll(MONTH_DAY)) {
    const expression = readDateAt(text, match.index);
    if (!expression) continue;
    const before = shadow.slice(Math.max(0, match.index - 12), match.index);
    const after = shadow.slice(match.index + expression.printed.length);
    if (!OPENING.test(before) || (RUNNING.test(after) && before.trim() !== "")) continue;
    starts.push(match.index);
  }
  return starts;
}
