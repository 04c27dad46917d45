import type { ReportChapter, StatusReport } from "../../domain/narrate/status-report.ts";
import type { LaidRow } from "./laid-row.ts";
import { laidRow, linesOf, mostLines, wideCell } from "./laid-row.ts";
import { layOutTable } from "./lay-out-table.ts";
import type { PagedRows } from "./paginate.ts";
import { paginate } from "./paginate.ts";
import type { ReportStyle } from "./report-looks.ts";
import { GRID_COLUMNS, PAGE_HEIGHT } from "./report-page.ts";

/** The signatures never stand on a page without some of what is signed. */
const ROWS_BEFORE_SIGNATURE = 2;
const INDENT = "　　";
const HALF = GRID_COLUMNS / 2;
const THIRD = GRID_COLUMNS / 3;
/** The last column of what stands at the left of the running head. */
export const RUNNING_SPLIT = GRID_COLUMNS - 16;

/** The rows of the report below its running head, page by page. `runningHeadHeight` is taken off every page. */
export function layOutReport(report: StatusReport, runningHeadHeight: number): PagedRows {
  const body = [
    ...report.title.map((line, index) => laidRow([wideCell(line, "reportTitle")], { keepWithNext: true, lowest: index === 0 ? 40 : 34 })),
    ...report.subtitle.map((line) => laidRow([wideCell(line, "reportSubtitle")], { keepWithNext: true, lowest: 26 })),
    spacer(14),
    ...report.summary.flatMap((text) => layOutParagraph(text)),
    ...report.chapters.flatMap(layOutChapter),
  ];
  return paginate([...keepLastWithNext(body, ROWS_BEFORE_SIGNATURE), ...layOutSignature(report)], PAGE_HEIGHT - runningHeadHeight);
}

/** The row that stands on every page. */
export function layOutRunningHead({ left, right }: StatusReport["runningHead"]): LaidRow {
  return laidRow([{ from: 1, to: RUNNING_SPLIT, text: left, style: "reportRunning" }, { from: RUNNING_SPLIT + 1, to: GRID_COLUMNS, text: right, style: "reportRunningRight" }], { lowest: 20 });
}

function layOutChapter({ heading, paragraphs, table }: ReportChapter): LaidRow[] {
  const texts = paragraphs.flatMap(layOutParagraph);
  return [
    spacer(6),
    laidRow([wideCell(INDENT + heading, "reportHeading")], { keepWithNext: true, lowest: 32 }),
    ...texts,
    ...(table === null ? [] : layOutTable(table)),
  ];
}

/** The first line is indented by two characters; what is longer than the highest row is cut into rows of whole lines. */
function layOutParagraph(text: string): LaidRow[] {
  const lines = linesOf(INDENT + text, 1, GRID_COLUMNS, "reportText");
  const most = mostLines("reportText");
  const rows: LaidRow[] = [];
  for (let line = 0; line < lines.length; line += most) rows.push(laidRow([wideCell(lines.slice(line, line + most).join(""), "reportText")]));
  return rows;
}

/** Names to sign beside and the date, never alone on a page. */
function layOutSignature({ signature }: StatusReport): LaidRow[] {
  const style: ReportStyle = "reportSign";
  const cells = signature.lines.map((text, index) => ({ from: 1 + index * THIRD, to: (index + 1) * THIRD, text, style }));
  return [
    { ...spacer(24), keepWithNext: true },
    laidRow(cells, { keepWithNext: true, lowest: 36 }),
    laidRow([{ from: HALF + 1, to: GRID_COLUMNS, text: signature.date, style: "reportDate" }], { lowest: 36 }),
  ];
}

function keepLastWithNext(rows: readonly LaidRow[], count: number): LaidRow[] {
  return rows.map((row, index) => (index >= rows.length - count ? { ...row, keepWithNext: true } : row));
}

function spacer(height: number): LaidRow {
  return { cells: [], height, keepWithNext: true, repeat: [] };
}
