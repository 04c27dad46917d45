import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { usePane } from "./pane-context.ts";

/** Items that a list shows at once: a long one would hold the page up. */
const PAGE = 20;

/** The first items of a list, and the button below it that shows more; null where all are shown. */
export function useMore<Item>(items: readonly Item[]): { readonly shown: readonly Item[]; readonly more: ReactElement | null } {
  const { words } = usePane();
  const [count, setCount] = useState(PAGE);
  const hidden = Math.min(PAGE, items.length - count);
  return { shown: items.slice(0, count), more: hidden > 0 ? <Button size="small" onClick={() => setCount(count + PAGE)}>{words.showMore(hidden)}</Button> : null };
}
