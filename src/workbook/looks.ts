import type { CellStyle, Tone } from "./description.ts";

/** How a cell is drawn, for every adapter. Colours are "RRGGBB"; sizes in points. */
export interface Look {
  readonly font?: { readonly name?: string; readonly size?: number; readonly bold?: boolean; readonly italic?: boolean; readonly color?: string };
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  /** Lines round the cell. */
  readonly border?: { readonly style: "hair" | "thin" | "medium"; readonly color: string; readonly sides: readonly ("top" | "bottom" | "left" | "right")[] };
}

const INK = "1F2937";
const GREY = "6B7280";

/** Cells that staff fill in. */
export const INPUT_FILL = "FFF9E5";
export const HEADER_FILL = "DCE6F1";

/** Tones differ in weight and slant as well as in colour, so that a black-and-white print still tells them apart. */
export const TONE_LOOKS: Readonly<Record<Tone, Look>> = {
  good: { font: { color: "14532D" }, fill: "DCFCE7" },
  neutral: { font: { color: INK } },
  attention: { font: { color: "7C4A03", italic: true }, fill: "FEF3C7" },
  bad: { font: { color: "991B1B", bold: true }, fill: "FEE2E2" },
  muted: { font: { color: GREY } },
};

export const CELL_LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { font: { size: 16, bold: true, color: INK } },
  heading: { font: { bold: true, color: INK }, fill: HEADER_FILL },
  label: { font: { color: INK } },
  note: { font: { color: GREY, italic: true } },
  value: { font: { color: INK } },
  input: { font: { color: INK }, fill: INPUT_FILL },
  reportTitle: { font: { size: 22, bold: true }, horizontal: "center" },
  reportSubtitle: { font: { size: 12 }, horizontal: "center" },
  reportHeading: { font: { size: 14, bold: true } },
  reportText: { font: { size: 12 }, wrap: true, vertical: "top" },
  reportHead: { font: { size: 10.5, bold: true }, horizontal: "center", wrap: true },
  reportCell: { font: { size: 10.5 }, wrap: true },
  reportNumber: { font: { size: 10.5 }, horizontal: "right" },
  reportSign: { font: { size: 12 } },
};

/** A table's header cell and its data cells. */
export const HEADER_LOOK: Look = { font: { bold: true, color: INK }, fill: HEADER_FILL, vertical: "middle", wrap: true };
export const HELPER_HEADER_LOOK: Look = { ...HEADER_LOOK, font: { bold: true, color: GREY } };
export const DATA_LOOK: Look = { font: { color: INK }, vertical: "top" };
export const INPUT_LOOK: Look = { ...DATA_LOOK, fill: INPUT_FILL };
export const HELPER_LOOK: Look = { font: { color: GREY }, vertical: "top" };
