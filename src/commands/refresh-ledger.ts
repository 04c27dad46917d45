import { beijingNow } from "../app/beijing-now.ts";
import { workbookDescription } from "../app/ledger-description.ts";
import type { OpenWorkbook } from "../app/ports.ts";
import { recordRefresh } from "../app/record-refresh.ts";
import { runJob } from "../app/run-job.ts";

/** 刷新透视, as in the pane's 分析. Read first: a workbook that is no ledger is left alone (WorkbookError "tables-missing"). In the log stands 填表人. */
export async function refreshLedger(workbook: OpenWorkbook & { refresh(): Promise<void> }): Promise<void> {
  const reading = await workbook.read(workbookDescription);
  await workbook.refresh();
  const by = String(reading.names["preparedBy"] ?? "").trim();
  const job = recordRefresh(reading, { at: beijingNow(), ...(by === "" ? {} : { by }) });
  if (job !== null) await runJob(workbook, job);
}
