import type { Status } from "../domain/indicator.ts";

/** Names of the style for a status' text. */
export function toneOf(status: Status): "good" | "bad" | "warn" | "faint" {
  if (status === "滞后") return "warn";
  if (status === "到期未完成") return "bad";
  return status === "无法判定" || status === "暂无数据" ? "faint" : "good";
}

/** Names of the style for its part of a bar. */
export const BAR_STYLES: Readonly<Record<Status, "exceeded" | "reached" | "onSchedule" | "lagging" | "overdue" | "undecided" | "noData">> = {
  超额完成: "exceeded", 完成: "reached", 达到时序进度: "onSchedule", 滞后: "lagging", 到期未完成: "overdue", 无法判定: "undecided", 暂无数据: "noData",
};
