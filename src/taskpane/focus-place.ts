/**
 * Gives the focus to a place that is no control, such as the heading of what has just appeared. It counts as a tab stop while it has the focus:
 * office.js leads the Tab key itself where Excel runs in a browser, and leaves the pane when the focus stands on nothing that it counts.
 */
export function focusPlace(place: HTMLElement | null): void {
  if (place === null) return;
  place.tabIndex = 0;
  place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
  place.focus();
}
