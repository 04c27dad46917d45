import type { LaterView, View } from "../messages/pane/shell.ts";
import { VIEWS } from "../messages/pane/shell.ts";

/** The view that a ribbon button asks for; `later`: one whose work comes in a later version, 概览 says what to do instead. */
export interface StartTarget {
  readonly view: View;
  readonly later: LaterView | null;
}

const LATER: readonly LaterView[] = ["month", "report"];

/** From the query of the pane's address (`?view=check`, manifest.xml); null where it names none. */
export function startTarget(query: string): StartTarget | null {
  const asked = new URLSearchParams(query).get("view");
  const later = LATER.find((view) => view === asked);
  if (later !== undefined) return { view: "overview", later };
  const view = VIEWS.find((candidate) => candidate === asked);
  return view === undefined ? null : { view, later: null };
}
