import type { Decimal } from "decimal.js";
import type { ThresholdOperator } from "../../indicator.ts";
import { parseQuantity } from "../../quantity.ts";

/**
 * What a value cell holds. `missing`: a sign of no value, never zero. `unclear`: neither a number nor a sign of none (a range, two numbers, a sentence); `text` is
 * the cell as printed.
 */
export type PlanValue =
  | { readonly kind: "number"; readonly value: Decimal; readonly unit: string; readonly op: ThresholdOperator | null }
  | { readonly kind: "missing" }
  | { readonly kind: "unclear"; readonly text: string };

const MISSING = /^(?:[/／\-—–~…．.]*|暂无(?:数据)?|暂缺|无|无数据|待统计|待定|待核实|未统计|未提供|缺|N\/?A|n\/?a|null)$/;
const FOOTNOTE = /[①-⑳*＊†‡]|(?:[（(\[]注?\d?[）)\]])$|注\d?$/g;

export function readPlanValue(printed: string): PlanValue {
  // A gap between two digits stays: closing it would make one number of two.
  const text = printed.replace(FOOTNOTE, "").replace(/(?<!\d)\s+|\s+(?!\d)/g, "");
  if (MISSING.test(text)) return { kind: "missing" };
  const bare = text.replace(/^(?:约|近|大约|接近|达到?|力争)/, "").replace(/(?:左右|上下|余|多)$/, "");
  const rank = /^(?:全国|全省)?第(\d+|[一二三四五六七八九十])(?:位|名)?$/.exec(bare)?.[1];
  const quantity = parseQuantity(rank === undefined ? bare : rank.replace(/[一二三四五六七八九十]/, (c) => String("一二三四五六七八九十".indexOf(c) + 1)));
  if (!quantity) return { kind: "unclear", text: printed.trim() };
  return { kind: "number", value: quantity.value, unit: quantity.unit, op: quantity.op };
}
