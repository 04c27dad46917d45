import { tokens } from "@fluentui/react-components";

/** Fluent's colours of lines and words in charts, which follow the theme. The build takes these few instead of all tokens. */
export const CHART_COLOURS = {
  colorBrandStroke1: tokens.colorBrandStroke1,
  colorNeutralBackground1: tokens.colorNeutralBackground1,
  colorNeutralForeground1: tokens.colorNeutralForeground1,
  colorNeutralForeground2: tokens.colorNeutralForeground2,
  colorNeutralStroke2: tokens.colorNeutralStroke2,
  colorStatusSuccessForeground1: tokens.colorStatusSuccessForeground1,
  colorStatusWarningForeground1: tokens.colorStatusWarningForeground1,
};
