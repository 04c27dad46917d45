const MILLISECONDS_A_DAY = 86_400_000;
/** Excel counts a 29 February 1900 that never was as day 60 (https://learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year). */
const FALSE_LEAP_DAY = 60;
/** Serial number of 1970-01-01. */
const EPOCH = 25_569;
const MONTHS = 12;

/** Year, month from 1 and day of a serial number from 1 on. */
export function dateOf(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const whole = Math.floor(serial);
  const date = new Date((whole - EPOCH + (whole < FALSE_LEAP_DAY ? 1 : 0)) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Serial number of a date; null where there is no such day. */
export function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = date.getTime() / MILLISECONDS_A_DAY + EPOCH;
  return serial > FALSE_LEAP_DAY ? serial : serial - 1;
}

/** The same day so many months later or earlier, or that month's last day where it has no such day. */
export function addMonths(serial: number, months: number): number | null {
  const { year, month, day } = dateOf(serial);
  const total = year * MONTHS + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(total / MONTHS), (total % MONTHS) + 1];
  const lastDay = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  return serialOf(newYear, newMonth, Math.min(day, lastDay));
}
