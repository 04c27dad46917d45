import type { IssueCode } from "../domain/issue.ts";

/**
 * What happened and what to do. "{date}" stands for a fact; a part in square brackets is left out when one of its facts is missing:
 * "日期[（{date}）]不在监测期内。"
 */
export interface Wording {
  readonly what: string;
  readonly advice: string;
}

export type Language = "zh-CN" | "en-US";

/** The words of one language; the type makes a missing code a compile error. */
export interface Messages {
  readonly issues: Readonly<Record<IssueCode, Wording>>;
  readonly readerErrors: Readonly<Record<ReaderErrorCode, Wording>>;
  /** For a code that is newer than these words. */
  readonly unknown: Wording;
  /** "{line}", with "{page}" where the format has pages. */
  readonly place: string;
  readonly pagePlace: string;
  readonly between: string;
}

/** The codes of src/readers/unreadable-file.ts; a test holds the two lists against each other (messages may import domain only). */
export const READER_ERROR_CODES = ["unsupported-format", "empty", "binary", "bad-encoding", "wrong-format", "password-protected", "damaged", "scanned", "text-lost", "too-long", "old-format", "too-large"] as const;
export type ReaderErrorCode = (typeof READER_ERROR_CODES)[number];

type Facts = Readonly<Record<string, string | number>>;

/** Longest fact in a message: a finding names the text, it does not repeat it. */
const LONGEST_FACT = 60;

/** The template with its facts filled in, in one pass: a fact that looks like a template is shown as it is. */
export function fillTemplate(template: string, facts: Facts): string {
  return template.replace(/\[([^\]]*)\]|\{(\w+)\}/g, (_whole, optional: string | undefined, key: string | undefined) => {
    if (optional === undefined) return wordFact(facts, key ?? "") ?? "—";
    const keys = [...optional.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
    return keys.every((name) => wordFact(facts, name) !== null) ? optional.replace(/\{(\w+)\}/g, (_part, name: string) => wordFact(facts, name) ?? "") : "";
  });
}

function wordFact(facts: Facts, key: string): string | null {
  const value = Object.hasOwn(facts, key) ? facts[key] : undefined;
  if (value === undefined || value === "") return null;
  const text = String(value);
  return text.length > LONGEST_FACT ? `${text.slice(0, LONGEST_FACT)}…` : text;
}
