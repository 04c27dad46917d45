import type { CellStyle, Tone } from "./description.ts";
import { REPORT_LOOKS } from "./report/report-looks.ts";

/** How a cell is drawn, for every adapter. Colours are "RRGGBB"; sizes in points. */
export interface Look {
  readonly font?: { readonly name?: string; readonly size?: number; readonly bold?: boolean; readonly italic?: boolean; readonly color?: string };
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  /** True: text too long for its cell is drawn smaller. */
  readonly shrink?: boolean;
  /** Distance from the edge, in characters. */
  readonly indent?: number;
  /** Lines round the cell. */
  readonly border?: { readonly style: "hair" | "thin" | "medium"; readonly color: string; readonly sides: readonly ("top" | "bottom" | "left" | "right")[] };
}

/**
 * Faces that every Chinese Windows has, for Excel and WPS alike: 宋体 for what is read, 黑体 for what leads. Both have digits of one width, so that
 * numbers stand under each other; where they are missing (LibreOffice on other systems) their serif and sans-serif relatives step in.
 */
export const TEXT_FACE = "宋体";
export const HEADING_FACE = "黑体";
/** 五号, the size of tables in Chinese documents. */
export const TEXT_SIZE = 10.5;

const INK = "1F2937";
const GREY = "6B7280";
const NAVY = "1F3864";
const LINE = "C9D1DC";

/** Cells that staff fill in, cells that formulas fill, cells that only the program writes; each with the fill of its column's header. */
export const INPUT_FILL = "FFFCF2";
export const INPUT_HEADER_FILL = "FBEBC3";
export const HEADER_FILL = "DCE6F1";
export const WRITTEN_FILL = "F6F7F9";
export const WRITTEN_HEADER_FILL = "E3E6EA";

/** Colour of the bars behind completion: light enough for the number upon it, also in grey. */
export const BAR_COLOR = "B4D1EC";

const ALL_SIDES = ["top", "bottom", "left", "right"] as const;
const GRID: NonNullable<Look["border"]> = { style: "thin", color: LINE, sides: ALL_SIDES };
const RULE: NonNullable<Look["border"]> = { style: "thin", color: LINE, sides: ["bottom"] };
const STRONG_RULE: NonNullable<Look["border"]> = { style: "medium", color: NAVY, sides: ["bottom"] };

const TEXT = { name: TEXT_FACE, size: TEXT_SIZE, color: INK } as const;
const HEAD = { name: HEADING_FACE, size: TEXT_SIZE, bold: true, color: INK } as const;
const SMALL = { name: TEXT_FACE, size: 9, color: GREY } as const;

/**
 * Statuses differ by word and sign first; the colours (blue, green, amber, red, grey) keep apart in lightness and weight for the colour-blind and
 * in print. The list tones draw lines of 首页 whose place follows from the data.
 */
export const TONE_LOOKS: Readonly<Record<Tone, Look>> = {
  excellent: { font: { color: "0B4A8F", bold: true }, fill: "DBEAFE" },
  good: { font: { color: "14532D" }, fill: "DCFCE7" },
  neutral: { font: { color: INK }, fill: "F1F5F9" },
  attention: { font: { color: "7C4A03", italic: true }, fill: "FEF3C7" },
  bad: { font: { color: "991B1B", bold: true }, fill: "FEE2E2" },
  muted: { font: { color: GREY } },
  alarm: { font: { color: "991B1B", bold: true } },
  listHeading: { font: { color: NAVY, bold: true }, border: { style: "thin", color: NAVY, sides: ["bottom"] } },
  listHead: { font: { color: INK, bold: true }, fill: HEADER_FILL },
  listLine: { border: RULE },
};

export const CELL_LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { font: { name: HEADING_FACE, size: 18, bold: true, color: NAVY } },
  heading: { font: HEAD, fill: HEADER_FILL, border: GRID, horizontal: "center" },
  label: { font: TEXT, border: GRID },
  note: { font: { name: TEXT_FACE, size: 10, color: GREY } },
  value: { font: TEXT, border: GRID },
  input: { font: TEXT, fill: INPUT_FILL, border: GRID, horizontal: "left" },
  legendInput: { font: SMALL, fill: INPUT_FILL, border: GRID, horizontal: "center" },
  legendComputed: { font: SMALL, border: GRID, horizontal: "center" },
  legendWritten: { font: SMALL, fill: WRITTEN_FILL, border: GRID, horizontal: "center" },
  pageTitle: { font: { name: HEADING_FACE, size: 22, bold: true, color: NAVY }, horizontal: "center", shrink: true, border: STRONG_RULE },
  pageSubtitle: { font: { name: TEXT_FACE, size: TEXT_SIZE, color: GREY }, horizontal: "center" },
  pageLabel: { font: HEAD, horizontal: "right", indent: 1 },
  pageNote: { font: { name: TEXT_FACE, size: 10, color: GREY }, horizontal: "left", indent: 1 },
  pageInput: { font: { name: HEADING_FACE, size: 11, bold: true, color: INK }, fill: INPUT_HEADER_FILL, horizontal: "center", border: { style: "thin", color: GREY, sides: ALL_SIDES } },
  pageStep: { font: TEXT, horizontal: "left", indent: 1, shrink: true },
  section: { font: { name: HEADING_FACE, size: 12, bold: true, color: NAVY }, border: { style: "thin", color: NAVY, sides: ["bottom"] } },
  cardLabel: { font: { name: HEADING_FACE, size: TEXT_SIZE, color: GREY }, fill: "F4F7FB", horizontal: "center", border: { style: "thin", color: LINE, sides: ["top", "left", "right"] } },
  cardNumber: { font: { name: HEADING_FACE, size: 24, bold: true, color: NAVY }, fill: "F4F7FB", horizontal: "center", shrink: true, border: { style: "thin", color: LINE, sides: ["left", "right"] } },
  cardNote: { font: SMALL, fill: "F4F7FB", horizontal: "center", shrink: true, border: { style: "thin", color: LINE, sides: ["bottom", "left", "right"] } },
  listHead: { font: HEAD, fill: HEADER_FILL, horizontal: "center" },
  listText: { font: TEXT, shrink: true },
  listNumber: { font: TEXT, horizontal: "center", shrink: true },
  listTotal: { font: { ...TEXT, bold: true }, horizontal: "center", border: { style: "thin", color: NAVY, sides: ["top"] } },
  paragraph: { font: TEXT, wrap: true, vertical: "top" },
  ...REPORT_LOOKS,
};

/** A table's header cell and its data cells, by who fills the column. */
export const HEADER_LOOK: Look = { font: HEAD, fill: HEADER_FILL, horizontal: "center", vertical: "middle", wrap: true, border: { ...GRID, color: GREY } };
export const INPUT_HEADER_LOOK: Look = { ...HEADER_LOOK, fill: INPUT_HEADER_FILL };
export const WRITTEN_HEADER_LOOK: Look = { ...HEADER_LOOK, fill: WRITTEN_HEADER_FILL };
export const HELPER_HEADER_LOOK: Look = { ...WRITTEN_HEADER_LOOK, font: { ...HEAD, color: GREY } };
export const DATA_LOOK: Look = { font: TEXT, vertical: "middle", border: GRID };
export const INPUT_LOOK: Look = { ...DATA_LOOK, fill: INPUT_FILL };
export const WRITTEN_LOOK: Look = { ...DATA_LOOK, fill: WRITTEN_FILL };
export const HELPER_LOOK: Look = { font: SMALL, vertical: "middle" };
