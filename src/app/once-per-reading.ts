import type { WorkbookReading } from "./ports.ts";

/** What is asked of the same reading again and again is computed once: a ledger of a thousand indicators takes seconds. The result is shared: nobody may change it. */
export function oncePerReading<Result>(compute: (reading: WorkbookReading) => Result): (reading: WorkbookReading) => Result {
  const known = new WeakMap<WorkbookReading, { readonly result: Result }>();
  return (reading) => {
    const found = known.get(reading) ?? { result: compute(reading) };
    known.set(reading, found);
    return found.result;
  };
}
