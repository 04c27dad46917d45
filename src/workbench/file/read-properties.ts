import type { Book } from "../book/book.ts";
import type { Parts } from "./package-parts.ts";
import { relationsOf, textOf } from "./package-parts.ts";
import { child, childrenOf, flag, numeric, parseXml } from "./xml-tree.ts";

/** Element of the file and wire name. */
const CORE: Readonly<Record<string, string>> = { title: "Title", subject: "Subject", creator: "Author", keywords: "Keywords", description: "Comments", category: "Category" };
const APP: Readonly<Record<string, string>> = { Manager: "Manager", Company: "Company" };

/** Document properties and custom properties. */
export function readProperties(book: Book, parts: Parts): void {
  const relations = relationsOf(parts, "");
  const root = (wanted: string): ReturnType<typeof parseXml> => parseXml(textOf(parts, relations.find(({ type }) => type === wanted)?.target));
  for (const [type, names] of [["core-properties", CORE], ["extended-properties", APP]] as const) {
    const properties = root(type);
    for (const [name, wire] of Object.entries(names)) {
      const text = child(properties, name)?.text ?? "";
      if (text !== "") book.properties.set(wire, text);
    }
  }
  for (const property of childrenOf(root("custom-properties"), "property")) {
    const value = property.children[0];
    const name = property.attributes["name"];
    if (value && name !== undefined) book.customProperties.set(name, customValue(value.name, value.text));
  }
}

/** Types of ECMA-376 part 1, 22.4: texts, numbers, truth values, times. */
function customValue(type: string, text: string): string | number | boolean | Date {
  if (type === "bool") return flag(text) ?? false;
  if (/^(?:i\d|int|ui\d|uint|r\d|decimal)$/.test(type)) return numeric(text) ?? text;
  return type === "filetime" || type === "date" ? new Date(text) : text;
}
