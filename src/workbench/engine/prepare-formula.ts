/** A formula as Univer reads it right. */
export function prepareFormula(formula: string): string {
  return formula;
}
