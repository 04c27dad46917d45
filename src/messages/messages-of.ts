import { enUS } from "./en-US.ts";
import type { Language, Messages } from "./wording.ts";
import { zhCN } from "./zh-CN.ts";

/** The words of a language. */
export function messagesOf(language: Language): Messages {
  return language === "en-US" ? enUS : zhCN;
}
