import type { BuildRequest } from "../../src/app/build-workbook.ts";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import type { OpenWorkbook, WorkbookReading } from "../../src/app/ports.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { officeWorkbook } from "../../src/excel/office-workbook.ts";
import type { TableRow, WorkbookDescription } from "../../src/workbook/description.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import type { Book } from "../../src/workbench/book/book.ts";
import type { SheetEngine } from "../../src/workbench/engine/sheet-engine.ts";
import type { ExcelStandIn } from "../../src/workbench/protocol/excel-stand-in.ts";
import { startInJsdom } from "../workbench/setup/start-in-jsdom.ts";

export interface OpenLedger {
  readonly port: OpenWorkbook;
  readonly standIn: ExcelStandIn;
  readonly read: () => Promise<WorkbookReading>;
  /** The pane opened anew on the same workbook: nothing of the first is left. */
  readonly reopen: () => Promise<OpenLedger>;
}

/** Jobs read what staff typed and nothing that is computed: these ledgers compute nothing. */
export const IDLE_ENGINE: SheetEngine = { setSheets: () => undefined, setCells: () => undefined, setNames: () => undefined, setTables: () => undefined, calculate: () => Promise.resolve([]) };

const WITHOUT_DRAWINGS: WorkbookDescription = { ...workbookDescription, sheets: workbookDescription.sheets.map((sheet) => ({ ...sheet, pivots: [], charts: [] })) };

/** A ledger in the stand-in; the seed plan as of 2017-12 where nothing else is asked for. */
export async function openLedger(request: Partial<BuildRequest> = {}, api = "1.15"): Promise<OpenLedger> {
  const ledger = await openOn(undefined, api);
  await ledger.port.apply(WITHOUT_DRAWINGS, buildWorkbook({ plan: seedPlan(), events: [], findings: [], log: [], asOf: "2017-12", ...request }));
  return ledger;
}

async function openOn(book: Book | undefined, api: string): Promise<OpenLedger> {
  const { Excel, Office, standIn } = await startInJsdom({ api, engine: IDLE_ENGINE, ...(book === undefined ? {} : { book }) });
  const port = officeWorkbook({ run: (batch) => Excel.run(batch), supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version) });
  return { port, standIn, read: () => port.read(workbookDescription), reopen: () => openOn(standIn.book, api) };
}

/** All that staff and program typed but the log, which only grows: values by table, named and fixed cells. */
export function contentOf({ tables, names, cells }: WorkbookReading): { readonly tables: Readonly<Record<string, readonly TableRow[]>>; readonly names: WorkbookReading["names"]; readonly cells: WorkbookReading["cells"] } {
  const kept = Object.entries(tables).filter(([key]) => key !== "log").map(([key, rows]) => [key, rows.map(({ values }) => values)] as const);
  return { tables: Object.fromEntries(kept), names, cells };
}
