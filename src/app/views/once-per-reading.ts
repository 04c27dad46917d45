import { checkWorkbook } from "../check-workbook.ts";
import { readLedgerInput } from "../ledger-input.ts";
import { oncePerReading } from "../once-per-reading.ts";

export const checkOnce = oncePerReading(checkWorkbook);
export const ledgerInputOnce = oncePerReading(readLedgerInput);
