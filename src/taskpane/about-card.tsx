import type { ReactElement } from "react";
import { SETTINGS_MESSAGES } from "../messages/pane/settings.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ settings: SETTINGS_MESSAGES[language] });

const VERSION = "1.0.0";
/** Newest first: requirement sets of ExcelApi (https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets). */
const NEWEST_SET = 20;
const OLDEST_SET = 7;

/** What the adapter (src/excel) does only from a set on. */
const NEEDS = [["pivots", 8], ["validation", 8], ["charts", 8], ["print", 9], ["groups", 10], ["pivotFilters", 12]] as const;

/** Version, and what this Excel lacks with what happens instead. */
export function AboutCard(): ReactElement {
  const { host } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const newest = newestSet(host.supports);
  const missing = NEEDS.filter(([, set]) => set > newest);
  // Without pivots there is no filter of theirs to speak of.
  const lacking = missing.filter(([capability]) => capability !== "pivotFilters" || !missing.some(([other]) => other === "pivots"));
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.settings.about}</h3>
      <p className={styles.text}>{words.settings.version(VERSION)}</p>
      <p className={styles.text}>{[words.settings.host(`1.${newest}`), ...(lacking.length === 0 ? [words.settings.complete] : [])].join(words.space)}</p>
      <ul className={styles.list}>{lacking.map(([capability]) => <li key={capability} className={styles.small}>{words.settings.lacks(capability)}</li>)}</ul>
    </section>
  );
}

function newestSet(supports: (version: string) => boolean): number {
  for (let set = NEWEST_SET; set > OLDEST_SET; set -= 1) if (supports(`1.${set}`)) return set;
  return OLDEST_SET;
}
