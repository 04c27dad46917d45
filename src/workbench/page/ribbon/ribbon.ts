import { element } from "../element.ts";
import { icon } from "./icons.ts";
import type { IconName } from "./icons.ts";

export interface RibbonButton {
  readonly label: string;
  readonly hint: string;
  readonly icon: IconName;
  readonly press: () => void;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The band above the sheet: the workbook's name, then groups of buttons. */
export function showRibbon(place: HTMLElement, title: string, groups: readonly RibbonGroup[]): void {
  const name = element("div", { class: "ribbon-title" }, [element("span", { class: "ribbon-mark" }, ["表"]), element("strong", {}, [title]), element("span", { class: "ribbon-kind" }, ["工作台 · 本机运行，不联网"])]);
  place.replaceChildren(name, element("div", { class: "ribbon-groups", role: "toolbar", "aria-label": "功能区" }, groups.map(group)));
}

function group({ label, buttons }: RibbonGroup): HTMLElement {
  return element("section", { class: "ribbon-group", "aria-label": label }, [element("div", { class: "ribbon-buttons" }, buttons.map(button)), element("div", { class: "ribbon-label" }, [label])]);
}

function button({ label, hint, icon: picture, press }: RibbonButton): HTMLElement {
  const made = element("button", { type: "button", class: "ribbon-button", title: hint }, [icon(picture), element("span", {}, [label])]);
  made.addEventListener("click", press);
  return made;
}
