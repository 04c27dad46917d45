import { afterEach, describe, expect, it, vi } from "vitest";
import { sayReason } from "../../src/commands/say-reason.ts";
import { COMMAND_MESSAGES } from "../../src/messages/command-messages.ts";

const words = COMMAND_MESSAGES["zh-CN"];
type Opened = (result: { status: string; value?: unknown }) => void;

/** Excel as far as a dialog needs it; `open` stands for displayDialogAsync. */
function excel(open: (address: string, options: unknown, opened: Opened) => void, hasDialogs = true): void {
  vi.stubGlobal("location", { href: "https://a.test/ledger/commands.html?_host_Info=Excel$Win32#frame" });
  vi.stubGlobal("Office", {
    AsyncResultStatus: { Succeeded: "succeeded" }, EventType: { DialogMessageReceived: "message", DialogEventReceived: "event" },
    context: { requirements: { isSetSupported: (set: string, version: string) => hasDialogs && set === "DialogApi" && version === "1.1" }, ui: { displayDialogAsync: open } },
  });
}

afterEach(() => vi.unstubAllGlobals());

describe("sayReason", () => {
  it.each([["message", 1], ["event", 0]])("shows the page beside the functions' with the words, until the dialog tells of a %s", async (kind, closes) => {
    const close = vi.fn();
    let address = "";
    const handlers = new Map<string, () => void>();
    excel((asked, _options, opened) => {
      address = asked;
      opened({ status: "succeeded", value: { close, addEventHandler: (type: string, handler: () => void) => handlers.set(type, handler) } });
    });
    const done = vi.fn();
    const said = sayReason("表“a&b”已保护。", "zh-CN", words).then(done);
    await Promise.resolve();
    expect(done).not.toHaveBeenCalled();
    handlers.get(kind)?.();
    await said;
    expect(done).toHaveBeenCalledWith(true);
    expect(close).toHaveBeenCalledTimes(closes);
    const url = new URL(address);
    expect([url.pathname, url.hash, Object.fromEntries(url.searchParams)]).toEqual(["/ledger/reason.html", "", { lang: "zh-CN", title: "没有完成", reason: "表“a&b”已保护。", close: "关闭" }]);
  });

  it("is false where the dialog is refused", async () => {
    excel((_address, _options, opened) => opened({ status: "failed" }));
    expect(await sayReason("原因", "zh-CN", words)).toBe(false);
  });

  it("is false where this Excel has no dialogs", async () => {
    excel(() => expect.unreachable(), false);
    expect(await sayReason("原因", "zh-CN", words)).toBe(false);
  });
});
