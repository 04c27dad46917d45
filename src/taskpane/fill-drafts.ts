import { useCallback, useMemo, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { FILL_FIELDS } from "../app/views/fill-draft.ts";
import type { Draft } from "../app/views/fill-draft.ts";

type Drafts = ReadonlyMap<string, Draft>;

/** By ledger, month and identifier; a look at another view costs nobody what was typed. */
let kept: Drafts | null = null;

export interface MonthDrafts {
  /** By identifier. */
  readonly drafts: Drafts;
  /** Null: there is none any more. */
  readonly change: (id: string, draft: Draft | null) => void;
  /** Only what is still as it is here: what was typed while these were being written stays. */
  readonly drop: (gone: Drafts) => void;
}

/** What was typed into the form of a month and is not written yet. */
export function useDrafts(reading: WorkbookReading, month: string): MonthDrafts {
  const prefix = `${ledgerMark(reading)} ${month} `;
  const [all, setAll] = useState(keptDrafts);
  const set = useCallback((changes: readonly (readonly [string, Draft | null])[]): void => {
    const next = new Map(keptDrafts());
    for (const [id, draft] of changes) {
      if (draft === null) next.delete(prefix + id);
      else next.set(prefix + id, draft);
    }
    kept = next;
    store(next);
    setAll(next);
  }, [prefix]);
  const drafts = useMemo(() => new Map([...all].flatMap(([key, draft]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), draft] as const] : []))), [all, prefix]);
  const change = useCallback((id: string, draft: Draft | null) => set([[id, draft]]), [set]);
  const drop = useCallback((gone: Drafts) => set([...gone].flatMap(([id, draft]) => (keptDrafts().get(prefix + id) === draft ? [[id, null] as const] : []))), [prefix, set]);
  return { drafts, change, drop };
}

/** What tells this ledger from another one that the same window may hold later: its plan and the first line of its log. */
function ledgerMark({ names, tables }: WorkbookReading): string {
  return JSON.stringify([names["planName"] ?? null, tables["log"]?.[0]?.values["at"] ?? null]);
}

const DRAFTS = "indicator-ledger.drafts";

/**
 * A ribbon button may load the pane anew, which must not cost what was typed: drafts stay in the window's session, as they would in a form, and are gone with it.
 * Nothing is taken from there into the workbook unseen: a draft begun on another value than stands in the sheet is shown as crossed.
 */
function keptDrafts(): Drafts {
  return (kept ??= new Map(readStored()));
}

function readStored(): [string, Draft][] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(DRAFTS) ?? "[]");
    return Array.isArray(stored) ? stored.flatMap(readDraft) : [];
  } catch {
    return [];
  }
}

function readDraft(stored: unknown): [string, Draft][] {
  const [key, draft]: unknown[] = Array.isArray(stored) ? stored : [];
  const { typed, begun }: { typed?: unknown; begun?: unknown } = Object(draft);
  const [texts, all] = [textsIn(typed), textsIn(begun)];
  const { value, note, source } = all;
  return typeof key !== "string" || value === undefined || note === undefined || source === undefined ? [] : [[key, { typed: texts, begun: { value, note, source } }]];
}

function textsIn(stored: unknown): Draft["typed"] {
  const texts: Readonly<Record<string, unknown>> = Object(stored);
  return Object.fromEntries(FILL_FIELDS.flatMap((field) => (typeof texts[field] === "string" ? [[field, texts[field]]] : [])));
}

/** Browsers that keep nothing for framed pages throw at the mere mention. */
function store(drafts: Drafts): void {
  try {
    sessionStorage.setItem(DRAFTS, JSON.stringify([...drafts]));
  } catch {
    return;
  }
}
