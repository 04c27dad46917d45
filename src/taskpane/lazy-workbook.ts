import type { OpenWorkbook } from "../app/ports.ts";

/** The workbook through an adapter that is loaded when it is first needed: the pane stands before it. */
export function lazyWorkbook(load: () => Promise<OpenWorkbook>): OpenWorkbook {
  let loaded: Promise<OpenWorkbook> | null = null;
  const port = (): Promise<OpenWorkbook> => (loaded ??= load());
  return {
    apply: async (description, content) => (await port()).apply(description, content),
    append: async (description, rows) => (await port()).append(description, rows),
    change: async (description, change) => (await port()).change(description, change),
    read: async (description) => (await port()).read(description),
  };
}
