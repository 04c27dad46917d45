/** Milliseconds of work at a stretch. */
const STRETCH = 30;

/** Divides long work into stretches, between which others have their turn. */
export class Pace {
  private started = performance.now();

  constructor(private readonly pause: (() => Promise<void>) | undefined) {}

  get isDue(): boolean {
    return this.pause !== undefined && performance.now() - this.started > STRETCH;
  }

  async rest(): Promise<void> {
    await this.pause?.();
    this.started = performance.now();
  }
}
