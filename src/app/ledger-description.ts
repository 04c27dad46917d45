/** The ledger's description for those who may not know how it is made (design §2): they hand it to a port. */
export { workbookDescription } from "../workbook/workbook-description.ts";
export type { WorkbookDescription } from "../workbook/description.ts";
