import type { ReadableColumn } from "./readable-book.ts";

/** Which column of a table stands where, and headers that are not ours. */
export interface MatchedHeaders {
  /** Position by column key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly unknownHeaders: readonly string[];
}

/** Finds columns by their headers, wherever staff moved them. Of two equal headers the first counts. */
export function matchHeaders(headers: ReadonlyMap<number, string>, described: readonly ReadableColumn[]): MatchedHeaders {
  const keys = new Map(described.map(({ key, header }) => [plain(header), key]));
  const columns = new Map<string, number>();
  const unknownHeaders: string[] = [];
  for (const [column, header] of headers) {
    const key = keys.get(plain(header));
    if (key === undefined) unknownHeaders.push(header);
    else if (!columns.has(key)) columns.set(key, column);
  }
  return { columns, unknownHeaders };
}

/** Headers are compared without white space and width: staff wrap them, and other programs turn （ into (. */
function plain(header: string): string {
  return header.normalize("NFKC").replace(/\s+/g, "");
}
