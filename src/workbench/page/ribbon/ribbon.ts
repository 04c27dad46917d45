import { element } from "../element.ts";
import { icon } from "./icons.ts";
import type { IconName } from "./icons.ts";

export interface RibbonButton {
  readonly label: string;
  readonly hint: string;
  /** A drawing of ours, or the address of a picture. */
  readonly icon: IconName | { readonly picture: string };
  readonly press: () => void;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface Ribbon {
  /** The workbook's name. */
  readonly title: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
}

/** The band above the sheet: a tab and the workbook's name, then the tab's groups of buttons. */
export function showRibbon(place: HTMLElement, { title, tab, groups }: Ribbon): void {
  const tabs = element("div", { role: "tablist", class: "ribbon-tabs" }, [element("span", { role: "tab", "aria-selected": "true", "aria-controls": "ribbon-groups", class: "ribbon-tab" }, [tab])]);
  const band = element("div", { class: "ribbon-title" }, [element("span", { class: "ribbon-mark", "aria-hidden": "true" }, ["表"]), tabs, element("strong", {}, [title]), element("span", { class: "ribbon-kind" }, ["工作台 · 本机运行，不联网"])]);
  const shown = element("div", { id: "ribbon-groups", class: "ribbon-groups", role: "toolbar", "aria-label": `功能区：${tab}` }, groups.map(group));
  shown.addEventListener("keydown", moveWithArrows);
  place.replaceChildren(band, shown);
}

function group({ label, buttons }: RibbonGroup): HTMLElement {
  return element("section", { class: "ribbon-group", "aria-label": label }, [element("div", { class: "ribbon-buttons" }, buttons.map(button)), element("div", { class: "ribbon-label", "aria-hidden": "true" }, [label])]);
}

function button({ label, hint, icon: sign, press }: RibbonButton): HTMLElement {
  const picture = typeof sign === "string" ? icon(sign) : element("img", { src: sign.picture, alt: "", width: "24", height: "24" });
  const made = element("button", { type: "button", class: "ribbon-button", title: `${label}\n${hint}` }, [picture, element("span", {}, [label])]);
  made.addEventListener("click", press);
  return made;
}

/** In a toolbar the arrow keys lead from button to button (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/); Tab does too. */
function moveWithArrows(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((each) => each === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
