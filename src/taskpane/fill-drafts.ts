import { useCallback, useMemo, useState } from "react";
import type { Draft } from "../app/views/fill-draft.ts";

type Drafts = ReadonlyMap<string, Draft>;

/** By month and identifier; kept while the pane is open, so that a look at another view costs nobody what was typed. */
let kept: Drafts = new Map();

export interface MonthDrafts {
  /** By identifier. */
  readonly drafts: Drafts;
  /** Null: there is none any more. */
  readonly change: (id: string, draft: Draft | null) => void;
  /** Only what is still as it is here: what was typed while these were being written stays. */
  readonly drop: (gone: Drafts) => void;
}

/** What was typed into the form of a month and is not written yet. */
export function useDrafts(month: string): MonthDrafts {
  const [all, setAll] = useState(kept);
  const set = useCallback((changes: readonly (readonly [string, Draft | null])[]): void => {
    const next = new Map(kept);
    for (const [id, draft] of changes) {
      if (draft === null) next.delete(`${month} ${id}`);
      else next.set(`${month} ${id}`, draft);
    }
    kept = next;
    setAll(next);
  }, [month]);
  const drafts = useMemo(() => new Map([...all].flatMap(([key, draft]) => (key.startsWith(`${month} `) ? [[key.slice(month.length + 1), draft] as const] : []))), [all, month]);
  const change = useCallback((id: string, draft: Draft | null) => set([[id, draft]]), [set]);
  const drop = useCallback((gone: Drafts) => set([...gone].flatMap(([id, draft]) => (kept.get(`${month} ${id}`) === draft ? [[id, null] as const] : []))), [month, set]);
  return { drafts, change, drop };
}
