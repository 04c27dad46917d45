import type { WorkbookPort, WorkbookReading } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";

/** What the workbook holds; "empty" where there is no ledger in it. */
export async function readBook(workbook: WorkbookPort): Promise<WorkbookReading | "empty"> {
  const { readableDescription } = await import("../app/ledger-reading.ts");
  try {
    return await workbook.read(readableDescription);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "tables-missing") return "empty";
    throw error;
  }
}
