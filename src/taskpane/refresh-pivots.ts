/// <reference types="office-js" />

interface PivotHost {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  supports(version: string): boolean;
}

/**
 * Refreshes all pivot tables of the workbook in place; their layout stays. Refreshing is in ExcelApi 1.3, counting in 1.4
 * (https://learn.microsoft.com/javascript/api/excel/excel.pivottablecollection); add-ins can make pivots from 1.8 on only, but staff may have made some by hand.
 * @returns how many there are; null where there is none because the host cannot make them
 */
export function refreshPivots(host: PivotHost): Promise<number | null> {
  return host.run(async (context) => {
    const pivots = context.workbook.pivotTables;
    const count = pivots.getCount();
    pivots.refreshAll();
    await context.sync();
    return count.value === 0 && !host.supports("1.8") ? null : count.value;
  });
}
