import type { ReactElement } from "react";
import { useId } from "react";
import { useStyles } from "./styles.ts";

/** A turning ring with what is waited for. The first thing the pane shows; Fluent's Spinner would be 3 KB on the way to it. */
export function Waiting({ label }: { readonly label: string }): ReactElement {
  const styles = useStyles();
  const id = useId();
  return <div className={styles.waiting} role="progressbar" aria-labelledby={id}><span className={styles.ring} /><span id={id}>{label}</span></div>;
}
