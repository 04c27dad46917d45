/**
 * The wanted identifier, or where it is taken the next free number of its kind: "201804-001" → "201804-002". Excel compares without regard to case.
 * @param taken in capitals; the one that is given is added
 */
export function freeId(wanted: string, taken: Set<string>): string {
  const [, prefix = wanted, digits = ""] = /^(.*?)(\d*)$/su.exec(wanted) ?? [];
  let id = wanted;
  for (let number = Number(digits) + 1; taken.has(id.toUpperCase()); number += 1) id = prefix + String(number).padStart(digits.length, "0");
  taken.add(id.toUpperCase());
  return id;
}
