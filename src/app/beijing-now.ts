const EIGHT_HOURS = 8 * 3_600_000;

/** Now as "YYYY-MM-DDTHH:MM" in Beijing, whatever the machine's zone is. */
export function beijingNow(): string {
  return new Date(Date.now() + EIGHT_HOURS).toISOString().slice(0, 16);
}
