/// <reference types="office-js" />

/**
 * One value for all cells of a range: Excel takes a single value where the types know only a matrix.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
export function setAll(range: Excel.Range, values: { readonly formulas?: string; readonly numberFormat?: string }): void {
  Object.assign(range, values);
}
