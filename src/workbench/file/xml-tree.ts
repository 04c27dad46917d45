import { Parser } from "htmlparser2";

/** An element; its name and its attributes' names without namespace prefix: programs choose prefixes as they like. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

export const NO_ELEMENT: XmlElement = { name: "", attributes: {}, children: [], text: "" };

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** The root of a part; an element without children for an empty text. Parts of xlsx have no document type, so no entities of their own making. */
export function parseXml(xml: string): XmlElement {
  const top: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: Growing = { name: localName(name), attributes: localNames(attributes), children: [], text: "" };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const current = open.at(-1);
        if (current) current.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return top.children[0] ?? NO_ELEMENT;
}

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Most elements have no prefixes at all: those keep the object that they came in. */
export function localNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(":") || name === "xmlns")) return attributes;
  return Object.fromEntries(names.flatMap((name) => (name.startsWith("xmlns") ? [] : [[localName(name), attributes[name] ?? ""]])));
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined => element?.children.find((candidate) => candidate.name === name);
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] => element?.children.filter((candidate) => candidate.name === name) ?? [];

/** All elements of this name below, wherever they stand. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((inner) => [...(inner.name === name ? [inner] : []), ...descendants(inner, name)]);
}

/** "1", "true" and "on" are true; undefined for a missing attribute. */
export function flag(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : /^(?:1|true|on)$/.test(value);
}

export function numeric(value: string | undefined): number | undefined {
  const number = Number(value);
  return value === undefined || value === "" || Number.isNaN(number) ? undefined : number;
}

/** Excel writes what XML cannot hold as _x000D_ and an underscore that would read so as _x005F_. */
export function decodeEscapes(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}
