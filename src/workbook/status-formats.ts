import type { Status } from "../domain/indicator.ts";
import { STATUS_MARKS } from "../domain/narrate/status-mark.ts";
import type { ConditionalFormat, Tone } from "./description.ts";
import { STATUS_LIST } from "./words.ts";

const TONES: Readonly<Record<Status, Tone>> = {
  超额完成: "excellent", 完成: "good", 达到时序进度: "neutral", 滞后: "bad", 到期未完成: "bad", 无法判定: "attention", 暂无数据: "muted",
};

/** One sign and one tone a status, the same on every sheet. The cell's value stays the plain word. */
export const STATUS_FORMATS: readonly ConditionalFormat[] = STATUS_LIST.map((status) =>
  ({ rule: "equals", text: status, tone: TONES[status], numberFormat: `"${STATUS_MARKS[status]} "@` }));

export const SEVERITY_FORMATS: readonly ConditionalFormat[] = [
  { rule: "equals", text: "重度", tone: "bad" },
  { rule: "equals", text: "中度", tone: "attention" },
];
