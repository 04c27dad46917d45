import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import type { LiveItem } from "../app/views/live-check.ts";
import { liveCheck } from "../app/views/live-check.ts";
import { wordIssueParts } from "../messages/word-issue.ts";
import { wordWorkbookFinding } from "../messages/workbook-messages.ts";
import type { Language } from "../messages/wording.ts";
import { fillTemplate } from "../messages/wording.ts";
import { CHECK_MESSAGES } from "../messages/pane/check.ts";
import type { ShellMessages } from "../messages/pane/shell.ts";
import { CellLink } from "./cell-link.tsx";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useMore } from "./use-more.tsx";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ check: CHECK_MESSAGES[language] });

/** What the core finds in the workbook as it stands: gone as soon as it is mended. */
export function LiveCheck({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const { language, reload } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const items = useMemo(() => liveCheck(reading), [reading]);
  const { shown, more } = useMore(items);
  return (
    <section className={styles.card}>
      <div className={styles.row}>
        <h3 className={styles.heading}>{words.check.live}</h3>
        <Button size="small" onClick={() => void reload()}>{words.check.again}</Button>
      </div>
      <p className={styles.small}>{items.length === 0 ? words.check.liveNone : words.check.liveHint}</p>
      <ul className={styles.list}>
        {shown.map((item, index) => <li key={index}><LiveLine item={item} {...wordItem(item, words, language)} /></li>)}
      </ul>
      {more}
    </section>
  );
}

function LiveLine({ item: { place, subject }, what, advice }: { readonly item: LiveItem; readonly what: string; readonly advice: string }): ReactElement {
  const styles = useStyles();
  const text = (
    <>
      <span>{subject === "" ? what : `${subject} · ${what}`}</span>
      <span className={styles.small}>{advice}</span>
    </>
  );
  return place === null ? <p className={styles.line}>{text}</p> : <CellLink place={place} name={subject || what}>{text}</CellLink>;
}

function wordItem(item: LiveItem, words: ShellMessages & ReturnType<typeof wordsIn>, language: Language): { readonly what: string; readonly advice: string } {
  if (item.source === "indicator") return wordIssueParts(item.code, item.facts, language);
  if (item.source === "workbook") return { what: wordWorkbookFinding(item.code, item.facts, language), advice: "" };
  const { what, advice } = words.check.liveWords[item.code];
  return { what: fillTemplate(what, item.facts), advice: fillTemplate(advice, item.facts) };
}
