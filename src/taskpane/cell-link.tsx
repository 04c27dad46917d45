import { Button } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { SheetPlace } from "../app/views/sheet-place.ts";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";

/** A line that leads to a cell of the workbook. */
export function CellLink({ place, name, children }: { readonly place: SheetPlace; readonly name: string; readonly children: ReactNode }): ReactElement {
  const { words, show } = usePane();
  const styles = useStyles();
  return (
    <Button appearance="subtle" className={styles.link} title={words.showCell(name)} onClick={() => show(place)}>
      <span className={styles.grow}>{children}</span>
      <span aria-hidden>›</span>
    </Button>
  );
}
