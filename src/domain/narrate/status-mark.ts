import type { Status } from "../indicator.ts";

/** A sign for each status, told apart without colour and found in every Chinese font (GB 2312). */
export const STATUS_MARKS: Readonly<Record<Status, string>> = {
  超额完成: "★", 完成: "√", 达到时序进度: "●", 滞后: "▲", 到期未完成: "×", 无法判定: "？", 暂无数据: "○",
};

/** In the order of a report: best first, what nobody can judge last. */
export const STATUS_ORDER: readonly Status[] = ["超额完成", "完成", "达到时序进度", "滞后", "到期未完成", "无法判定", "暂无数据"];

export const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  超额完成: "实际值优于目标值", 完成: "实际值达到目标值", 达到时序进度: "未到目标期，完成率不低于时序进度",
  滞后: "未到目标期，完成率低于时序进度", 到期未完成: "已到目标期，实际值未达到目标值", 无法判定: "有数据但不足以判定", 暂无数据: "截至报告期没有数据",
};

/** "▲滞后" */
export function markedStatus(status: Status): string {
  return `${STATUS_MARKS[status]}${status}`;
}
