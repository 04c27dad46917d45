import type { WorkbookDescription } from "../workbook/description.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** The described workbook as an xlsx file with what its description holds and nothing else: for handing on without the ledger. */
export async function xlsxFile(description: WorkbookDescription): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await writeWorkbook(description, { tables: {}, names: {} });
  return new Uint8Array(bytes);
}
