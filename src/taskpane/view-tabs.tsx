import { mergeClasses } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { useStyles } from "./styles.ts";

interface ViewTabsProps<View extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly view: View; readonly label: string }[];
  readonly selected: View;
  /** `byKey`: the focus stays among the tabs. */
  readonly select: (view: View, byKey: boolean) => void;
}

/**
 * Tabs as WAI-ARIA describes them: arrows, Home and End move, one stop for the tab key. Fluent's own TabList lays hidden elements that take the focus
 * into the page, which accessibility checks refuse (aria-hidden-focus).
 */
export function ViewTabs<View extends string>({ label, tabs, selected, select }: ViewTabsProps<View>): ReactElement {
  const styles = useStyles();
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const now = tabs.findIndex(({ view }) => view === selected);
    const places: Readonly<Record<string, number>> = { ArrowRight: (now + 1) % tabs.length, ArrowLeft: (now + tabs.length - 1) % tabs.length, Home: 0, End: tabs.length - 1 };
    const next = places[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || tab === undefined) return;
    event.preventDefault();
    select(tab.view, true);
    const target = event.currentTarget.children[next];
    if (target instanceof HTMLElement) target.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={move}>
      {tabs.map(({ view, label: name }) => (
        <button key={view} type="button" role="tab" id={`tab-${view}`} aria-controls="view" aria-selected={view === selected} tabIndex={view === selected ? 0 : -1}
          className={mergeClasses(styles.tab, view === selected && styles.selectedTab)} onClick={() => select(view, false)}>{name}</button>
      ))}
    </div>
  );
}
