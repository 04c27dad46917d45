const HIDDEN = [
  // Protection is the workbook's own; the grid's is another, for shared documents.
  "sheet.contextMenu.permission", "sheet.command.change-sheet-protection-from-sheet-bar", "sheet.command.delete-worksheet-protection-from-sheet-bar", "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.command.add-range-protection-from-sheet-bar",
  // Single cells that push others aside, and copies of whole sheets.
  "sheet.command.insert-range-move-down-confirm", "sheet.command.insert-range-move-right-confirm", "sheet.command.delete-range-move-left-confirm", "sheet.command.delete-range-move-up-confirm",
  "sheet.command.copy-sheet", "sheet.command.copy-worksheet", "sheet.menu.copy-special", "sheet.menu.paste-special",
];

/** Entries of the grid's menus that the workbook cannot follow: they are not offered. */
export const HIDDEN_MENUS: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true } as const]));
