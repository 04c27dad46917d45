import { cellContent } from "../workbook/cell-content.ts";
import type { TableDescription, TableRow } from "../workbook/description.ts";

/** Characters of a digest: 64 bits, six a character. */
export const DIGEST_LENGTH = 11;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * What a row holds, in eleven characters: the same for a row that is about to be written and for that row read back, wherever it stands by then.
 * Only typed columns count; blank ones do not, so that a column that a later version adds changes no digest.
 */
export function rowDigest(table: TableDescription, row: TableRow): string {
  const cells = table.columns.flatMap(({ key, type, formula }) => {
    const value = formula === undefined ? cellContent(row[key] ?? null, type) : null;
    return value === null ? [] : [`${key}\u0001${value}`];
  });
  return textDigest(cells.sort().join("\u0002"));
}

/** Two runs of FNV-1a (32 bits each, Fowler, Noll and Vo) over the text's UTF-16 units, the second over the text backwards. */
export function textDigest(text: string): string {
  const forward = fnv(text, 0, text.length, 1, 0x811c9dc5);
  const backward = fnv(text, text.length - 1, -1, -1, 0x811c9dc5 ^ text.length);
  let bits = (BigInt(forward) << 32n) | BigInt(backward);
  let digest = "";
  for (let index = 0; index < DIGEST_LENGTH; index += 1) {
    digest += LETTERS.charAt(Number(bits & 63n));
    bits >>= 6n;
  }
  return digest;
}

function fnv(text: string, from: number, to: number, step: 1 | -1, start: number): number {
  let hash = start;
  for (let index = from; index !== to; index += step) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
