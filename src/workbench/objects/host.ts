import type { Area } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import type { HostObject, RangeData } from "./object-model.ts";

/** What behaviours may ask of the program around the book. */
export interface Host {
  readonly book: Book;
  /** Brings the results of formulas up to date, unless calculation is manual or suspended for this request. */
  settle(): Promise<void>;
  /** Computes everything now. */
  calculate(): Promise<void>;
  suspendCalculation(): void;
  /** A range that moves along while this request runs, or longer where it is tracked. */
  range(sheet: Sheet, area: Area): HostObject<"Range">;
  /** Refuses reads of more than Excel's limit of cells. */
  measureRead(range: RangeData): void;
  /** Objects held by `_KeepReference`. */
  release(reference: string): void;
  emit(event: HostEvent): void;
}

/** An event to be told to those who registered for it on one of `targets`. */
export interface HostEvent {
  /** Class and client name of the event: "Worksheet", "onChanged". */
  readonly on: string;
  readonly event: string;
  /** Id of the object; "" for collections and the workbook. */
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}
