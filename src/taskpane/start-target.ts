import type { View } from "../messages/pane/shell.ts";
import { VIEWS } from "../messages/pane/shell.ts";

/** The view that a ribbon button asks for, from the query of the pane's address (`?view=check`, manifest.xml); null where it names none. */
export function startTarget(query: string): View | null {
  const asked = new URLSearchParams(query).get("view");
  return VIEWS.find((candidate) => candidate === asked) ?? null;
}
