import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Progress } from "../app/cycle/progress.ts";
import { wordProgress } from "../messages/entry-messages.ts";
import { MONTH_MESSAGES } from "../messages/pane/month.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ fill: MONTH_MESSAGES[language] });

interface FillFootProps {
  readonly progress: Progress;
  /** Entries that would be written, and those that wait for a decision. */
  readonly count: number;
  readonly crossed: number;
  /** What is missing before anything can be written; "" where nothing is. */
  readonly problem: string;
  readonly isUndoable: boolean;
  readonly write: () => void;
  readonly drop: () => void;
}

/** How far the month is, and the button that writes what was typed. It stays in sight. */
export function FillFoot({ progress, count, crossed, problem, isUndoable, write, drop }: FillFootProps): ReactElement {
  const { language, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { expected, filled, noData } = progress;
  return (
    <div className={styles.fillFoot}>
      {crossed > 0 && <p className={styles.small}><span className={styles.warn}>▲</span> {words.fill.crossedCount(crossed, count)}</p>}
      {problem !== "" && <p className={styles.small} role="alert"><span className={styles.bad}>×</span> {problem}</p>}
      <div className={styles.track}><div className={styles.fill} style={{ width: `${expected === 0 ? 0 : ((filled + noData) / expected) * 100}%` }} /></div>
      <div className={styles.row}>
        <span className={styles.text} role="status">{wordProgress(progress, language)}</span>
        <span className={styles.buttons}>
          {count + crossed > 0 && <Button className={styles.tool} size="small" appearance="subtle" disabled={isBusy} onClick={drop}>{words.fill.drop}</Button>}
          <Button className={styles.tool} appearance="primary" disabledFocusable={isBusy || count === 0} onClick={write}>{words.fill.write(count)}</Button>
        </span>
      </div>
      {count > 0 && <p className={styles.small}>{isUndoable ? words.fill.canUndo : words.noUndo}</p>}
    </div>
  );
}
