/// <reference types="office-js" />
import type { ExcelHost } from "./excel-host.ts";

/** Milliseconds without a change after which changes are told: somebody fills in several cells, or pastes. */
const PAUSE = 400;

/**
 * Tells that cells of the named tables changed, rows that came or went among them, once the changes pause and no cell is being edited (Excel would refuse to be
 * read). Tables that are not there are passed over. Table.onChanged is of ExcelApi 1.7:
 * https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-onchanged-member. It also fires for what the add-in itself writes, since the
 * argument of tables says who changed something no closer than this user or a co-author (`source`):
 * https://learn.microsoft.com/javascript/api/excel/excel.tablechangedeventargs. New results of formulas are no change.
 * @param host waits while a cell is edited
 * @param changed `byOther`: a co-author changed something
 * @returns what ends the watching. A handler is removed in the context in which it was added
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events#remove-an-event-handler); it would go with the pane in any case
 */
export function watchTables(host: ExcelHost, tables: readonly string[], changed: (byOther: boolean) => void): Promise<() => void> {
  let isWatching = true;
  let byOther = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (): Promise<void> => {
    // Where Excel refuses for another reason, the reading that follows says so.
    await host.run(askName).catch(() => undefined);
    if (isWatching) changed(byOther);
    byOther = false;
  };
  return host.run(async (context) => {
    const found = tables.map((name) => context.workbook.tables.getItemOrNullObject(name));
    for (const table of found) table.load({ name: true });
    await context.sync();
    const handlers = found.filter(({ isNullObject }) => !isNullObject).map((table) => table.onChanged.add(async ({ source }) => {
      byOther ||= source === "Remote";
      clearTimeout(timer);
      timer = setTimeout(() => void tell(), PAUSE);
    }));
    await context.sync();
    return () => {
      isWatching = false;
      clearTimeout(timer);
      for (const handler of handlers) handler.remove();
      // Refused while a cell is edited: the handler then stays for as long as the pane does, and says nothing.
      void context.sync().catch(() => undefined);
    };
  });
}

/** The smallest request: Excel refuses it while a cell is edited. */
async function askName(context: Excel.RequestContext): Promise<void> {
  context.workbook.worksheets.getFirst().load({ name: true });
  await context.sync();
}
