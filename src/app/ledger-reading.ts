/** What of the ledger has to be known to read it, for those who may not know how it is made (design §2): they hand it to a port. */
export { readableDescription } from "../workbook/readable-description.ts";
