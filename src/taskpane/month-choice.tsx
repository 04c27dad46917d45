import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { MonthChoice as Choice, MonthChoices } from "../app/views/month-view.ts";
import { wordProgress } from "../messages/entry-messages.ts";
import { MONTH_MESSAGES } from "../messages/pane/month.ts";
import type { Language } from "../messages/wording.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ fill: MONTH_MESSAGES[language] });

const OTHER = "other";
/** While a year is being typed the field gives 0002-03 and 0020-03. */
const MONTH = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/u;

interface MonthChoiceProps {
  readonly choices: MonthChoices;
  readonly month: string;
  readonly choose: (month: string) => void;
}

/** The months with how far they are, the next one first; any other month by its own field. */
export function MonthChoice({ choices: { months, next }, month, choose }: MonthChoiceProps): ReactElement {
  const { language } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  // Until the month that was typed is opened and stands among the others.
  const [otherAmong, setOtherAmong] = useState<number | null>(null);
  const isOther = otherAmong === months.length;
  const isListed = month === next || months.some((known) => known.month === month);
  const name = ({ month: known, closed, counts }: Choice): string => {
    if (closed) return words.fill.choice.closed(words.month(known));
    return counts === null ? words.month(known) : words.fill.choice.open(words.month(known), wordProgress(counts, language));
  };
  return (
    <>
      <Field label={words.fill.choose}>
        <Select value={isOther ? OTHER : month} onChange={(_event, { value }) => { setOtherAmong(value === OTHER ? months.length : null); if (value !== OTHER) choose(value); }}>
          <option value={next}>{words.fill.choice.next(words.month(next))}</option>
          {!isListed && <option value={month}>{words.fill.choice.next(words.month(month))}</option>}
          {months.map((known) => <option key={known.month} value={known.month}>{name(known)}</option>)}
          <option value={OTHER}>{words.fill.choice.other}</option>
        </Select>
      </Field>
      {isOther && (
        <Field label={words.fill.otherMonth}>
          <Input type="month" placeholder="2018-03" defaultValue={month} onChange={(_event, { value }) => { if (MONTH.test(value)) choose(value); }} />
        </Field>
      )}
      {!isOther && month !== next && <div className={styles.buttons}><Button size="small" onClick={() => choose(next)}>{words.fill.toNext(words.month(next))}</Button></div>}
    </>
  );
}
