import type { Started, StartOptions } from "./start-in-jsdom.ts";
import { startInJsdom } from "./start-in-jsdom.ts";

/** Runs jobs of an add-in against one workbook: each job's batches are synced, its result is what it returns. */
export interface Jobs extends Started {
  readonly run: <T>(job: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T> | T) => Promise<T>;
  /** Values of cells as an add-in reads them. */
  readonly values: (address: string, sheet?: string) => Promise<unknown[][]>;
  readonly formulas: (address: string, sheet?: string) => Promise<unknown[][]>;
  /** Code of the error in which a job ends. */
  readonly code: (job: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown) => Promise<string>;
}

export async function startJobs(options: StartOptions = {}): Promise<Jobs> {
  const started = await startInJsdom(options);
  const run: Jobs["run"] = (job) =>
    started.Excel.run(async (context) => {
      const result = await job(context, context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
      return result;
    });
  const read = (property: "values" | "formulas") => (address: string, name = "Sheet1"): Promise<unknown[][]> =>
    run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange(address);
      range.load(property);
      await context.sync();
      return range[property];
    });
  const code: Jobs["code"] = async (job) => {
    try {
      await run((context, sheet) => Promise.resolve(job(context, sheet)));
    } catch (error) {
      return String(Object(error).code);
    }
    return "accepted";
  };
  return { ...started, run, values: read("values"), formulas: read("formulas"), code };
}
