/** What a command gives: JSON for stdout, sentences for stderr, and the exit code (0 fine, 1 problems found). */
export interface CommandResult {
  readonly output: unknown;
  readonly notes: readonly string[];
  readonly exitCode: 0 | 1;
  /** One JSON object a line instead of one document (`bench`). */
  readonly lines?: boolean;
}
