import type { View } from "../messages/pane/shell.ts";
import { VIEWS } from "../messages/pane/shell.ts";
import type { Language } from "../messages/wording.ts";

const LANGUAGE = "indicator-ledger.language";
const VIEW = "indicator-ledger.view";
const NAME = "indicator-ledger.name";

/** Chinese first: English where it was chosen, or where Office itself speaks English and says so. */
export function startLanguage(): Language {
  const chosen = read(LANGUAGE);
  if (chosen === "zh-CN" || chosen === "en-US") return chosen;
  return /^en/iu.test(Office.context.displayLanguage) ? "en-US" : "zh-CN";
}

export function keepLanguage(language: Language): void {
  keep(LANGUAGE, language);
}

export function lastView(): View | null {
  const kept = read(VIEW);
  return VIEWS.find((view) => view === kept) ?? null;
}

export function keepView(view: View): void {
  keep(VIEW, view);
}

/** The name of whoever is at work, until Excel is closed: kept longer, or in the workbook's settings, the next colleague would sign with it. */
export function lastName(): string {
  return read(NAME, () => sessionStorage) ?? "";
}

export function keepName(name: string): void {
  keep(NAME, name.trim(), () => sessionStorage);
}

/** Browsers that keep nothing for framed pages throw at the mere mention: the pane then begins as if new. */
function read(key: string, store = () => localStorage): string | null {
  try {
    return store().getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string, store = () => localStorage): void {
  try {
    store().setItem(key, value);
  } catch {
    return;
  }
}
