import type { OpenWorkbook } from "../app/ports.ts";

/** A thing that is made when it is first asked for, and then kept; where that failed (no connection), it is tried again the next time. */
export function once<Thing>(make: () => Promise<Thing>): () => Promise<Thing> {
  let made: Promise<Thing> | null = null;
  return () => (made ??= make().catch((error: unknown) => {
    made = null;
    throw error;
  }));
}

/** The workbook through an adapter that is loaded later: what reads at once, what writes when there is something to write. */
export function lazyWorkbook(office: () => Promise<OpenWorkbook>, read: OpenWorkbook["read"]): OpenWorkbook {
  return {
    apply: async (description, content) => (await office()).apply(description, content),
    append: async (description, rows) => (await office()).append(description, rows),
    change: async (description, change) => (await office()).change(description, change),
    read,
  };
}
