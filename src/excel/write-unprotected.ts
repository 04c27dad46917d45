/// <reference types="office-js" />
import { WorkbookError } from "../app/ports.ts";
import type { Outbox } from "./batches.ts";
import { outbox } from "./batches.ts";
import type { ExcelHost } from "./excel-host.ts";
import { liftProtection, PROTECTION } from "./lift-protection.ts";

/**
 * Writes with protection lifted and calculation held back; the protection comes back also where Excel refuses something. Lifting it comes first in the
 * request, so that a sheet with a password of the staff's ends the job (WorkbookError "password-protected") before anything is written.
 */
export async function writeUnprotected(context: Excel.RequestContext, host: ExcelHost, sheets: readonly Excel.Worksheet[], write: (box: Outbox) => Promise<void>, holdCalculation = true): Promise<void> {
  if (holdCalculation && host.supports("1.6")) context.workbook.application.suspendApiCalculationUntilNextSync();
  const restore = liftProtection(sheets);
  try {
    await write(outbox(() => context.sync()));
    restore();
    await context.sync();
  } catch (error) {
    // What went wrong first is told, also where the protection could not be put back because nothing gets through any more.
    const stillProtected = await protectAgain(context, sheets).catch(() => undefined);
    if (stillProtected !== undefined && failedAt(error) === "WorksheetProtection.unprotect") throw new WorkbookError("password-protected", { sheet: stillProtected });
    throw error;
  }
}

/** Where Excel says that a request failed: https://learn.microsoft.com/javascript/api/office/officeextension.debuginfo */
function failedAt(error: unknown): string | undefined {
  const info: unknown = typeof error === "object" && error !== null && "debugInfo" in error ? error.debugInfo : undefined;
  return typeof info === "object" && info !== null && "errorLocation" in info && typeof info.errorLocation === "string" ? info.errorLocation : undefined;
}

/** What is protected by now stays so: one sheet a request, since the first refusal ends a request. Gives the first sheet that was protected still. */
async function protectAgain(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<string | undefined> {
  const wanted = sheets.filter(({ protection }) => protection.protected).map((sheet) => ({ sheet, options: sheet.protection.options }));
  for (const { sheet } of wanted) sheet.load(PROTECTION);
  await context.sync();
  for (const [index, { sheet, options }] of wanted.entries()) {
    if (!sheet.protection.protected && wanted.findIndex((other) => other.sheet.name === sheet.name) === index) sheet.protection.protect(options);
  }
  await context.sync();
  return wanted.find(({ sheet }) => sheet.protection.protected)?.sheet.name;
}
