import { element } from "../element.ts";
import { addinAddress } from "../../protocol/app-context.ts";
import type { Installation } from "../../protocol/app-context.ts";
import { Channel } from "../../protocol/channel.ts";
import type { ExcelStandIn } from "../../protocol/excel-stand-in.ts";

export interface PaneOptions {
  readonly title: string;
  /** Address of the add-in's page on this server. */
  readonly page: string;
  /** Called when a request of the add-in has been answered. */
  readonly answered: () => void;
  readonly report: (error: unknown) => void;
}

/**
 * The task pane: the add-in's page in a frame, with the host's end of the channel. The library trusts an https host of the add-in's own name only;
 * the script before it (add-in-page.ts) hands over our texts under that origin.
 */
export function showPane(place: HTMLElement, standIn: ExcelStandIn, { title, page, answered, report }: PaneOptions): void {
  const installation: Installation = { conversation: "workbench", appId: "indicator-ledger", origin: location.origin.replace(/^http:/, "https:"), locale: "zh-CN", report };
  const frame = element("iframe", { class: "pane-frame", name: "addin", title, src: addinAddress(page, installation) });
  const close = element("button", { type: "button", class: "pane-close", title: "关闭任务窗格", "aria-label": "关闭任务窗格" }, ["✕"]);
  close.addEventListener("click", () => place.setAttribute("hidden", ""));
  place.replaceChildren(element("div", { class: "pane-head" }, [element("span", {}, [title]), close]), frame);
  const channel = new Channel(standIn, installation, (text) => frame.contentWindow?.postMessage({ host: text, origin: installation.origin }, location.origin));
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    const text = source === frame.contentWindow && typeof data === "object" && data !== null && "addIn" in data ? data.addIn : undefined;
    if (typeof text === "string") void channel.receive(text).then(answered, report);
  });
}
