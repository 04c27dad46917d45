import { createContext, useContext } from "react";
import type { WorkbookDescription } from "../app/ledger-description.ts";
import type { Job, Stamp } from "../app/run-job.ts";
import type { OpenWorkbook, ScreenPort, WorkbookFinding } from "../app/ports.ts";
import type { SheetPlace } from "../app/views/sheet-place.ts";
import type { ShellMessages, View } from "../messages/pane/shell.ts";
import type { Language } from "../messages/wording.ts";

/** A sentence in the bar above the view, with something to press beside it. */
export interface Notice {
  readonly text: string;
  readonly intent: "success" | "info" | "warning" | "error";
  /** When the job was done that this tells of, "YYYY-MM-DDTHH:MM": 撤销 for it stands in the same bar. */
  readonly jobAt?: string;
  readonly action?: { readonly label: string; readonly press: () => void };
}

/** What the pane needs of Excel beside reading and writing the workbook. */
export interface HostFacts {
  /** @param version of the set ExcelApi, "1.8" */
  readonly supports: (version: string) => boolean;
  /** Computes everything anew and refreshes all pivot tables in place. */
  readonly refresh: () => Promise<void>;
  /** Puts back what is missing or broken of the ledger; nothing typed is written over. Returns what was put back or could not be. */
  readonly repair: () => Promise<readonly WorkbookFinding[]>;
  /**
   * Makes the described sheet `key` anew in its place; what was printed there before is gone and cannot be taken back. Returns what could not be written as it
   * was. Throws WorkbookError "sheet-taken", "cell-in-the-way" or "password-protected" before anything is written.
   */
  readonly makeSheet: (description: WorkbookDescription, key: string) => Promise<readonly WorkbookFinding[]>;
  /** The described workbook as the bytes of an xlsx file, with what stands in the description and nothing else. */
  readonly bookFile: (description: WorkbookDescription) => Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Tells that cells of these tables changed, whoever changed them, the pane itself among others; only while no cell is being edited.
   * @param changed `byOther`: a co-author changed something
   * @returns what ends the watching
   */
  readonly watch: (tables: readonly string[], changed: (byOther: boolean) => void) => Promise<() => void>;
}

export interface Pane {
  readonly workbook: OpenWorkbook;
  readonly screen: ScreenPort;
  readonly host: HostFacts;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** What the shell says; views have useWords. */
  readonly words: ShellMessages;
  /** Shows an error of a job: what happened, what is unharmed, what to do. */
  readonly fail: (error: unknown) => void;
  readonly say: (notice: Notice) => void;
  /** True while something is written: buttons that write are not to be pressed. */
  readonly isBusy: boolean;
  /** Does something that writes, reads the workbook anew and says what was done. False where it failed, which is said as well. */
  readonly work: (task: () => Promise<Notice | null>) => Promise<boolean>;
  /** The same for a job of the core, with what the adapter had to change; `done` is said. */
  readonly run: (job: Job, done: string) => Promise<boolean>;
  /** Reads the workbook anew. */
  readonly reload: () => Promise<void>;
  /** Opens a view and puts the focus on its heading. */
  readonly open: (view: View) => void;
  /** Shows a cell of the workbook; says so where it is gone. */
  readonly show: (place: SheetPlace) => void;
  /** 填报人 as given in 设置 for as long as the pane is open; "": the name in the signature block. */
  readonly myName: string;
  readonly setMyName: (name: string) => void;
  /** Who does it and when, for a job. */
  readonly stamp: () => Stamp;
}

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("a view stands outside of the pane");
  return pane;
}
