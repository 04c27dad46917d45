import { withReport } from "../workbook/report/with-report.ts";
import { workbookDescription } from "../workbook/workbook-description.ts";
import { buildWorkbook, type BuildRequest } from "./build-workbook.ts";
import { checkWorkbook, type WorkbookCheck } from "./check-workbook.ts";
import type { WorkbookFinding, WorkbookPort } from "./ports.ts";
import { contentAsSource, statusReport } from "./status-report.ts";

/** Makes the ledger with its status report in the workbook that the port holds; returns what the adapter had to change. */
export function buildInto(port: WorkbookPort, request: BuildRequest): Promise<readonly WorkbookFinding[]> {
  const content = buildWorkbook(request);
  return port.apply(withReport(workbookDescription, statusReport(contentAsSource(content))), content);
}

/** Judges the workbook that the port holds from what staff typed. Throws WorkbookError where it is no ledger. */
export async function checkBook(port: WorkbookPort): Promise<WorkbookCheck> {
  return checkWorkbook(await port.read(workbookDescription));
}
