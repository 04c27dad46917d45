/// <reference types="office-js" />

/** To be loaded with a sheet whose protection is going to be lifted. */
export const PROTECTION = { name: true, protection: { protected: true, options: true } } as const;

/**
 * Lifts the protection of sheets, each once however many proxies stand for it, and gives what puts it back as it was: a sheet that is protected already
 * takes no second protection. https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection#excel-excel-worksheetprotection-protect-member(1)
 */
export function liftProtection(sheets: readonly Excel.Worksheet[]): () => void {
  const byName = new Map(sheets.filter(({ protection }) => protection.protected).map((sheet) => [sheet.name, { protection: sheet.protection, options: sheet.protection.options }]));
  for (const { protection } of byName.values()) protection.unprotect();
  return () => {
    for (const { protection, options } of byName.values()) protection.protect(options);
  };
}
