import type { ConditionalFormat } from "./description.ts";

/** One tone a status; the word itself carries the meaning in black and white. */
export const STATUS_FORMATS: readonly ConditionalFormat[] = [
  { rule: "equals", text: "超额完成", tone: "good" },
  { rule: "equals", text: "完成", tone: "good" },
  { rule: "equals", text: "达到时序进度", tone: "neutral" },
  { rule: "equals", text: "滞后", tone: "bad" },
  { rule: "equals", text: "到期未完成", tone: "bad" },
  { rule: "equals", text: "无法判定", tone: "attention" },
  { rule: "equals", text: "暂无数据", tone: "muted" },
];
