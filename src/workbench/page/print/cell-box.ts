import type { IStyleData } from "@univerjs/core";
import { displayText } from "../../book/display-text.ts";
import type { Sheet } from "../../book/book.ts";
import type { CellFormat } from "../../book/cell.ts";
import { cellAt } from "../../book/sheet-cells.ts";

/** A bar behind the text, from `start` to `end` (0 to 1 of the cell). */
export interface CellBar {
  readonly start: number;
  readonly end: number;
  readonly color: string;
}

/** What the screen shows of a cell beyond its own format: rules' looks and bars. */
export interface ShownCell {
  readonly format: CellFormat;
  readonly rule: IStyleData;
  readonly bar: CellBar | undefined;
}

/** One printed cell: its text and its look as CSS; lengths in points. */
export function cellBox(sheet: Sheet, row: number, column: number, { format, rule, bar }: ShownCell, options: { readonly gridlines: boolean; readonly blackAndWhite: boolean }): HTMLTableCellElement {
  const cell = cellAt(sheet, row, column);
  const box = document.createElement("td");
  const text = cell ? displayText(cell, rule.n?.pattern ?? format.numberFormat) : "";
  const inner = box.appendChild(document.createElement("div"));
  inner.textContent = text;
  const { style } = box;
  const colour = options.blackAndWhite ? "#000" : (rule.cl?.rgb ?? format.fontColor);
  const fill = options.blackAndWhite ? "" : (rule.bg?.rgb ?? format.fillColor);
  style.font = `${format.italic || rule.it === 1 ? "italic " : ""}${format.bold || rule.bl === 1 ? "700 " : ""}${format.fontSize}pt/1.22 "${format.fontName}", Carlito, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`;
  style.color = colour;
  if (fill) style.backgroundColor = fill;
  if (bar && !options.blackAndWhite) style.backgroundImage = `linear-gradient(to right, transparent ${bar.start * 100}%, ${bar.color} ${bar.start * 100}% ${bar.end * 100}%, transparent ${bar.end * 100}%)`;
  style.textAlign = alignment(format, cell?.value);
  style.verticalAlign = { Top: "top", Center: "middle", Justify: "top", Distributed: "middle" }[format.verticalAlignment] ?? "bottom";
  style.textDecoration = [format.underline === "None" ? "" : "underline", format.strikethrough ? "line-through" : ""].join(" ");
  // Text that does not wrap runs on over empty neighbours; numbers never do.
  inner.style.whiteSpace = format.wrapText ? "pre-wrap" : "pre";
  inner.style.overflow = typeof cell?.value === "number" ? "hidden" : "visible";
  if (format.indentLevel > 0) inner.style.paddingLeft = `${format.indentLevel * 7}pt`;
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const border = format.borders[side];
    const line = border ? `${WIDTHS[border.weight] ?? "0.5pt"} ${LINES[border.style] ?? "solid"} ${options.blackAndWhite ? "#000" : border.color}` : options.gridlines ? "0.5pt solid #c9cfcc" : "";
    if (line !== "") style.setProperty(`border-${side}`, line);
  }
  return box;
}

const WIDTHS: Readonly<Record<string, string>> = { Hairline: "0.25pt", Thin: "0.6pt", Medium: "1.2pt", Thick: "2pt" };
const LINES: Readonly<Record<string, string>> = { Dash: "dashed", Dot: "dotted", Double: "double", DashDot: "dashed", DashDotDot: "dashed" };

function alignment({ horizontalAlignment }: CellFormat, value: unknown): string {
  const set = { Left: "left", Center: "center", CenterAcrossSelection: "center", Right: "right", Justify: "justify", Distributed: "justify" }[horizontalAlignment];
  return set ?? (typeof value === "number" ? "right" : typeof value === "boolean" ? "center" : "left");
}
