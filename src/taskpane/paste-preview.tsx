import type { ReactElement } from "react";
import type { PasteLine, PasteView } from "../app/views/paste-view.ts";
import { wordPasteReason } from "../messages/entry-messages.ts";
import { PASTING_MESSAGES } from "../messages/pane/pasting.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useMore } from "./use-more.tsx";
import { useWords } from "./use-words.ts";
import { withUnit } from "./with-unit.ts";

const wordsIn = (language: Language) => ({ pasting: PASTING_MESSAGES[language] });

/** What a paste would write, what stands there already, and what found no place and why. */
export function PastePreview({ view, month }: { readonly view: PasteView; readonly month: string }): ReactElement {
  const { language } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { lines, unchanged, notPlaced, isClosed, newRows } = view;
  const headings = notPlaced.filter(({ reason }) => reason === "heading");
  const strays = notPlaced.filter(({ reason }) => reason !== "heading");
  return (
    <>
      <p className={styles.subheading} role="status">{lines.length === 0 ? words.pasting.nothingNew : words.pasting.willPlace(words.month(month), lines.length)}</p>
      {isClosed && lines.length > 0 && <p className={styles.small}><span className={styles.warn}>▲</span> {words.pasting.isClosed(words.month(month))}</p>}
      {newRows > 0 && <p className={styles.small}>{words.pasting.newRows(newRows)}</p>}
      {lines.length > 0 && <Placed lines={lines} />}
      {headings.map(({ line, text }) => <p key={line} className={styles.small}>{words.pasting.line(line, text)} {wordPasteReason("heading", language)}</p>)}
      {strays.length > 0 && <NotPlaced lines={strays} />}
      {unchanged.length > 0 && (
        <details>
          <summary className={styles.small}>{words.pasting.unchanged(unchanged.length)}</summary>
          <p className={styles.small}>{unchanged.join(words.comma)}</p>
        </details>
      )}
    </>
  );
}

function Placed({ lines }: { readonly lines: readonly PasteLine[] }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { shown, more } = useMore(lines);
  const value = ({ value: text, unit }: PasteLine["after"]): string => (text === "" ? words.pasting.blank : withUnit(text, unit));
  return (
    <>
      <table className={styles.table}>
        <tbody>
          {shown.map(({ id, name, before, after }) => (
            <tr key={id}>
              <th scope="row" className={styles.cell}>{name}</th>
              <td className={`${styles.cell} ${styles.numberCell}`}><span className={styles.faint}>{value(before)}</span> → <strong>{value(after)}</strong></td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}

function NotPlaced({ lines }: { readonly lines: PasteView["notPlaced"] }): ReactElement {
  const { language } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { shown, more } = useMore(lines);
  return (
    <>
      <h4 className={styles.subheading}><span className={styles.warn}>▲</span> {words.pasting.notPlaced(lines.length)}</h4>
      <ul className={styles.list}>
        {shown.map(({ line, text, reason }) => (
          <li key={line} className={styles.line}>
            <span>{words.pasting.line(line, text)}</span>
            <span className={styles.small}>{wordPasteReason(reason, language)}</span>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
