/** Where add-ins load Microsoft's library from; here it comes from the installed package, so that nothing is fetched from the internet. */
const HOSTED = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/**
 * Stands in for the channel that Excel on the web offers: the library posts to the window that opened its page and takes messages from an https
 * origin only, which a page on plain http cannot be. It runs before the library's script and passes texts on to the frame around, and with them what
 * went wrong in the page and was caught by nobody, so that it is shown.
 */
const CHANNEL_SCRIPT = `<script>
Object.defineProperty(window, "opener", { value: { postMessage: (text) => parent.postMessage({ addIn: text }, location.origin) } });
addEventListener("message", (event) => {
  if (event.source !== parent || typeof event.data?.host !== "string") return;
  event.stopImmediatePropagation();
  dispatchEvent(new MessageEvent("message", { data: event.data.host, origin: event.data.origin }));
}, true);
const tellFailure = (words) => parent.postMessage({ addInFailure: String(words) }, location.origin);
addEventListener("error", ({ message, target }) => tellFailure(message ?? "没有取到 " + (target.src ?? target.href)), true);
addEventListener("unhandledrejection", ({ reason }) => tellFailure(reason?.message ?? reason));
</script>
`;

/** An add-in's page as it is served: unchanged but for the library's address and the channel before it. */
export function addInPage(html: string): string {
  const tag = html.search(/<script[^>]*src="https:\/\/appsforoffice\.microsoft\.com/i);
  const linked = tag < 0 ? html : html.slice(0, tag) + CHANNEL_SCRIPT + html.slice(tag);
  return linked.replaceAll(HOSTED, "/office/");
}
