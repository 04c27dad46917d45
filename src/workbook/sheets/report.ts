import type { StatusReport } from "../../domain/narrate/status-report.ts";
import { cellAddress, columnLetter } from "../cell-address.ts";
import type { CellDescription, PrintSetup, SheetDescription } from "../description.ts";
import { agreementFormula } from "../report/agreement-formula.ts";
import type { LaidCell, LaidRow } from "../report/laid-row.ts";
import { fontSize, innerWidth } from "../report/laid-row.ts";
import { layOutReport, layOutRunningHead, RUNNING_SPLIT } from "../report/lay-out-report.ts";
import { GRID_COLUMNS, GRID_WIDTH_CHARACTERS, REPORT_MARGINS } from "../report/report-page.ts";
import { textWidth } from "../report/text-lines.ts";

/** Two columns beside the paper: whether the report still agrees with the ledger. */
const ASIDE = columnLetter(GRID_COLUMNS + 2);
const LAST = columnLetter(GRID_COLUMNS);
/** Where a made report says its month, and beside the paper whether the ledger still agrees: whoever asks what the sheet holds reads these cells. */
export const REPORT_STATE_CELLS = { month: `${columnLetter(RUNNING_SPLIT + 1)}1`, agreement: `${ASIDE}2` } as const;
const PAGE_NUMBERS = '&C&"宋体,Regular"&14第 &P 页 共 &N 页';
/** The page whatever stands on it. */
const PAGE: PrintSetup = { orientation: "portrait", margins: REPORT_MARGINS, footer: PAGE_NUMBERS, centred: true };

/** 报告 before a report was made. */
export const REPORT_SHEET: SheetDescription = {
  key: "report",
  name: "报告",
  tables: [],
  cells: [
    { address: "A1", text: "报告", style: "title" },
    { address: "A3", text: "还没有生成报告。", style: "value" },
    { address: "A4", text: "请在“指标”表录入指标，在“月度数据”表填报数据，在“首页”填写报告期，再生成报告。", style: "value" },
  ],
  columnWidths: { A: 90 },
  protect: true,
  gridLines: false,
  print: PAGE,
};

/**
 * 报告 with this report: an issued document, values only, so that nobody's later change alters it silently. Beside the paper a formula says whether
 * the ledger still agrees.
 */
export function reportSheet(report: StatusReport): SheetDescription {
  const head = layOutRunningHead(report.runningHead);
  const { rows, breaks } = layOutReport(report, head.height);
  const all = [head, ...rows];
  return {
    ...REPORT_SHEET,
    cells: [...all.flatMap(cellsOf), ...asideCells(report)],
    columnWidths: { ...Object.fromEntries(Array.from({ length: GRID_COLUMNS }, (_, index) => [columnLetter(index + 1), GRID_WIDTH_CHARACTERS])), [ASIDE]: 40 },
    rowHeights: Object.fromEntries(all.map(({ height }, index) => [index + 1, height])),
    print: {
      ...PAGE, area: `A1:${LAST}${all.length}`, titleRows: [1, 1],
      // The running head stands above the rows.
      rowBreaks: breaks.map((row) => row + 1),
    },
  };
}

function asideCells({ basis }: StatusReport): CellDescription[] {
  return [
    { address: `${ASIDE}1`, text: "与台账核对（不打印）", style: "heading" },
    { address: REPORT_STATE_CELLS.agreement, formula: agreementFormula(basis), style: "value", wrap: true },
    { address: `${ASIDE}3`, text: "本页是定稿文字，不随台账变动。编号可在“指标”“事件”“核对”表中查到来源。", style: "note", wrap: true },
  ];
}

function cellsOf({ cells }: LaidRow, index: number): CellDescription[] {
  return cells.map((cell): CellDescription => {
    const { from, to, style } = cell;
    return { address: cellAddress(index + 1, from), ...contentOf(cell), style, ...(to > from ? { mergeTo: cellAddress(index + 1, to) } : {}) };
  });
}

/** A printed figure that is a number becomes one, with the digits it is printed with; one too wide for its column stays text, which wraps. */
function contentOf({ text, style, from, to }: LaidCell): Pick<CellDescription, "text" | "number" | "numberFormat"> {
  const [, whole = "", fraction = "", percent = ""] = /^(-?\d{1,3}(?:,\d{3})*)(?:\.(\d+))?(%?)$/u.exec(text) ?? [];
  const digits = whole.replace(/[-,]/gu, "").length + fraction.length;
  if (style !== "reportNumber" || whole === "" || digits > 15 || textWidth(text, fontSize(style)) > innerWidth(from, to)) return text === "" ? {} : { text };
  const value = Number(`${whole.replaceAll(",", "")}${fraction === "" ? "" : `.${fraction}`}`);
  return { number: percent === "" ? value : Number((value / 100).toFixed(fraction.length + 2)), numberFormat: `#,##0${fraction === "" ? "" : `.${"0".repeat(fraction.length)}`}${percent}` };
}
