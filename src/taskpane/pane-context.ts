import { createContext, useContext } from "react";
import type { ScreenPort, WorkbookPort } from "../app/ports.ts";
import type { PaneMessages } from "../messages/pane-messages.ts";
import type { Language } from "../messages/wording.ts";

export interface Pane {
  readonly workbook: WorkbookPort;
  readonly screen: ScreenPort;
  readonly language: Language;
  readonly words: PaneMessages;
  /** Shows an error of a job: what happened, what is unharmed, what to do. */
  readonly fail: (error: unknown) => void;
  /** A sentence in the bar above the view. */
  readonly say: (text: string, intent: "success" | "info" | "error") => void;
}

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("a view stands outside of the pane");
  return pane;
}
