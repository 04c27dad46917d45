/** What the workbook cannot follow is not offered. */
export const HIDDEN_MENUS: Readonly<Record<string, { readonly hidden: true }>> = {};
