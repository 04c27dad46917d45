import { addinAddress } from "../../protocol/app-context.ts";
import { Channel } from "../../protocol/channel.ts";
import type { ExcelStandIn } from "../../protocol/excel-stand-in.ts";
import { element } from "../element.ts";
import { HARMLESS, installationOf } from "./installation.ts";

/** What the workbench is told of an add-in's page. */
export interface PaneEvents {
  /** A request of the add-in has been answered. */
  readonly answered: () => void;
  /** The stand-in itself failed. */
  readonly report: (error: unknown) => void;
  /** Something went wrong in the add-in's page and was caught by nobody. */
  readonly failed: (words: string) => void;
}

/** What stands in the pane. */
export interface PaneContent {
  readonly title: string;
  /** Path on this server, with its query. */
  readonly page: string;
  readonly icon?: string;
}

/**
 * The task pane: the add-in's page in a frame, with the host's end of the channel. The library trusts an https host of the add-in's own name only;
 * the script before it (server/add-in-page.ts) hands over our texts under that origin. There is one pane, as for actions with one TaskpaneId
 * (https://learn.microsoft.com/javascript/api/manifest/action): another page takes the place of the one before and starts anew, the same page stays.
 * Closed, it is gone and what it held with it: without a shared runtime an add-in ends with its pane.
 */
export class AddInPane {
  private readonly place: HTMLElement;
  private readonly events: PaneEvents;
  private standIn: ExcelStandIn | undefined;
  private shown: PaneContent | undefined;
  private frame: HTMLIFrameElement | undefined;
  private channel: Channel | undefined;

  constructor(place: HTMLElement, events: PaneEvents) {
    this.place = place;
    this.events = events;
    addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
      if (!this.frame || source !== this.frame.contentWindow || typeof data !== "object" || data === null) return;
      if ("addIn" in data && typeof data.addIn === "string") void this.channel?.receive(data.addIn).then(events.answered, events.report);
      if ("addInFailure" in data && typeof data.addInFailure === "string" && !HARMLESS.test(data.addInFailure)) events.failed(data.addInFailure);
    });
  }

  /** Another workbook is open: the pane works on it, from the beginning. */
  attach(standIn: ExcelStandIn): void {
    this.standIn = standIn;
    if (this.shown) this.load(this.shown);
  }

  /** Shows a page; one that is already there stays as it is. */
  show(content: PaneContent): void {
    if (this.frame && content.page === this.shown?.page) this.frame.focus();
    else this.load(content);
  }

  close(): void {
    this.shown = undefined;
    this.frame = undefined;
    this.channel = undefined;
    this.place.hidden = true;
    this.place.replaceChildren();
  }

  private load(content: PaneContent): void {
    const { standIn } = this;
    if (!standIn) throw new Error("the pane has no workbook");
    const installation = installationOf("workbench", this.events.report);
    const frame = element("iframe", { class: "pane-frame", name: "addin", title: content.title, src: addinAddress(location.origin + content.page, installation) });
    this.shown = content;
    this.frame = frame;
    this.channel = new Channel(standIn, installation, (text) => frame.contentWindow?.postMessage({ host: text, origin: installation.origin }, location.origin));
    this.place.hidden = false;
    const waits = element("p", { class: "pane-waits", role: "status" }, ["正在打开加载项…"]);
    frame.addEventListener("load", () => waits.remove());
    this.place.replaceChildren(this.head(content), waits, frame);
  }

  private head(content: PaneContent): HTMLElement {
    const picture = content.icon === undefined ? [] : [element("img", { src: content.icon, alt: "", width: "16", height: "16" })];
    return element("div", { class: "pane-head" }, [
      ...picture, element("h2", {}, [content.title]),
      headButton("重新载入任务窗格", "⟳", () => this.load(content)), headButton("关闭任务窗格", "✕", () => this.close()),
    ]);
  }
}

function headButton(label: string, sign: string, press: () => void): HTMLElement {
  const made = element("button", { type: "button", class: "pane-button", title: label, "aria-label": label }, [sign]);
  made.addEventListener("click", press);
  return made;
}
