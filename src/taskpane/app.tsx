import type { Theme } from "@fluentui/react-components";
import { Button, FluentProvider, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { ScreenPort, WorkbookPort, WorkbookReading } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";
import { paneMessages } from "../messages/pane-messages.ts";
import { wordWorkbookError } from "../messages/workbook-messages.ts";
import type { Language } from "../messages/wording.ts";
import { officeTheme } from "./office-theme.ts";
import type { Pane } from "./pane-context.ts";
import { PaneProvider } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { ViewTabs } from "./view-tabs.tsx";

const OverviewView = lazy(() => import("./overview-view.tsx"));
const ImportView = lazy(() => import("./import-view.tsx"));
const StartView = lazy(() => import("./start-view.tsx"));

interface AppProps {
  readonly workbook: WorkbookPort;
  readonly screen: ScreenPort;
  readonly editing: EventTarget;
}

/** "empty": the workbook holds no ledger yet; null: not read yet. */
type Book = WorkbookReading | "empty" | null;
type View = "overview" | "import";

interface Notice {
  readonly text: string;
  readonly intent: "success" | "info" | "error";
}

/** The pane: language, theme, messages, and the view for what the workbook holds. */
export function App({ workbook, screen, editing }: AppProps): ReactElement {
  const [language, setLanguage] = useState<Language>(() => startLanguage());
  const [notice, setNotice] = useState<Notice | null>(null);
  const words = paneMessages(language);
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.appName;
  }, [language, words]);
  const say = useCallback((text: string, intent: Notice["intent"]) => setNotice({ text, intent }), []);
  const fail = useCallback((error: unknown) => setNotice({ intent: "error", text: words.failed(reasonOf(error, language)) }), [language, words]);
  const pane: Pane = useMemo(() => ({ workbook, screen, language, words, say, fail }), [workbook, screen, language, words, say, fail]);
  return (
    <FluentProvider theme={theme}>
      <PaneProvider value={pane}>
        <Shell pane={pane} editing={editing} notice={notice} closeNotice={() => setNotice(null)} switchLanguage={() => setLanguage(language === "zh-CN" ? "en-US" : "zh-CN")} />
      </PaneProvider>
    </FluentProvider>
  );
}

interface ShellProps {
  readonly pane: Pane;
  readonly editing: EventTarget;
  readonly notice: Notice | null;
  readonly closeNotice: () => void;
  readonly switchLanguage: () => void;
}

function Shell({ pane, editing, notice, closeNotice, switchLanguage }: ShellProps): ReactElement {
  const { words, workbook, fail } = pane;
  const styles = useStyles();
  const [book, setBook] = useState<Book>(null);
  const [view, setView] = useState<View>("overview");
  const isEditing = useEditing(editing);
  const refresh = useCallback(async () => {
    try {
      setBook(await readBook(workbook));
    } catch (error) {
      fail(error);
    }
  }, [workbook, fail]);
  useEffect(() => void refresh(), [refresh]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.row}>
          <h1 className={styles.title}>{words.appName}</h1>
          <span className={styles.tools}>
            <Button className={styles.tool} appearance="subtle" size="small" onClick={() => void refresh()}>{words.refresh}</Button>
            <Button className={styles.tool} appearance="subtle" size="small" lang={pane.language === "zh-CN" ? "en-US" : "zh-CN"} onClick={switchLanguage}>{words.otherLanguage}</Button>
          </span>
        </div>
        {book !== null && book !== "empty" && (
          <ViewTabs<View> label={words.appName} selected={view} select={(next) => { closeNotice(); setView(next); }}
            tabs={[{ view: "overview", label: words.views.overview }, { view: "import", label: words.views.import }]} />
        )}
      </header>
      <div className={styles.bars} aria-live="polite">
        {isEditing && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{words.editing}</MessageBarBody></MessageBar>}
        {notice && (
          <MessageBar intent={notice.intent} layout="multiline">
            <MessageBarBody>{notice.text} <Button appearance="transparent" size="small" onClick={closeNotice}>{words.close}</Button></MessageBarBody>
          </MessageBar>
        )}
      </div>
      <main>
        <Suspense fallback={<Spinner size="small" label={words.loading} style={{ padding: "32px" }} />}>
          {book === null && <Spinner size="small" label={words.loading} style={{ padding: "32px" }} />}
          {book === "empty" && <StartView changed={refresh} />}
          {book !== null && book !== "empty" && (
            <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
              {view === "overview" ? <OverviewView reading={book} changed={refresh} openImport={() => setView("import")} /> : <ImportView reading={book} changed={refresh} />}
            </div>
          )}
        </Suspense>
      </main>
    </div>
  );
}

async function readBook(workbook: WorkbookPort): Promise<WorkbookReading | "empty"> {
  const { workbookDescription } = await import("../app/ledger-description.ts");
  try {
    return await workbook.read(workbookDescription);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "tables-missing") return "empty";
    throw error;
  }
}

function reasonOf(error: unknown, language: Language): string {
  if (error instanceof WorkbookError) return wordWorkbookError(error.code, error.facts, language);
  return error instanceof Error ? error.message : String(error);
}

/** Chinese first: English only where Office itself speaks another language than Chinese and says so. */
function startLanguage(): Language {
  return /^en/iu.test(Office.context.displayLanguage) ? "en-US" : "zh-CN";
}

/** Follows the contrast theme of the system; Office's own colours stay while a pane is open. */
function useTheme(): Theme {
  const [theme, setTheme] = useState(officeTheme);
  useEffect(() => {
    const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) => matchMedia(query));
    const update = (): void => setTheme(officeTheme());
    for (const query of queries) query.addEventListener("change", update);
    return () => queries.forEach((query) => query.removeEventListener("change", update));
  }, []);
  return theme;
}

function useEditing(editing: EventTarget): boolean {
  const [isEditing, setEditing] = useState(false);
  useEffect(() => {
    const listen = (event: Event): void => setEditing(event instanceof CustomEvent && event.detail === true);
    editing.addEventListener("editing", listen);
    return () => editing.removeEventListener("editing", listen);
  }, [editing]);
  return isEditing;
}
