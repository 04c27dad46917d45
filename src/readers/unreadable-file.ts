export const UNREADABLE_FILE_CODES = ["unsupported-format", "empty", "binary", "bad-encoding", "wrong-format", "password-protected", "damaged", "scanned", "text-lost", "too-long", "old-format", "too-large"] as const;
export type UnreadableFileCode = (typeof UNREADABLE_FILE_CODES)[number];

/** Thrown for a file that no reader can make text of. Code and facts only (`name`, `extension`): src/messages has the words. */
export class UnreadableFile extends Error {
  readonly code: UnreadableFileCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: UnreadableFileCode, facts: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = "UnreadableFile";
    this.code = code;
    this.facts = facts;
  }
}
