import type { Status } from "../domain/indicator.ts";

/** Column of a status in 各期状态表. */
export const STATUS_KEYS: Readonly<Record<Status, string>> = {
  超额完成: "exceeded", 完成: "reached", 达到时序进度: "onSchedule", 滞后: "lagging", 到期未完成: "overdue", 无法判定: "undecided", 暂无数据: "noData",
};
