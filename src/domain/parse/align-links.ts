import { readDateAt } from "./date-expression.ts";

/**
 * For each link the index of its event, or null where there are more links than events. Equal counts pair in printed order; otherwise the order is
 * kept and the dates inside the addresses decide ("/2018/0318/", "201803/t20180322_"), a day's difference being usual.
 */
export function alignLinks(events: readonly string[], links: readonly string[]): readonly (number | null)[] {
  if (events.length === links.length) return links.map((_, i) => i);
  if (events.length === 0) return links.map(() => null);
  const rows = links.length;
  const columns = events.length;
  const best: number[][] = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const score = (link: number, event: number): number => 1 + dateAgreement(events[event] ?? "", links[link] ?? "");
  const at = (link: number, event: number): number => best[link]?.[event] ?? 0;
  for (let link = rows - 1; link >= 0; link -= 1) {
    for (let event = columns - 1; event >= 0; event -= 1) {
      const row = best[link];
      if (row) row[event] = Math.max(at(link + 1, event), at(link, event + 1), at(link + 1, event + 1) + score(link, event));
    }
  }
  const partner: (number | null)[] = [];
  let event = 0;
  for (let link = 0; link < rows; link += 1) {
    while (event < columns && at(link, event) === at(link, event + 1) && at(link, event) !== at(link + 1, event + 1) + score(link, event)) event += 1;
    const taken = event < columns && at(link, event) === at(link + 1, event + 1) + score(link, event);
    partner.push(taken ? event : null);
    if (taken) event += 1;
  }
  return partner;
}

/** 0 to 8: how near the month and day of the event's opening date are to a date in the address. */
function dateAgreement(event: string, link: string): number {
  const date = readDateAt(event, 0);
  if (!date) return 0;
  let best = 0;
  for (const match of link.matchAll(/(?:^|\D)(?:20\d{2})[-/]?(\d{1,2})[-/]?(\d{2})(?=\D|$)/g)) {
    const days = Math.abs((Number(match[1]) - date.from.month) * 30 + Number(match[2]) - date.from.day);
    best = Math.max(best, days === 0 ? 8 : days <= 3 ? 5 - days : 0);
  }
  return best;
}
