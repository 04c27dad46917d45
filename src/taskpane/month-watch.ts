import { useEffect, useRef } from "react";
import { FILLED_TABLES } from "../app/views/month-view.ts";
import { usePane } from "./pane-context.ts";

/** Milliseconds between two looks whether the pane has finished writing. */
const PAUSE = 400;
/** A reading that takes longer, in milliseconds, waits for a pause so many times as long: a large ledger is not read anew for every cell. */
const QUICK = 500;
const PATIENCE = 4;

/**
 * Reads the workbook anew when somebody types into what 填报 shows, for as long as it is shown. What the pane writes itself is read anyway; a co-author's change that
 * falls into that time is read after it.
 */
export function useWatchedTables(): void {
  const { host, reload, isBusy } = usePane();
  const now = useRef({ reload, isBusy });
  useEffect(() => { now.current = { reload, isBusy }; }, [reload, isBusy]);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isShown = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let cost = 0;
    const read = async (): Promise<void> => {
      if (now.current.isBusy) return readAfter(PAUSE);
      const start = performance.now();
      await now.current.reload();
      cost = performance.now() - start;
    };
    const readAfter = (pause: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), pause);
    };
    // Without the event nothing is lost: 重新读取 stands above, and no job writes over what changed since it was read.
    void host.watch(FILLED_TABLES, (byOther) => { if (byOther || !now.current.isBusy) readAfter(cost > QUICK ? PATIENCE * cost : 0); }).then((end) => {
      if (isShown) stop = end;
      else end();
    }, () => undefined);
    return () => {
      isShown = false;
      clearTimeout(timer);
      stop?.();
    };
  }, [host]);
}
