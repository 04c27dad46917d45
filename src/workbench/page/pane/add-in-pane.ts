import { addinAddress } from "../../protocol/app-context.ts";
import type { Installation } from "../../protocol/app-context.ts";
import { Channel } from "../../protocol/channel.ts";
import type { ExcelStandIn } from "../../protocol/excel-stand-in.ts";
import { element } from "../element.ts";

export interface PaneEvents {
  /** A request of the add-in has been answered. */
  readonly answered: () => void;
  /** The stand-in itself failed. */
  readonly report: (error: unknown) => void;
}

/**
 * The task pane: the add-in's page in a frame, with the host's end of the channel. The library trusts an https host of the add-in's own name only;
 * the script before it (server/add-in-page.ts) hands over our texts under that origin.
 */
export class AddInPane {
  private readonly place: HTMLElement;
  private readonly events: PaneEvents;
  private frame: HTMLIFrameElement | undefined;
  private channel: Channel | undefined;

  constructor(place: HTMLElement, events: PaneEvents) {
    this.place = place;
    this.events = events;
    addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
      const text = this.frame && source === this.frame.contentWindow && typeof data === "object" && data !== null && "addIn" in data ? data.addIn : undefined;
      if (typeof text === "string") void this.channel?.receive(text).then(events.answered, events.report);
    });
  }

  /** Opens the add-in's page on a workbook; an add-in that was open before is gone. */
  show(standIn: ExcelStandIn, title: string, page: string): void {
    const installation: Installation = { conversation: "workbench", appId: "indicator-ledger", origin: location.origin.replace(/^http:/, "https:"), locale: "zh-CN", report: this.events.report };
    const frame = element("iframe", { class: "pane-frame", name: "addin", title, src: addinAddress(location.origin + page, installation) });
    const close = element("button", { type: "button", class: "pane-close", title: "关闭任务窗格", "aria-label": "关闭任务窗格" }, ["✕"]);
    close.addEventListener("click", () => this.toggle());
    this.frame = frame;
    this.channel = new Channel(standIn, installation, (text) => frame.contentWindow?.postMessage({ host: text, origin: installation.origin }, location.origin));
    this.place.replaceChildren(element("div", { class: "pane-head" }, [element("h2", {}, [title]), close]), frame);
  }

  /** Shows or hides the pane; the add-in goes on behind it. */
  toggle(): void {
    this.place.toggleAttribute("hidden");
  }
}
