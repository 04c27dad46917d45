import type { ReactElement } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { CLOSING_MESSAGES } from "../messages/pane/closing.ts";
import type { Language } from "../messages/wording.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ closing: CLOSING_MESSAGES[language] });

interface CloseCardProps {
  readonly reading: WorkbookReading;
  /** "YYYY-MM" */
  readonly month: string;
}

export function CloseCard({ month }: CloseCardProps): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  return <section className={styles.card}><h3 className={styles.heading}>{words.closing.close} {month}</h3></section>;
}
