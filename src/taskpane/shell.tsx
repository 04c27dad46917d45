import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lazy, Suspense, useCallback, useRef, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import type { View } from "../messages/pane/shell.ts";
import { VIEWS } from "../messages/pane/shell.ts";
import type { Language } from "../messages/wording.ts";
import type { AppProps } from "./app.tsx";
import { focusPlace } from "./focus-place.ts";
import { isOf, JobBar, LastJob, useLastJob } from "./job-bar.tsx";
import { PaneProvider } from "./pane-context.ts";
import { keepView, lastView } from "./preferences.ts";
import { startTarget } from "./start-target.ts";
import { useStyles } from "./styles.ts";
import { useEditing } from "./use-editing.ts";
import { usePaneState } from "./use-pane-state.ts";
import { ViewGuard } from "./view-guard.tsx";
import { ViewTabs } from "./view-tabs.tsx";
import { Waiting } from "./waiting.tsx";

const OverviewView = lazy(() => import("./overview-view.tsx"));
const MonthView = lazy(() => import("./month-view.tsx"));
const ReportView = lazy(() => import("./report-view.tsx"));
const ImportView = lazy(() => import("./import-view.tsx"));
const AnalysisView = lazy(() => import("./analysis-view.tsx"));
const CheckView = lazy(() => import("./check-view.tsx"));
const SettingsView = lazy(() => import("./settings-view.tsx"));
const StartView = lazy(() => import("./start-view.tsx"));

interface ShellProps extends AppProps {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

/** Head, tabs, the bar of what was done, and the view for what the workbook holds. */
export function Shell({ editing, ...ports }: ShellProps): ReactElement {
  const styles = useStyles();
  const [view, setView] = useState<View>(() => startTarget(location.search) ?? lastView() ?? "overview");
  const heading = useRef<HTMLHeadingElement>(null);
  const turn = useCallback((next: View) => {
    keepView(next);
    setView(next);
    scrollTo(0, 0);
  }, []);
  const open = useCallback((next: View) => {
    turn(next);
    focusPlace(heading.current);
  }, [turn]);
  const { pane, book, notice, close } = usePaneState(ports, open);
  const { words, language, setLanguage, reload } = pane;
  const isEditing = useEditing(editing);
  const last = useLastJob(book === "empty" ? null : book);
  const isLedger = book !== null && book !== "empty";
  return (
    <PaneProvider value={pane}>
      <div className={styles.page}>
        <header className={styles.head}>
          <div className={styles.row}>
            <h1 className={styles.title}>{words.appName}</h1>
            <span className={styles.tools}>
              <Button className={styles.tool} appearance="subtle" size="small" onClick={() => void reload()}>{words.refresh}</Button>
              <Button className={styles.tool} appearance="subtle" size="small" lang={language === "zh-CN" ? "en-US" : "zh-CN"} onClick={() => setLanguage(language === "zh-CN" ? "en-US" : "zh-CN")}>{words.otherLanguage}</Button>
            </span>
          </div>
          {isLedger && <ViewTabs<View> label={words.appName} selected={view} select={(next, byKey) => { close(); if (byKey) turn(next); else open(next); }} tabs={VIEWS.map((name) => ({ view: name, label: words.views[name] }))} />}
          <JobBar isEditing={isEditing} notice={notice} close={close} last={last} saysBusy={isLedger} />
        </header>
        <main>
          {last !== null && !pane.isBusy && !isOf(notice, last) && <div className={styles.last}><LastJob key={last.id} last={last} /></div>}
          <Suspense fallback={<div className={styles.roomy}><Waiting label={words.loading} /></div>}>
            {book === null && <div className={styles.roomy}><Waiting label={words.loading} /></div>}
            {book === "empty" && <ViewGuard><StartView /></ViewGuard>}
            {isLedger && (
              <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
                <h2 ref={heading} className={styles.unseen}>{words.views[view]}</h2>
                <ViewGuard key={view}><ViewOf view={view} reading={book} /></ViewGuard>
              </div>
            )}
          </Suspense>
        </main>
      </div>
    </PaneProvider>
  );
}

function ViewOf({ view, reading }: { readonly view: View; readonly reading: WorkbookReading }): ReactElement {
  switch (view) {
    case "overview": return <OverviewView reading={reading} />;
    case "month": return <MonthView reading={reading} />;
    case "report": return <ReportView reading={reading} />;
    case "import": return <ImportView reading={reading} />;
    case "analysis": return <AnalysisView reading={reading} />;
    case "check": return <CheckView reading={reading} />;
    case "settings": return <SettingsView reading={reading} />;
  }
}
