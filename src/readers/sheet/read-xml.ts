import { Parser } from "htmlparser2";

/** Calls `open` for each element of an XML text with its name, namespace prefix taken off, and its attributes. */
export function readXml(source: string, open: (name: string, attributes: Readonly<Record<string, string>>) => void): void {
  const parser = new Parser({ onopentag: (name, attributes) => { open(name.replace(/^.*:/, ""), attributes); } }, { xmlMode: true, decodeEntities: true });
  parser.write(source);
  parser.end();
}
