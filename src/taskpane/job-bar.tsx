import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lazy, Suspense, useEffect, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import type { UndoableJob } from "../app/last-undoable.ts";
import type { NoticeBarProps } from "./notice-bar.tsx";
import type { Notice } from "./pane-context.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { Waiting } from "./waiting.tsx";

/** Nothing is said at the first moment, so its frame comes later; where it cannot be loaded the words stand without it. */
const NoticeBar = lazy(() => import("./notice-bar.tsx").catch(() => ({ default: ({ children }: NoticeBarProps): ReactElement => <div>{children}</div> })));

interface JobBarProps {
  readonly isEditing: boolean;
  readonly notice: Notice | null;
  readonly close: () => void;
  readonly last: UndoableJob | null;
  /** False where the view itself says that it is at work. */
  readonly saysBusy: boolean;
}

/** What is going on, and what was done with 撤销 beside it. */
export function JobBar({ isEditing, notice, close, last, saysBusy }: JobBarProps): ReactElement {
  const { words, isBusy } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.bars} role="status" aria-live="polite">
      {isEditing && <Suspense><NoticeBar intent="warning">{words.editing}</NoticeBar></Suspense>}
      {isBusy && !isEditing && saysBusy && <Waiting label={words.working} />}
      {notice !== null && (
        <Suspense>
          <NoticeBar intent={notice.intent}>
            <div className={styles.row}>
              <p className={styles.notice}>{notice.text}</p>
              <Button className={styles.tool} appearance="subtle" size="small" aria-label={words.close} title={words.close} onClick={close}>×</Button>
            </div>
            <div className={styles.buttons}>
              {notice.action !== undefined && <Button size="small" onClick={() => { close(); notice.action?.press(); }}>{notice.action.label}</Button>}
              {last !== null && !isBusy && isOf(notice, last) && <LastJob key={last.id} last={last} isBeside />}
            </div>
          </NoticeBar>
        </Suspense>
      )}
    </div>
  );
}

/** Whether the notice tells of this job. */
export function isOf(notice: Notice | null, last: UndoableJob): boolean {
  return notice?.jobAt !== undefined && notice.jobAt.slice(0, 16).replace("T", " ") === last.at.slice(0, 16).replace("T", " ");
}

/** Milliseconds within which a first view stands; what only takes back comes after it. */
const FIRST_VIEW = 3000;
let means: Promise<Means> | undefined;

interface Means {
  readonly lastUndoable: (reading: WorkbookReading) => UndoableJob | null;
}

function meansOfUndo(): Promise<Means> {
  return (means ??= new Promise((later) => setTimeout(later, FIRST_VIEW)).then(() => import("../app/last-undoable.ts")));
}

/** The means to take jobs back are loaded after the view: nobody takes something back within the first moments. */
export function useLastJob(reading: WorkbookReading | null): UndoableJob | null {
  const [last, setLast] = useState<UndoableJob | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (reading === null) setLast(null);
    else void meansOfUndo().then(({ lastUndoable }) => { if (isCurrent) setLast(lastUndoable(reading)); });
    return () => { isCurrent = false; };
  }, [reading]);
  return last;
}

/** The last job with the button that takes it back; it stays there when the pane is closed and opened again. */
export function LastJob({ last, isBeside = false }: { readonly last: UndoableJob; /** Beside the words that say what was done. */ readonly isBeside?: boolean }): ReactElement {
  const { words, workbook, work, stamp } = usePane();
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const undo = (): Promise<boolean> => work(async () => {
    const { undoLast } = await import("../app/undo-job.ts");
    const undone = await undoLast(workbook, stamp());
    return undone === null ? { intent: "info", text: words.undo.nothing } : { intent: "success", text: words.undo.done(undone.undone.action, undone.undone.object) };
  });
  return (
    <div className={isBeside ? styles.fields : styles.lastJob}>
      <div className={styles.row}>
        {!isBeside && <span className={styles.small}>{words.undo.last(last.action, last.object, last.at.replace("T", " "))}</span>}
        {!isAsking && <Button size="small" onClick={() => setAsking(true)}>{words.undo.button}</Button>}
      </div>
      {isAsking && (
        <>
          <p className={styles.small}>{words.undo.before}</p>
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" onClick={() => void undo()}>{words.undo.confirm}</Button>
            <Button size="small" onClick={() => setAsking(false)}>{words.undo.keep}</Button>
          </div>
        </>
      )}
    </div>
  );
}
