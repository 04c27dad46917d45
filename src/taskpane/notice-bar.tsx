import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Notice } from "./pane-context.ts";

export interface NoticeBarProps {
  readonly intent: Notice["intent"];
  readonly children: ReactNode;
}

/** The frame around what the pane says of a job. */
export default function NoticeBar({ intent, children }: NoticeBarProps): ReactElement {
  return <MessageBar intent={intent} layout="multiline"><MessageBarBody>{children}</MessageBarBody></MessageBar>;
}
