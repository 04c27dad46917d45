import type { ColumnType } from "./description.ts";
import { cleanText, looksLikeFormula } from "./clean-text.ts";
import { serialOf } from "./serial-date.ts";
import { webAddress } from "./web-address.ts";

/** Excel opens no sheet with more links. */
const MOST_LINKS_ON_A_SHEET = 65_530;

/** What a cell gets for a value: a number, or a text that is never a formula, perhaps with a link. Null: the cell stays blank. */
export interface PreparedValue {
  readonly value: string | number | null;
  readonly link: string | null;
  /** Begins like a formula: the cell's format must be text, so that it stays text even when somebody edits it. */
  readonly asText: boolean;
}

/** What had to be changed to make a value fit its cell; one of the findings of app/ports.ts. */
export interface ValueFinding {
  readonly code: "text-cut" | "characters-removed" | "link-refused" | "too-many-links";
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Values of one sheet on their way into cells; findings say what had to be changed. */
export interface CellValues {
  prepare(value: string | number | null, type: ColumnType, address: string): PreparedValue;
}

/** @param links how many links the sheet has already. */
export function cellValues(sheet: string, report: (finding: ValueFinding) => void, links = 0): CellValues {
  let linkCount = links;
  return { prepare };

  function prepare(value: string | number | null, type: ColumnType, address: string): PreparedValue {
    const kept = typeof value === "string" ? (dayNumber(value, type) ?? value) : value;
    if (kept === null || kept === "") return { value: null, link: null, asText: false };
    if (typeof kept === "number" && Number.isFinite(kept)) return { value: kept, link: null, asText: false };
    const text = checkedText(String(kept), address);
    return { value: text, link: type === "link" ? linkTarget(text, address) : null, asText: looksLikeFormula(text) };
  }

  function checkedText(value: string, cell: string): string {
    const { text, charactersRemoved, charactersCut } = cleanText(value);
    if (charactersRemoved > 0) report({ code: "characters-removed", facts: { sheet, cell, characters: charactersRemoved } });
    if (charactersCut > 0) report({ code: "text-cut", facts: { sheet, cell, characters: charactersCut } });
    return text;
  }

  function linkTarget(text: string, cell: string): string | null {
    const target = webAddress(text);
    if (target === null) report({ code: "link-refused", facts: { sheet, cell } });
    else linkCount += 1;
    if (linkCount === MOST_LINKS_ON_A_SHEET + 1) report({ code: "too-many-links", facts: { sheet, cell, limit: MOST_LINKS_ON_A_SHEET } });
    return linkCount > MOST_LINKS_ON_A_SHEET ? null : target;
  }
}

/** The value as a formula's cached result; nothing is reported, the formula computes it anew. */
export function storedResult(value: string | number | null, type: ColumnType): string | number | null {
  return typeof value === "string" ? (dayNumber(value, type) ?? cleanText(value).text) : value;
}

function dayNumber(value: string, type: ColumnType): number | null {
  return type === "period" || type === "date" || type === "datetime" ? serialOf(value) : null;
}
