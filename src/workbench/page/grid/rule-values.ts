/** Reads what stands in a rule that came over the wire. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

/** "" for anything that is neither text nor number. */
export const wordOf = (value: unknown): string => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "");

/** A number, also one in a text ("=0.5"); undefined for formulas. */
export function numberOf(value: unknown): number | undefined {
  const text = wordOf(value).replace(/^=/, "").trim();
  return text === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
}
