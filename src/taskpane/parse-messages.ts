import type { Block } from "../domain/block.ts";
import type { Report } from "../domain/parse/parse-report.ts";

/** What the pane asks its worker, one file at a time. */
export interface ParseRequest {
  readonly kind: "report" | "plan";
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ParseAnswer =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "plan"; readonly blocks: readonly Block[] }
  | { readonly kind: "unreadable"; readonly code: string; readonly facts: Readonly<Record<string, string | number>> }
  | { readonly kind: "failed"; readonly reason: string };
