import { Button } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { Component } from "react";
import { usePane } from "./pane-context.ts";
import { useStyles } from "./styles.ts";

interface ViewGuardProps {
  readonly children: ReactNode;
}

/**
 * Keeps the pane standing where a view cannot be shown: its part is gone from the server after an update of the add-in, or it is at fault itself. React takes the
 * whole page down otherwise (https://react.dev/reference/react/Component#catching-rendering-errors-with-an-error-boundary, which asks for a class).
 */
export class ViewGuard extends Component<ViewGuardProps, { readonly failure: string | null }> {
  override readonly state: { readonly failure: string | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    return this.state.failure === null ? this.props.children : <BrokenView reason={this.state.failure} />;
  }
}

function BrokenView({ reason }: { readonly reason: string }): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.main}>
      <section className={styles.card} role="alert">
        <p className={styles.text}><span className={styles.bad}>×</span> {words.broken}</p>
        <p className={styles.small}>{reason}</p>
        <div className={styles.buttons}><Button appearance="primary" onClick={() => location.reload()}>{words.loadAgain}</Button></div>
      </section>
    </div>
  );
}
