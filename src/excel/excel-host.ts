/// <reference types="office-js" />

/** What the adapter needs of Excel: its batches, and which API sets it offers. */
export interface ExcelHost {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** @param version of the set ExcelApi, "1.8" */
  supports(version: string): boolean;
}
