import type { ReactElement } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { MONTH_MESSAGES } from "../messages/pane/month.ts";
import type { Language } from "../messages/wording.ts";
import { CloseCard } from "./close-card.tsx";
import { PasteCard } from "./paste-card.tsx";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ month: MONTH_MESSAGES[language] });

/** 填报: a month opened, filled in and closed. */
export default function MonthView({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const month = String(reading.names["reportPeriod"] ?? "");
  return (
    <div className={styles.main}>
      <section className={styles.card}><h3 className={styles.heading}>{words.month.month}</h3></section>
      <PasteCard reading={reading} month={month} />
      <CloseCard reading={reading} month={month} />
    </div>
  );
}
