const EIGHT_HOURS = 8 * 3_600_000;

/** Now as "YYYY-MM-DDTHH:MM" in Beijing, whatever the machine's zone is. */
export function beijingTime(now: Date = new Date()): string {
  return new Date(now.getTime() + EIGHT_HOURS).toISOString().slice(0, 16);
}
