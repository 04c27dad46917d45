/** Ends a command with one sentence on stderr. Exit code 2: wrong use or a file that cannot be read; 1: problems found in the content. */
export class CommandFailure extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.name = "CommandFailure";
    this.exitCode = exitCode;
  }
}
