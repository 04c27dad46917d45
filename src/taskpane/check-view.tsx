import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { WorkbookReading } from "../app/ports.ts";
import { findingsView } from "../app/views/findings-view.ts";
import { CHECK_MESSAGES } from "../messages/pane/check.ts";
import type { Language } from "../messages/wording.ts";
import { FindingCard } from "./finding-card.tsx";
import { LiveCheck } from "./live-check.tsx";
import { RepairCard } from "./repair-card.tsx";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ check: CHECK_MESSAGES[language] });

const PAGE = 20;

/** 核对: what the workbook's own check finds now, and the findings that staff decide. */
export default function CheckView({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.main}>
      <Findings reading={reading} />
      <LiveCheck reading={reading} />
      <RepairCard />
    </div>
  );
}

function Findings({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { findings, open, kinds } = useMemo(() => findingsView(reading), [reading]);
  const [kind, setKind] = useState("");
  const [openOnly, setOpenOnly] = useState(true);
  const [from, setFrom] = useState(0);
  const wanted = findings.filter((finding) => (kind === "" || finding.kind === kind) && (!openOnly || finding.isOpen));
  const start = from < wanted.length ? from : 0;
  const page = wanted.slice(start, start + PAGE);
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.check.findings}</h3>
      <p className={styles.text}>{findings.length === 0 ? words.check.noFindings : words.check.open(open, findings.length)}</p>
      {findings.length > 0 && (
        <div className={styles.fields}>
          <Field label={words.check.kind}>
            <Select value={kind} onChange={(_event, { value }) => { setKind(value); setFrom(0); }}>
              <option value="">{words.check.allKinds}</option>
              {kinds.map((one) => <option key={one.kind} value={one.kind}>{`${one.kind} ${openOnly ? one.open : one.total}`}</option>)}
            </Select>
          </Field>
          <Checkbox label={words.check.openOnly} checked={openOnly} onChange={(_event, { checked }) => { setOpenOnly(checked === true); setFrom(0); }} />
        </div>
      )}
      <ul className={styles.list}>
        {page.map((finding) => <li key={finding.line}><FindingCard finding={finding} reading={reading} /></li>)}
      </ul>
      {wanted.length > PAGE && (
        <div className={styles.row}>
          <Button size="small" disabled={start === 0} onClick={() => setFrom(start - PAGE)}>{words.check.earlier}</Button>
          <span className={styles.small} role="status">{words.check.page(start + 1, start + page.length, wanted.length)}</span>
          <Button size="small" disabled={start + PAGE >= wanted.length} onClick={() => setFrom(start + PAGE)}>{words.check.later}</Button>
        </div>
      )}
    </section>
  );
}
