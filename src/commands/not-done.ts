/** A function did not do its work; the message is the worded reason, for the person at the screen. */
export class NotDone extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "NotDone";
  }
}
