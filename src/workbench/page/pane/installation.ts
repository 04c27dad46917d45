import type { Installation } from "../../protocol/app-context.ts";

/** The add-in as the workbench embeds it, for one page of it; each page has a conversation of its own. */
export function installationOf(conversation: string, report: (error: unknown) => void): Installation {
  return { conversation, appId: "indicator-ledger", origin: location.origin.replace(/^http:/, "https:"), locale: "zh-CN", report };
}

/** The browser's own remark, as an error, that observers of sizes go on in the next frame. */
export const HARMLESS = /^ResizeObserver loop/;
