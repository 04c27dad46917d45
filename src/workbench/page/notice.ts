/** Time that a notice stays, in milliseconds. */
const SHOWN_FOR = 3600;

let element: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says one sentence at the lower edge of the window; the next one takes its place. One that stays is taken away by `endNotice`. */
export function notice(sentence: string, tone: "plain" | "bad" | "stays" = "plain"): void {
  if (!element) {
    element = document.body.appendChild(document.createElement("div"));
    element.className = "notice";
    element.setAttribute("role", "status");
  }
  element.textContent = sentence;
  element.dataset["tone"] = tone;
  element.dataset["shown"] = "true";
  clearTimeout(timer);
  timer = tone === "stays" ? undefined : setTimeout(endNotice, SHOWN_FOR);
}

export function endNotice(): void {
  if (element) element.dataset["shown"] = "false";
}
