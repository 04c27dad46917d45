import type { CellDescription, CellStyle } from "../description.ts";

/** Who fills a cell, shown by a sample of each kind. */
const LEGEND = {
  input: { text: "人工填写", style: "legendInput" },
  computed: { text: "自动计算", style: "legendComputed" },
  written: { text: "程序写入", style: "legendWritten" },
} as const satisfies Record<string, { text: string; style: CellStyle }>;

/** Samples side by side from `A` on, in the row given. */
export function legendCells(row: number, kinds: readonly (keyof typeof LEGEND)[], letters = "ABC"): CellDescription[] {
  return kinds.map((kind, index) => ({ address: `${letters[index] ?? ""}${row}`, ...LEGEND[kind] }));
}
