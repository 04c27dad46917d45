/** "12 家", "98%". */
export function withUnit(value: string, unit: string): string {
  if (value === "" || unit === "") return value;
  return /^[%％‰]/u.test(unit) ? `${value}${unit}` : `${value} ${unit}`;
}
