import type { Language } from "../wording.ts";

interface ClosingMessages {
  readonly close: string;
  readonly paste: string;
}

export const CLOSING_MESSAGES: Readonly<Record<Language, ClosingMessages>> = {
  "zh-CN": { close: "关闭月份", paste: "整列粘贴" },
  "en-US": { close: "Close the month", paste: "Paste a column" },
};
