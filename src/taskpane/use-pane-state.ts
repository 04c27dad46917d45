import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { beijingNow } from "../app/beijing-now.ts";
import type { OpenWorkbook, ScreenPort, WorkbookReading } from "../app/ports.ts";
import { reasonOf } from "../app/reason-of.ts";
import type { View } from "../messages/pane/shell.ts";
import { SHELL_MESSAGES } from "../messages/pane/shell.ts";
import type { Language } from "../messages/wording.ts";
import type { HostFacts, Notice, Pane } from "./pane-context.ts";
import { keepName, lastName } from "./preferences.ts";
import { readBook } from "./read-book.ts";

interface Ports {
  readonly workbook: OpenWorkbook;
  readonly screen: ScreenPort;
  readonly host: HostFacts;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

export interface PaneState {
  readonly pane: Pane;
  /** "empty": the workbook holds no ledger yet; null: not read yet. */
  readonly book: WorkbookReading | "empty" | null;
  readonly notice: Notice | null;
  readonly close: () => void;
}

/** What the pane knows and does: the workbook as last read, the one place that catches errors and words them. */
export function usePaneState({ workbook, screen, host, language, setLanguage }: Ports, open: (view: View) => void): PaneState {
  const [book, setBook] = useState<PaneState["book"]>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [myName, setName] = useState(lastName);
  const setMyName = useCallback((name: string) => {
    setName(name);
    keepName(name);
  }, []);
  const words = SHELL_MESSAGES[language];
  const close = useCallback(() => setNotice(null), []);
  const fail = useCallback((error: unknown) => void reasonOf(error, language).then((reason) => setNotice({ intent: "error", text: words.failed(reason) })), [words, language]);
  const reload = useCallback(async () => {
    try {
      setBook(await readBook(workbook));
    } catch (error) {
      fail(error);
    }
  }, [workbook, fail]);
  // Read once: another language does not read the workbook anew.
  const failing = useRef(fail);
  useEffect(() => { failing.current = fail; }, [fail]);
  useEffect(() => void readBook(workbook).then(setBook, (error: unknown) => failing.current(error)), [workbook]);
  const work = useCallback(async (task: () => Promise<Notice | null>): Promise<boolean> => {
    setBusy(true);
    setNotice(null);
    try {
      const said = await task();
      await reload();
      setNotice(said);
      return true;
    } catch (error) {
      fail(error);
      return false;
    } finally {
      setBusy(false);
    }
  }, [reload, fail]);
  const printed = book === null || book === "empty" ? "" : String(book.names["preparedBy"] ?? "").trim();
  const stamp = useCallback(() => {
    const by = myName.trim() || printed;
    return { at: beijingNow(), ...(by === "" ? {} : { by }) };
  }, [myName, printed]);
  const pane = useMemo((): Pane => ({
    workbook, screen, host, language, setLanguage, words, fail, isBusy, work, reload, open, myName, setMyName, stamp, say: setNotice,
    run: (job, done) => work(async () => {
      const [{ runJob }, { wordWorkbookFinding }] = await Promise.all([import("../app/run-job.ts"), import("../messages/workbook-messages.ts")]);
      const notes = (await runJob(workbook, job)).map(({ code, facts }) => wordWorkbookFinding(code, facts, language));
      return { intent: "success", text: [done, ...notes].join(" "), jobAt: job.log[0].at };
    }),
    show: (place) => void import("../app/views/sheet-place.ts").then(({ showPlace }) => showPlace(screen, place)).then((isThere) => {
      if (!isThere) setNotice({ intent: "error", text: words.goneCell });
    }, fail),
  }), [workbook, screen, host, language, setLanguage, words, fail, isBusy, work, reload, open, myName, setMyName, stamp]);
  return { pane, book, notice, close };
}
