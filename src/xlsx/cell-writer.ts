import type { Cell, Style } from "exceljs";
import type { WorkbookFinding } from "../app/ports.ts";
import type { ColumnType } from "../workbook/description.ts";
import { cleanText, looksLikeFormula } from "./clean-text.ts";
import { serialOf } from "./serial-date.ts";
import { webAddress } from "./web-address.ts";

/** Excel opens no sheet with more links. */
const MOST_LINKS_ON_A_SHEET = 65_530;

/** Writes values of one sheet and says what it had to change. */
export interface CellWriter {
  write(cell: Cell, value: string | number | null, type: ColumnType): void;
  /** The value as a formula's cached result; nothing is reported, the formula computes it anew. */
  stored(value: string | number | null, type: ColumnType): string | number | null;
}

/**
 * A writer for one sheet. Numbers stay numbers and dates become day numbers; every string becomes a text cell, whatever it begins with, so
 * that nothing from outside is ever a formula. Findings go to `report`.
 */
export function cellWriter(sheet: string, report: (finding: WorkbookFinding) => void): CellWriter {
  let links = 0;
  const textStyles = new Map<Partial<Style>, Partial<Style>>();
  return { write, stored };

  function write(cell: Cell, value: string | number | null, type: ColumnType): void {
    const kept = typeof value === "string" ? (dayNumber(value, type) ?? value) : value;
    if (kept === null || kept === "") return;
    if (typeof kept === "number" && Number.isFinite(kept)) {
      cell.value = kept;
      return;
    }
    const text = checkedText(String(kept), cell.address);
    const target = type === "link" ? linkTarget(text, cell.address) : null;
    cell.value = target === null ? text : { text, hyperlink: target };
    // In a cell whose format is text it stays text even when somebody edits it.
    if (looksLikeFormula(text)) cell.style = textStyle(cell.style);
  }

  function checkedText(value: string, cell: string): string {
    const { stored: text, charactersRemoved, charactersCut } = cleanText(value);
    if (charactersRemoved > 0) report({ code: "characters-removed", facts: { sheet, cell, characters: charactersRemoved } });
    if (charactersCut > 0) report({ code: "text-cut", facts: { sheet, cell, characters: charactersCut } });
    return text;
  }

  function linkTarget(text: string, cell: string): string | null {
    const target = webAddress(text);
    if (target === null) report({ code: "link-refused", facts: { sheet, cell } });
    else links += 1;
    if (links === MOST_LINKS_ON_A_SHEET + 1) report({ code: "too-many-links", facts: { sheet, cell, limit: MOST_LINKS_ON_A_SHEET } });
    return links > MOST_LINKS_ON_A_SHEET ? null : target;
  }

  /** One copy for each style, as ExcelJS keeps styles by identity. */
  function textStyle(style: Partial<Style>): Partial<Style> {
    const known = textStyles.get(style) ?? { ...style, numFmt: "@" };
    textStyles.set(style, known);
    return known;
  }
}

function stored(value: string | number | null, type: ColumnType): string | number | null {
  return typeof value === "string" ? (dayNumber(value, type) ?? cleanText(value).stored) : value;
}

function dayNumber(value: string, type: ColumnType): number | null {
  return type === "period" || type === "date" || type === "datetime" ? serialOf(value) : null;
}
