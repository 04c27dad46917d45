import { makeStyles, tokens } from "@fluentui/react-components";

const RULE = `1px solid ${tokens.colorNeutralStroke1}`;
const CELL = { padding: "3px 6px", border: RULE, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "pre-line", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular, textAlign: "left" } as const;

/** The printed report, drawn in the pane: what stands where, not its faces and sizes. */
export const usePaperStyles = makeStyles({
  paper: { display: "flex", flexDirection: "column", gap: "6px", paddingTop: "8px", color: tokens.colorNeutralForeground1, minWidth: 0 },
  title: { margin: 0, textAlign: "center", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  titleLine: { display: "block" },
  subtitle: { margin: 0, textAlign: "center", fontSize: tokens.fontSizeBase300 },
  chapter: { display: "flex", flexDirection: "column", gap: "6px", paddingTop: "6px", minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, textIndent: "2em", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, overflowWrap: "anywhere" },
  scroll: { overflowX: "auto", containerType: "inline-size", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" } },
  table: { borderCollapse: "collapse", minWidth: "560px", width: "100%" },
  narrowTable: { borderCollapse: "collapse", minWidth: "440px", width: "100%" },
  head: { ...CELL, backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold, textAlign: "center", whiteSpace: "pre" },
  group: { ...CELL, fontWeight: tokens.fontWeightSemibold },
  cell: { ...CELL },
  /** Figures and statuses stand in the middle, as on paper. */
  centre: { textAlign: "center" },
  /** A row's name is no column of single characters. */
  name: { minWidth: "6.5em" },
  /** Identifiers stay on one line. */
  key: { ...CELL, whiteSpace: "nowrap" },
  /** What runs over the whole table stays in sight while the table is scrolled sideways. */
  inSight: { display: "inline-block", position: "sticky", left: "7px", maxWidth: "calc(100cqw - 14px)" },
  total: { ...CELL, fontWeight: tokens.fontWeightSemibold },
  signature: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "8px 24px", paddingTop: "16px", fontSize: tokens.fontSizeBase300 },
  link: { color: tokens.colorBrandForegroundLink },
  date: { margin: 0, textAlign: "right", fontSize: tokens.fontSizeBase300, whiteSpace: "pre" },
});
