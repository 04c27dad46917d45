import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Overview } from "../app/overview.ts";
import { STATUS_MARKS } from "../domain/narrate/status-mark.ts";
import { OVERVIEW_MESSAGES } from "../messages/pane/overview.ts";
import type { Language } from "../messages/wording.ts";
import { BAR_STYLES, toneOf } from "./status-look.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ overview: OVERVIEW_MESSAGES[language] });

/** The counts as one bar, and below it as a list that says the same with signs and numbers. */
export function StatusCounts({ counts }: Pick<Overview, "counts">): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const held = counts.filter(({ count }) => count > 0);
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.overview.counts}</h3>
      <div className={styles.stack} role="img" aria-label={words.overview.countsBar(held.map(({ status, count }) => `${words.status(status)} ${count}`).join(words.comma))}>
        {held.map(({ status, count }) => <div key={status} className={mergeClasses(styles.stackPart, styles[BAR_STYLES[status]])} style={{ flexGrow: count }} />)}
      </div>
      <ul className={styles.counts}>
        {counts.map(({ status, count }) => (
          <li key={status} className={mergeClasses(styles.count, count === 0 && styles.faint)}>
            <span aria-hidden className={mergeClasses(styles.swatch, count > 0 && styles[BAR_STYLES[status]])} />
            <span aria-hidden className={mergeClasses(styles.mark, count > 0 && styles[toneOf(status)])}>{STATUS_MARKS[status]}</span>
            <span>{words.status(status)}</span>
            <span className={styles.number}>{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A bar for each category or plan; the figure beside it says the same, so that the bar itself is silent for screen readers. */
export function CompletionBars({ title, groups }: { readonly title: string; readonly groups: Overview["categories"] }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list} style={{ gap: "10px" }}>
        {groups.map(({ name, total, lagging, completion, share }) => (
          <li key={name}>
            <div className={styles.row}>
              <span className={styles.grow}>
                <span className={styles.text}>{name}</span>
                <span className={styles.small}>{words.overview.category(total, lagging)}</span>
              </span>
              <span className={mergeClasses(styles.text, styles.number)}>{completion || words.overview.noRate}</span>
            </div>
            <div aria-hidden className={styles.track}><div className={styles.fill} style={{ width: `${share * 100}%` }} /></div>
          </li>
        ))}
      </ul>
    </section>
  );
}
