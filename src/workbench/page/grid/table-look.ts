import { holds } from "../../book/area.ts";
import type { Book, Sheet } from "../../book/book.ts";
import { NORMAL_FORMAT } from "../../book/cell.ts";
import type { CellFormat } from "../../book/cell.ts";
import { formatAt } from "../../book/sheet-cells.ts";
import type { Table } from "../../book/table.ts";

/** Office's theme colours as table styles number them: dark 1, then accents 1 to 6, with the light shade of each for bands. */
const ACCENTS: readonly { readonly strong: string; readonly light: string }[] = [
  { strong: "#000000", light: "#D9D9D9" }, { strong: "#4472C4", light: "#D9E1F2" }, { strong: "#ED7D31", light: "#FCE4D6" }, { strong: "#A5A5A5", light: "#EDEDED" },
  { strong: "#FFC000", light: "#FFF2CC" }, { strong: "#5B9BD5", light: "#DDEBF7" }, { strong: "#70AD47", light: "#E2EFDA" },
];

/** The format a cell shows: its own, with its table's style under it. Equal inputs give the same object, so that styles can be shared. */
export class Looks {
  private readonly themed = new Map<CellFormat, Map<string, CellFormat>>();
  private readonly book: Book;

  constructor(book: Book) {
    this.book = book;
  }

  /** Asks for all cells of a sheet. */
  of(sheet: Sheet): (row: number, column: number) => CellFormat {
    const tables = this.book.tables.filter((table) => table.sheet === sheet && table.style !== "");
    return (row, column) => {
      const own = formatAt(sheet, row, column);
      const table = tables.find(({ area }) => holds(area, row, column));
      const part = table && partOf(table, row);
      return table && part !== undefined ? this.under(own, table, part) : own;
    };
  }

  private under(own: CellFormat, { style }: Table, part: Part): CellFormat {
    const variants = this.themed.get(own) ?? new Map<string, CellFormat>();
    this.themed.set(own, variants);
    const key = `${style} ${part}`;
    const known = variants.get(key);
    if (known) return known;
    const format = { ...own, ...themeOf(own, style, part) };
    variants.set(key, format);
    return format;
  }
}

type Part = "header" | "total" | "odd" | "even";

function partOf({ area, showHeaders, showTotals, switches }: Table, row: number): Part | undefined {
  if (showHeaders && row === area.top) return "header";
  if (showTotals && row === area.top + area.height - 1) return "total";
  return switches.get("ShowBandedRows") === false ? undefined : (row - area.top) % 2 === (showHeaders ? 1 : 0) ? "odd" : "even";
}

/** What the style adds where the cell itself says nothing. Light styles have lines and dark words, medium and dark ones a filled header. */
function themeOf(own: CellFormat, style: string, part: Part): Partial<CellFormat> {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  const accent = ACCENTS[(Number(match?.[2] ?? 1) - 1) % 7];
  if (!match || !accent) return {};
  const line = { style: "Continuous", weight: "Thin", color: accent.strong };
  const words = own.fontColor === NORMAL_FORMAT.fontColor;
  const blank = own.fillColor === "";
  if (part === "total") return { bold: true, borders: { top: { ...line, style: "Double" }, ...own.borders } };
  if (part !== "header") return { ...(part === "odd" && blank ? { fillColor: accent.light } : {}), borders: { bottom: { ...line, color: accent.light }, ...own.borders } };
  if (match[1] === "Light") return { bold: true, borders: { top: line, bottom: line, ...own.borders } };
  return { bold: true, ...(blank ? { fillColor: accent.strong } : {}), ...(words && blank ? { fontColor: "#FFFFFF" } : {}) };
}
