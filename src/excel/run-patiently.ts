/// <reference types="office-js" />

/** Time between two tries while a cell is edited, in milliseconds. */
const PAUSE = 600;

/**
 * Runs batches and waits while a cell is edited: Excel refuses a whole request then, so that nothing of it was done. `waiting` is told when the
 * wait begins and ends.
 * @param limit milliseconds after which Excel's refusal is thrown; a pane waits as long as it takes
 */
export async function runPatiently<T>(batch: (context: Excel.RequestContext) => Promise<T>, waiting: (isWaiting: boolean) => void, limit = Infinity): Promise<T> {
  const start = Date.now();
  for (let waited = false; ; waited = true) {
    try {
      const result = await Excel.run(batch);
      if (waited) waiting(false);
      return result;
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error) || error.code !== "InvalidOperationInCellEditMode" || Date.now() - start > limit) {
        waiting(false);
        throw error;
      }
      waiting(true);
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
}
