import { checkWorkbook } from "../check-workbook.ts";
import { readLedgerInput } from "../ledger-input.ts";
import type { WorkbookReading } from "../ports.ts";

/** What several views ask of the same reading is computed once: a ledger of a thousand indicators takes seconds to judge. */
function oncePerReading<Result>(compute: (reading: WorkbookReading) => Result): (reading: WorkbookReading) => Result {
  const known = new WeakMap<WorkbookReading, { readonly result: Result }>();
  return (reading) => {
    const found = known.get(reading) ?? { result: compute(reading) };
    known.set(reading, found);
    return found.result;
  };
}

export const checkOnce = oncePerReading(checkWorkbook);
export const ledgerInputOnce = oncePerReading(readLedgerInput);
