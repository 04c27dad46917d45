import type { Language } from "../wording.ts";

interface MonthMessages {
  readonly month: string;
}

export const MONTH_MESSAGES: Readonly<Record<Language, MonthMessages>> = {
  "zh-CN": { month: "填报月份" },
  "en-US": { month: "Month" },
};
