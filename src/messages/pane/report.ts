import type { Language } from "../wording.ts";

interface ReportMessages {
  readonly month: string;
}

export const REPORT_MESSAGES: Readonly<Record<Language, ReportMessages>> = {
  "zh-CN": { month: "报告月份" },
  "en-US": { month: "Month" },
};
