import { addinAddress } from "../../protocol/app-context.ts";
import { Channel } from "../../protocol/channel.ts";
import type { ExcelStandIn } from "../../protocol/excel-stand-in.ts";
import { element } from "../element.ts";
import type { PaneEvents } from "./add-in-pane.ts";
import { HARMLESS, installationOf } from "./installation.ts";

/** Milliseconds for which the page stays after its function ended: what it reported last still arrives. */
const FAREWELL = 200;
/** Excel ends a function's page after five minutes (https://learn.microsoft.com/office/dev/add-ins/testing/runtimes). */
const LONGEST = 300_000;

export interface RibbonFunction {
  /** The function file: path on this server. */
  readonly page: string;
  readonly name: string;
  readonly buttonId: string;
}

/**
 * Runs a function of the add-in's function file as Excel does without a shared runtime: in a page of its own that nobody sees, beside the pane, which is gone with
 * the function's end. Rejects where the page has no such function or does not end it.
 */
export async function runFunction({ page, name, buttonId }: RibbonFunction, standIn: ExcelStandIn, events: PaneEvents): Promise<void> {
  runs += 1;
  const installation = installationOf(`function-${runs}`, events.report);
  const frame = element("iframe", { class: "function-frame", name: installation.conversation, title: name, "aria-hidden": "true", tabindex: "-1", src: addinAddress(location.origin + page, installation) });
  const channel = new Channel(standIn, installation, (text) => frame.contentWindow?.postMessage({ host: text, origin: installation.origin }, location.origin), false);
  const listen = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || typeof data !== "object" || data === null) return;
    if ("addIn" in data && typeof data.addIn === "string") void channel.receive(data.addIn).then(events.answered, events.report);
    if ("addInFailure" in data && typeof data.addInFailure === "string" && !HARMLESS.test(data.addInFailure)) events.failed(data.addInFailure);
  };
  addEventListener("message", listen);
  document.body.append(frame);
  let limit: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_done, fail) => {
    limit = setTimeout(() => fail(new Error(`“${name}”没有结束`)), LONGEST);
  });
  try {
    await Promise.race([channel.pressButton(name, buttonId), tooLong]);
    await new Promise((done) => setTimeout(done, FAREWELL));
  } finally {
    clearTimeout(limit);
    removeEventListener("message", listen);
    frame.remove();
  }
}

let runs = 0;
