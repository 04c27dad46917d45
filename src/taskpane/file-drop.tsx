import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useRef, useState } from "react";
import { useStyles } from "./styles.ts";

interface FileDropProps {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly multiple: boolean;
  readonly chosen: (files: readonly File[]) => void;
}

/** What the readers understand (src/readers/read-document.ts). */
const ACCEPT = ".txt,.tsv,.md,.markdown,.html,.htm,.csv,.pdf,.docx,.docm,.doc,.wps,.xlsx,.xlsm,.xls,.et";

/** A place to drop files on, with a button for those who do not drag. */
export function FileDrop({ title, hint, label, multiple, chosen }: FileDropProps): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const list = [...(files ?? [])].slice(0, multiple ? undefined : 1);
    if (list.length > 0) chosen(list);
  };
  return (
    <div
      className={mergeClasses(styles.card, styles.drop, isOver && styles.over)}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); }}
    >
      <h3 className={styles.heading}>{title}</h3>
      <p className={styles.small}>{hint}</p>
      <Button appearance="primary" onClick={() => input.current?.click()}>{label}</Button>
      <input ref={input} type="file" accept={ACCEPT} multiple={multiple} className={styles.hidden} aria-label={label} tabIndex={-1}
        onChange={(event) => { take(event.target.files); event.target.value = ""; }} />
    </div>
  );
}
