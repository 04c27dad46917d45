/// <reference types="office-js" />
import type { ExcelHost } from "./excel-host.ts";
import { PROTECTION } from "./lift-protection.ts";
import { writeUnprotected } from "./write-unprotected.ts";

/**
 * Computes the workbook anew and refreshes all its pivot tables, those of the staff's too, each where and as it stands. Two round trips. A protected sheet
 * would refuse: its protection is lifted meanwhile. https://learn.microsoft.com/javascript/api/excel/excel.pivottablecollection
 */
export async function refreshWorkbook(context: Excel.RequestContext, host: ExcelHost): Promise<void> {
  const { pivotTables, application } = context.workbook;
  pivotTables.load({ name: true, worksheet: PROTECTION });
  await context.sync();
  await writeUnprotected(context, host, pivotTables.items.map(({ worksheet }) => worksheet), () => {
    application.calculate("Full");
    pivotTables.refreshAll();
    return Promise.resolve();
  }, false);
}
