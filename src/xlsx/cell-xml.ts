import { escapeCellText, escapeXml } from "./escape-xml.ts";

/** What a new cell holds: a text, a number, or a formula with the result shown until it is computed. */
export interface NewCell {
  readonly value: string | number | null;
  /** Without "=", already escaped for XML. */
  readonly formula?: string;
}

/** One cell as written. Texts stand in the cell itself and never begin a formula; an empty one keeps its style. */
export function cellXml(address: string, style: string, { value, formula }: NewCell, prefix: string): string {
  const start = `<${prefix}c r="${address}"${style === "" ? "" : ` s="${style}"`}`;
  const end = `</${prefix}c>`;
  if (formula !== undefined) {
    const f = `<${prefix}f>${formula}</${prefix}f>`;
    if (value === null) return `${start}>${f}${end}`;
    return typeof value === "number" ? `${start}>${f}<${prefix}v>${value}</${prefix}v>${end}` : `${start} t="str">${f}<${prefix}v>${escapeXml(escapeCellText(value))}</${prefix}v>${end}`;
  }
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "number") return `${start}><${prefix}v>${value}</${prefix}v>${end}`;
  return `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(escapeCellText(value))}</${prefix}t></${prefix}is>${end}`;
}
