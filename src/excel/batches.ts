/** Excel on the web takes 5 MB a request; the rest is room for addresses and formats. https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const MOST_BYTES = 4_000_000;

/** Counts what is waiting to be sent and sends it before it grows too large; no round trip for less. */
export interface Outbox {
  /** To be called before something of this size is added to the batch. */
  add(bytes: number): Promise<void>;
}

export function outbox(send: () => Promise<void>): Outbox {
  let waiting = 0;
  return {
    async add(bytes) {
      if (waiting > 0 && waiting + bytes > MOST_BYTES) {
        await send();
        waiting = 0;
      }
      waiting += bytes;
    },
  };
}

/** Rows in portions of at most so many bytes; a Chinese character takes three. */
export function portions<T extends readonly unknown[]>(rows: readonly T[], most = MOST_BYTES / 4): { readonly start: number; readonly rows: readonly T[]; readonly bytes: number }[] {
  const result: { start: number; rows: T[]; bytes: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const bytes = row.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length * 3 : 12) + 3, 2);
    const last = result.at(-1);
    if (last === undefined || last.bytes + bytes > most) result.push({ start: index, rows: [row], bytes });
    else {
      last.rows.push(row);
      last.bytes += bytes;
    }
  }
  return result;
}
