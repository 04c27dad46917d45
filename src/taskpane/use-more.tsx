import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { usePane } from "./pane-context.ts";

/** Items that a list shows at once: a long one would hold the page up. */
const PAGE = 20;

/** The first items of a list, and the button below it that shows as many more; null where all are shown. */
export function useMore<Item>(items: readonly Item[], page = PAGE): { readonly shown: readonly Item[]; readonly more: ReactElement | null } {
  const { words } = usePane();
  const [count, setCount] = useState(page);
  const hidden = Math.min(page, items.length - count);
  return { shown: items.slice(0, count), more: hidden > 0 ? <Button size="small" onClick={() => setCount(count + page)}>{words.showMore(hidden)}</Button> : null };
}
