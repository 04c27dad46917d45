import type { PolicyEvent } from "../event.ts";

const SHINGLE = 14;
const SAME_SHARE = 0.55;
/** A phrase that stands in more events than this says nothing about any pair of them. */
const COMMON = 6;

/**
 * Events told twice (ministry and region row, two days, two months) are kept and marked `duplicate` (reports.md). Two events are the same when they share a
 * run of 14 characters and more than half of the shorter one's character pairs. Linear: only events with a common run are compared.
 */
export function markDuplicates(events: readonly PolicyEvent[]): readonly PolicyEvent[] {
  const texts = events.map((event) => withoutDate(event.text));
  const holders = new Map<string, number[]>();
  texts.forEach((text, i) => {
    for (let at = 0; at + SHINGLE <= text.length; at += 1) {
      const run = text.slice(at, at + SHINGLE);
      const known = holders.get(run);
      if (!known) holders.set(run, [i]);
      else if (known.at(-1) !== i) known.push(i);
    }
  });
  const doubled = new Set<number>();
  const compared = new Set<string>();
  for (const group of holders.values()) {
    if (group.length < 2 || group.length > COMMON) continue;
    for (const a of group) for (const b of group) if (a < b) compare(a, b, texts, compared, doubled);
  }
  return events.map((event, i) => (doubled.has(i) ? { ...event, issues: [...event.issues, "duplicate"] } : event));
}

function compare(a: number, b: number, texts: readonly string[], compared: Set<string>, doubled: Set<number>): void {
  const key = `${a}:${b}`;
  if (compared.has(key)) return;
  compared.add(key);
  const first = pairsOf(texts[a] ?? "");
  const second = pairsOf(texts[b] ?? "");
  const shared = [...first].filter((pair) => second.has(pair)).length;
  if (shared / Math.min(first.size, second.size) < SAME_SHARE) return;
  doubled.add(a);
  doubled.add(b);
}

function withoutDate(text: string): string {
  return text.replace(/\s/g, "").replace(/^\d{1,2}月\d{1,2}日(?:消息)?[，,]?/, "");
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i += 1) pairs.add(text.slice(i, i + 2));
  return pairs;
}
