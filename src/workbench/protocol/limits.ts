import { ExcelError } from "../book/excel-error.ts";

/** https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins (Excel on the web). */
const MESSAGE_BYTES = 5 * 1024 * 1024;
/** Same page: a range of more than five million cells cannot be read at once. */
export const CELLS_PER_READ = 5_000_000;

export function refuseLargeRequest(text: string): void {
  if (byteLength(text) > MESSAGE_BYTES) throw new ExcelError("RequestPayloadSizeLimitExceeded");
}

/** The request has been applied by then: only its answer cannot be sent. */
export function refuseLargeReply(text: string): void {
  if (byteLength(text) > MESSAGE_BYTES) throw new ExcelError("ResponsePayloadSizeLimitExceeded");
}

/** In UTF-8; texts that are small or surely large enough are not encoded. */
function byteLength(text: string): number {
  if (text.length * 3 <= MESSAGE_BYTES) return text.length;
  return text.length > MESSAGE_BYTES ? text.length : new TextEncoder().encode(text).length;
}
