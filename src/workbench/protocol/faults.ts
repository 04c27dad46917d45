import type { Book } from "../book/book.ts";
import { ExcelError } from "../book/excel-error.ts";
import type { ErrorCode } from "../book/excel-error.ts";

/**
 * What shall go wrong at one request (counted from 1, all requests of the add-in's own jobs).
 * "refused": answered with the error before anything is applied. "lost": applied, but answered with the error. "silent": applied, never answered.
 * "edit": a co-author changes the workbook just before the request.
 */
export type Fault =
  | { readonly at: number; readonly kind: "refused" | "lost"; readonly code: ErrorCode }
  | { readonly at: number; readonly kind: "silent" }
  | { readonly at: number; readonly kind: "edit"; readonly edit: (book: Book) => void };

/** Faults planned for the requests to come. Error codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
export class FaultPlan {
  /** Milliseconds before each answer. */
  latency = 0;
  /** True while a user edits a cell: every request is refused. */
  editingCell = false;
  private faults: Fault[] = [];
  private count = 0;

  /** Requests seen so far. */
  get requests(): number {
    return this.count;
  }

  /** Plans a fault; `at` counts from the next request (1) on. */
  plan(fault: Fault): void {
    this.faults.push({ ...fault, at: fault.at + this.count });
  }

  clear(): void {
    this.faults = [];
  }

  /** To be called before a request is applied. */
  before(book: Book): void {
    this.count += 1;
    if (this.editingCell) throw new ExcelError("InvalidOperationInCellEditMode");
    for (const fault of this.due()) {
      if (fault.kind === "edit") fault.edit(book);
      if (fault.kind === "refused") throw new ExcelError(fault.code, "fault on demand");
    }
  }

  /** To be called when it has been applied; gives true where it shall not be answered. */
  after(): boolean {
    const due = this.due();
    const lost = due.find((fault) => fault.kind === "lost");
    if (lost?.kind === "lost") throw new ExcelError(lost.code, "fault on demand: applied, but the answer was lost");
    return due.some(({ kind }) => kind === "silent");
  }

  private due(): Fault[] {
    return this.faults.filter(({ at }) => at === this.count);
  }
}
