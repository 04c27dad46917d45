import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";

interface ChoiceFieldProps<Word extends string> {
  readonly label: string;
  readonly value: Word;
  readonly choices: readonly Word[];
  readonly name: (word: Word) => string;
  readonly choose: (word: Word) => void;
}

/** A list of words of which one is chosen. */
export function ChoiceField<Word extends string>({ label, value, choices, name, choose }: ChoiceFieldProps<Word>): ReactElement {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_event, chosen) => {
        const word = choices.find((candidate) => candidate === chosen.value);
        if (word !== undefined) choose(word);
      }}>
        {choices.map((word) => <option key={word} value={word}>{name(word)}</option>)}
      </Select>
    </Field>
  );
}
