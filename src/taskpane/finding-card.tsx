import { Badge, Button, Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { DecisionProblem, Handling } from "../app/decide-finding.ts";
import { decideFinding, HANDLINGS } from "../app/decide-finding.ts";
import type { WorkbookReading } from "../app/ports.ts";
import type { FindingView } from "../app/views/findings-view.ts";
import { CHECK_MESSAGES } from "../messages/pane/check.ts";
import type { Language } from "../messages/wording.ts";
import { CellLink } from "./cell-link.tsx";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ check: CHECK_MESSAGES[language] });

interface FindingCardProps {
  readonly finding: FindingView;
  readonly reading: WorkbookReading;
}

/** One finding: where, why, what to do, and the decision with its reason. */
export function FindingCard({ finding, reading }: FindingCardProps): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { id, kind, subject, subjectName, place, evidence, suggestion, handling, reason, handledBy, isOpen: isWaiting, leadsTo } = finding;
  const name = subjectName || subject || place || id;
  const settled = HANDLINGS.find((word) => word === handling);
  return (
    <div className={styles.finding}>
      <CellLink place={leadsTo} name={name}>
        <span>{name}</span>
        <span className={styles.small}>{[id, kind, place].filter((text) => text !== "" && text !== name).join(" · ")}</span>
      </CellLink>
      <p className={styles.text}>{evidence}</p>
      <p className={styles.small}>{suggestion}</p>
      <div className={styles.row}>
        <span className={styles.small}>
          <Badge className={styles.badge} appearance={isWaiting ? "outline" : "tint"} color={isWaiting ? "warning" : "informative"}>{settled === undefined ? handling || words.check.undecided : words.check.handling(settled)}</Badge>
          {` ${[reason, handledBy].filter((text) => text !== "").join(" · ")}`}
        </span>
        <Button size="small" aria-expanded={isOpen} aria-label={`${isOpen ? words.cancel : words.check.decide} ${id}`} onClick={() => setOpen(!isOpen)}>{isOpen ? words.cancel : words.check.decide}</Button>
      </div>
      {isOpen && <Decision finding={finding} reading={reading} done={() => setOpen(false)} />}
    </div>
  );
}

function Decision({ finding: { line, id, reason: kept, handledBy }, reading, done }: FindingCardProps & { readonly done: () => void }): ReactElement {
  const { run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [reason, setReason] = useState(kept);
  const [by, setBy] = useState(handledBy || (stamp().by ?? ""));
  const [problems, setProblems] = useState<readonly DecisionProblem[]>([]);
  const decide = async (handling: Handling): Promise<void> => {
    const decided = decideFinding(reading, line, { handling, reason, by }, stamp().at);
    setProblems(decided.problems);
    if (decided.problems.length > 0) return;
    if (decided.job === null || (await run(decided.job, words.check.saved(id, handling)))) done();
  };
  return (
    <div className={styles.fields}>
      <Field label={words.check.reason} hint={words.check.reasonHint} {...(problems.length === 0 ? {} : { validationMessage: problems.map((code) => words.check.problems[code]).join("") })}>
        <Textarea value={reason} maxLength={500} onChange={(_event, { value }) => { setReason(value); setProblems([]); }} />
      </Field>
      <Field label={words.check.by}><Input value={by} maxLength={40} onChange={(_event, { value }) => setBy(value)} /></Field>
      <p className={styles.small}>{words.check.willWrite}</p>
      <div className={styles.buttons}>
        {HANDLINGS.map((handling) => (
          <Button key={handling} size="small" disabled={isBusy} appearance={handling === "采纳" ? "primary" : "secondary"} onClick={() => void decide(handling)}>{words.check.handling(handling)}</Button>
        ))}
      </div>
    </div>
  );
}
