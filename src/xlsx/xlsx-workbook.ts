import type { WorkbookPort } from "../app/ports.ts";
import { growWorkbook } from "./grow-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** A workbook in memory as the bytes of an xlsx file. */
export interface XlsxWorkbook extends WorkbookPort {
  bytes(): Uint8Array;
}

/** @param file an existing workbook, to be read or added to; without it, apply comes first. */
export function xlsxWorkbook(file: Uint8Array = new Uint8Array()): XlsxWorkbook {
  let bytes = file;
  return {
    async apply(description, content) {
      const written = await writeWorkbook(description, content);
      bytes = written.bytes;
      return written.findings;
    },
    append(description, rows) {
      const grown = growWorkbook(bytes, description, rows);
      bytes = grown.bytes;
      return Promise.resolve(grown.findings);
    },
    read: (description) => readWorkbook(bytes, description),
    bytes: () => bytes,
  };
}
