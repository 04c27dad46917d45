import type { DateSection } from "./number-format.ts";

const DAY = 86_400_000;
/** Day 0 of the 1900 calendar counts from here once its false 29 February 1900 (day 60) has passed. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAYS_UNTIL_1904 = 1462;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * A date serial with what its format shows of it: 2018-03-01, 2018年3月1日 where the format is written so, 2018年3月, 3月1日, 08:30. The order and the month
 * names of other countries are not kept: 03/01/18 could be two days. A weekday alone gives the date. Null for what is no date.
 */
export function showDate(serial: number, section: DateSection, date1904: boolean): string | null {
  const days = serial + (date1904 ? DAYS_UNTIL_1904 : 0);
  if (days < 0 || days > LAST_DAY + 1) return null;
  const moment = new Date(Math.round((DAY_ZERO + (days < 60 && !date1904 ? days + 1 : days) * DAY) / 1000) * 1000);
  const day = dayOf(moment, section);
  const time = section.hour || section.second ? timeOf(moment, serial, section) : "";
  const shown = [day, time].filter((part) => part !== "").join(" ");
  return shown === "" ? dayOf(moment, { ...section, year: true, month: true, day: true }) : shown;
}

function dayOf(moment: Date, { year, month, day, chinese }: DateSection): string {
  const [y, m, d] = [moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate()];
  if (year && month && day) return chinese ? `${y}年${m}月${d}日` : `${y}-${twoDigits(m)}-${twoDigits(d)}`;
  if (year && !month) return chinese ? `${y}年` : `${y}`;
  return (year ? `${y}年` : "") + (month ? `${m}月` : "") + (day ? `${d}日` : "");
}

function timeOf(moment: Date, serial: number, { elapsed, second }: DateSection): string {
  const hours = elapsed ? Math.floor(serial * 24 + 1e-6) : moment.getUTCHours();
  return [hours, moment.getUTCMinutes(), ...(second ? [moment.getUTCSeconds()] : [])].map(twoDigits).join(":");
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
