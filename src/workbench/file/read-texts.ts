import type { XmlElement } from "./xml-tree.ts";
import { childrenOf, decodeEscapes, parseXml } from "./xml-tree.ts";

/** The texts that cells share, by number. Runs of differing looks are joined. */
export function readTexts(xml: string): string[] {
  return childrenOf(parseXml(xml), "si").map(runsText);
}

/** Text of an element with runs (`r`) or one `t`; readings (`rPh`) are left out. */
export function runsText(element: XmlElement): string {
  return decodeEscapes(element.children.flatMap((part) => (part.name === "t" ? [part.text] : part.name === "r" ? childrenOf(part, "t").map(({ text }) => text) : [])).join(""));
}
