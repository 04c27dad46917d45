/** As many names as fit into this many characters are listed in a sentence; a report of 200 indicators stays readable. */
const LONGEST_LIST = 200;

/**
 * Names joined as officials write them, "甲、乙、丙"; a list too long for a sentence ends after whole names with "等N项".
 * @example joinNames(["甲", "乙"]) // "甲、乙"
 */
export function joinNames(names: readonly string[], counter = "项"): string {
  const whole = names.join("、");
  if (whole.length <= LONGEST_LIST) return whole;
  const shown: string[] = [];
  let length = 0;
  for (const name of names) {
    length += name.length + 1;
    if (length > LONGEST_LIST && shown.length > 0) break;
    shown.push(name);
  }
  return `${shown.join("、")}等${names.length}${counter}`;
}
