import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { SettingKey, SettingProblem, Settings } from "../app/change-settings.ts";
import { changeSettings, readSettings } from "../app/change-settings.ts";
import type { WorkbookReading } from "../app/ports.ts";
import type { Language } from "../messages/wording.ts";
import { SETTINGS_MESSAGES } from "../messages/pane/settings.ts";
import { AboutCard } from "./about-card.tsx";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ settings: SETTINGS_MESSAGES[language] });

type Texts = Readonly<Record<SettingKey, string>>;

/** 设置: what stands in 参数, who is at work, and what this Excel can do. */
export default function SettingsView({ reading }: { readonly reading: WorkbookReading }): ReactElement {
  const styles = useStyles();
  const settings = useMemo(() => readSettings(reading), [reading]);
  return (
    <div className={styles.main}>
      {/* Begins anew with what the workbook holds after each reading. */}
      <SettingsForm key={JSON.stringify(settings)} reading={reading} settings={settings} />
      <MeCard />
      <AboutCard />
    </div>
  );
}

function SettingsForm({ reading, settings }: { readonly reading: WorkbookReading; readonly settings: Settings }): ReactElement {
  const { run, stamp, isBusy } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  const [texts, setTexts] = useState<Texts>(() => textsOf(settings));
  const [problems, setProblems] = useState<readonly SettingProblem[]>([]);
  const changed = Object.keys(settingsOf(texts, settings)).length;
  const save = async (): Promise<void> => {
    const made = changeSettings(reading, settingsOf(texts, settings), stamp());
    setProblems(made.problems);
    if (made.job !== null) await run(made.job, words.settings.saved(made.job.log.map(({ object }) => object).join(words.comma)));
  };
  const field = (key: SettingKey, type: "text" | "month" | "number" = "text"): ReactElement => {
    const problem = problems.find(({ setting }) => setting === key);
    return (
      <Field key={key} label={words.settings.labels[key]} {...(problem === undefined ? {} : { validationMessage: words.settings.problems[problem.code] })}>
        <Input type={type} {...(type === "month" ? { placeholder: "2018-03" } : {})} value={texts[key]} onChange={(_event, { value }) => setTexts({ ...texts, [key]: value })} />
      </Field>
    );
  };
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.settings.plan}</h3>
      {field("planName")}
      <div className={styles.months}>{field("planStart", "month")}{field("planDeadline", "month")}</div>
      <h3 className={styles.subheading}>{words.settings.limits}</h3>
      <div className={styles.pair}>{field("mildLimit", "number")}{field("severeLimit", "number")}</div>
      <p className={styles.small}>{words.settings.limitsHint}</p>
      <h3 className={styles.subheading}>{words.settings.signature}</h3>
      <div className={styles.pair}>{field("preparedBy")}{field("checkedBy")}{field("headOfUnit")}{field("issuer")}</div>
      <p className={styles.small}>{changed === 0 ? words.settings.unchanged : words.settings.willWrite(changed)}</p>
      <div className={styles.buttons}><Button appearance="primary" disabled={changed === 0 || isBusy} onClick={() => void save()}>{words.settings.save}</Button></div>
    </section>
  );
}

/** Who writes, and in which language the pane speaks. */
function MeCard(): ReactElement {
  const { language, setLanguage, myName, setMyName } = usePane();
  const words = useWords(wordsIn);
  const styles = useStyles();
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{words.settings.me}</h3>
      <Field label={words.settings.myName} hint={words.settings.myNameHint}><Input value={myName} maxLength={40} onChange={(_event, { value }) => setMyName(value)} /></Field>
      <Field label={words.settings.language}>
        <Select value={language} onChange={(_event, { value }) => setLanguage(asLanguage(value))}>
          <option value="zh-CN" lang="zh-CN">中文</option>
          <option value="en-US" lang="en-US">English</option>
        </Select>
      </Field>
    </section>
  );
}

function asLanguage(value: string): Language {
  return value === "en-US" ? "en-US" : "zh-CN";
}

function textsOf(settings: Settings): Texts {
  const text = (value: string | number | null): string => (value === null ? "" : String(value));
  const { planName, planStart, planDeadline, mildLimit, severeLimit, preparedBy, checkedBy, headOfUnit, issuer } = settings;
  return {
    planName: text(planName), planStart: text(planStart), planDeadline: text(planDeadline), mildLimit: text(mildLimit), severeLimit: text(severeLimit),
    preparedBy: text(preparedBy), checkedBy: text(checkedBy), headOfUnit: text(headOfUnit), issuer: text(issuer),
  };
}

/** Those that differ from what the workbook holds. */
function settingsOf(texts: Texts, before: Settings): Partial<Settings> {
  const kept = textsOf(before);
  const isChanged = (key: SettingKey): boolean => texts[key].trim() !== kept[key];
  const text = (key: SettingKey): object => (isChanged(key) ? { [key]: texts[key].trim() || null } : {});
  const number = (key: SettingKey): object => (isChanged(key) ? { [key]: texts[key].trim() === "" ? null : Number(texts[key]) } : {});
  return {
    ...text("planName"), ...text("planStart"), ...text("planDeadline"), ...number("mildLimit"), ...number("severeLimit"),
    ...text("preparedBy"), ...text("checkedBy"), ...text("headOfUnit"), ...text("issuer"),
  };
}
