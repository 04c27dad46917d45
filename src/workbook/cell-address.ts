/** A cell by 1-based row and column. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** @example columnLetter(28) // "AB" */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetter((column - 1 - rest) / 26) + letter : letter;
}

/** @example cellAddress(4, 28) // "AB4" */
export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${row}`;
}

/** Position of "AB4". Throws for anything else: addresses are written by us. */
export function parseAddress(address: string): CellPosition {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/u.exec(address);
  if (!match) throw new Error(`not a cell address: ${address}`);
  const [, letters = "", row = ""] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}
