import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { wordWorkbookFinding } from "../messages/workbook-messages.ts";
import { CHECK_MESSAGES } from "../messages/pane/check.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ check: CHECK_MESSAGES[language] });

/** Puts back what was broken of the ledger's own; says what it found. */
export function RepairCard(): ReactElement {
  const { host, work, language, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const repair = (): Promise<boolean> => work(async () => {
    const notes = (await host.repair()).map(({ code, facts }) => wordWorkbookFinding(code, facts, language));
    return { intent: "success", text: [words.check.repaired, ...notes].join(" ") };
  });
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.check.repair}</h3>
      <p className={styles.small}>{words.check.repairHint}</p>
      <div className={styles.buttons}><Button disabled={isBusy} onClick={() => void repair()}>{words.check.repair}</Button></div>
    </section>
  );
}
