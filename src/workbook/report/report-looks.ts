import type { CellStyle } from "../description.ts";
import type { Look } from "../looks.ts";

export type ReportStyle = Extract<CellStyle, `report${string}`>;

/** Faces and sizes of official documents (GB/T 9704: title 2号, headings 黑体 and text 仿宋 3号); a machine without a face takes its own Chinese one. */
const [SONG, HEI, KAI, FANG] = ["宋体", "黑体", "楷体", "仿宋"];
const SIZES = { title: 22, text: 16, sign: 14, table: 10.5, running: 9 } as const;

const RULED = { style: "thin", color: "000000", sides: ["top", "bottom", "left", "right"] } as const;
const UNDERLINE = { style: "thin", color: "000000", sides: ["bottom"] } as const;
const HEAD_FILL = "EDEDED";

const CELL: Look = { vertical: "middle", wrap: true, border: RULED };
const RUNNING: Look = { vertical: "middle", wrap: true, border: UNDERLINE };
const SIGN: Look = { vertical: "middle", wrap: true };

/** Black on white: the report is printed, copied and faxed. */
export const REPORT_LOOKS: Readonly<Record<ReportStyle, Look & { readonly font: { readonly size: number } }>> = {
  reportRunning: { ...RUNNING, font: { name: SONG, size: SIZES.running } },
  reportRunningRight: { ...RUNNING, font: { name: SONG, size: SIZES.running }, horizontal: "right" },
  reportTitle: { font: { name: SONG, size: SIZES.title, bold: true }, horizontal: "center", vertical: "middle", wrap: true },
  reportSubtitle: { font: { name: KAI, size: SIZES.sign }, horizontal: "center", vertical: "middle", wrap: true },
  reportHeading: { font: { name: HEI, size: SIZES.text }, vertical: "middle", wrap: true },
  reportText: { font: { name: FANG, size: SIZES.text }, vertical: "middle", wrap: true },
  reportHead: { ...CELL, font: { name: HEI, size: SIZES.table }, fill: HEAD_FILL, horizontal: "center" },
  reportGroup: { ...CELL, font: { name: HEI, size: SIZES.table } },
  reportCell: { ...CELL, font: { name: SONG, size: SIZES.table } },
  reportCentre: { ...CELL, font: { name: SONG, size: SIZES.table }, horizontal: "center" },
  reportNumber: { ...CELL, font: { name: SONG, size: SIZES.table }, horizontal: "center" },
  reportSign: { ...SIGN, font: { name: FANG, size: SIZES.sign } },
  reportDate: { ...SIGN, font: { name: FANG, size: SIZES.sign }, horizontal: "right" },
};
