import type { ParsedReport } from "../app/import-preview.ts";
import type { Block } from "../domain/block.ts";

/** What the pane asks its worker, one file at a time. "any": the file's events or its plan table, whichever it has. */
export interface ParseRequest {
  readonly kind: "any" | "plan";
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A plan table goes as blocks: its decimals do not survive the way. */
export interface PlanBlocks {
  readonly blocks: readonly Block[];
  readonly rows: number;
}

export type ParseAnswer =
  /** `report` null: no event was found; `plan` null: no plan table was. */
  | { readonly kind: "parsed"; readonly report: ParsedReport | null; readonly plan: PlanBlocks | null }
  | { readonly kind: "unreadable"; readonly code: string; readonly facts: Readonly<Record<string, string | number>> }
  | { readonly kind: "failed"; readonly reason: string };
