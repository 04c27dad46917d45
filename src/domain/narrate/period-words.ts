/** A period as it is written in a text: "2018-03" → 2018年3月, "2018-Q1" → 2018年第1季度, "2018" → 2018年. */
export function periodWords(period: string): string {
  const [year = "", part] = period.split("-");
  if (part === undefined) return `${year}年`;
  return part.startsWith("Q") ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月`;
}

/**
 * An event's date in a report on `asOf`: the year only where it is another one (a report on January holds events of December), the last day
 * of a range only as far as it differs.
 * @example dateWords("2018-03-30", "2018-04-02", "2018-04") // "3月30日至4月2日"
 */
export function dateWords(date: string | null, endDate: string | null, asOf: string): string {
  if (date === null) return "日期待查";
  const [year = "", month = "", day = ""] = date.split("-");
  const start = `${year === asOf.slice(0, 4) ? "" : `${year}年`}${Number(month)}月${Number(day)}日`;
  if (endDate === null || endDate === date) return start;
  const [endYear = "", endMonth = "", endDay = ""] = endDate.split("-");
  const end = endYear !== year ? `${endYear}年${Number(endMonth)}月` : endMonth !== month ? `${Number(endMonth)}月` : "";
  return `${start}至${end}${Number(endDay)}日`;
}
