import { strToU8, zipSync } from "fflate";
import { xmlOfPart, type Parts } from "../office/unpack-parts.ts";
import { BUILT_IN_FORMATS } from "./built-in-formats.ts";
import { readXml } from "./read-xml.ts";
import { splitSheet, type SheetFacts } from "./split-sheet.ts";

/** A workbook cut down to what a reader needs, as a package that any xlsx library opens. */
export interface SheetPackage {
  readonly packed: Uint8Array<ArrayBuffer>;
  /** Of the visible sheets, in the order of their tabs; they are the sheets 1, 2, … of the package. */
  readonly sheets: readonly SheetFacts[];
  /** Format codes by the name that the package gives them ("F0" …). */
  readonly formats: ReadonlyMap<string, string>;
  readonly date1904: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook that hold cells, texts, formats and links: no tables, drawings, pivots or comments, on which libraries stumble. */
export const SHEET_PARTS = /^(?:_rels\/\.rels|xl\/(?:_rels\/[^/]*\.rels|[^/]*\.xml|worksheets\/[^/]*\.xml|worksheets\/_rels\/[^/]*\.rels))$/i;

/**
 * Builds the package anew: part names, prefixes and styles as every library expects them; formulas replaced by their results, number formats by names,
 * so that numbers and dates arrive unchanged. Null where the parts are no workbook.
 */
export function sheetPackage(parts: Parts): SheetPackage | null {
  const book = partAt(parts, "xl/workbook.xml");
  if (book === null) return null;
  const targets = relationsOf(parts, "xl/workbook.xml");
  const { sheets, date1904 } = readWorkbook(book);
  const split = sheets.flatMap(({ name, relation }) => {
    const path = targets.get(relation)?.path ?? "";
    const source = partAt(parts, path);
    return source === null ? [] : [splitSheet(name, source, relationsOf(parts, path))];
  });
  const styles = stylesOf(pathOf(targets, "/styles"), parts);
  const strings = partAt(parts, pathOf(targets, "/sharedStrings")) ?? `<sst xmlns="${MAIN}"/>`;
  return { packed: pack(split.map((sheet) => sheet.xml), plainStrings(strings), styles.xml), sheets: split.map((sheet) => sheet.facts), formats: styles.formats, date1904 };
}

interface Relation {
  readonly type: string;
  /** Path of the part, or the address where the target is outside of the package. */
  readonly path: string;
}

function partAt(parts: Parts, path: string): string | null {
  const key = Object.hasOwn(parts, path) ? path : Object.keys(parts).find((name) => name.toLowerCase() === path.toLowerCase());
  const part = key === undefined ? undefined : parts[key];
  // Programs that write with the Open XML SDK give each element a prefix; libraries expect none.
  return part === undefined ? null : xmlOfPart(part).replace(/<(\/?)x:/g, "<$1");
}

function relationsOf(parts: Parts, path: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  const folder = path.replace(/[^/]*$/, "");
  readXml(partAt(parts, `${folder}_rels/${path.slice(folder.length)}.rels`) ?? "", (name, attributes) => {
    if (name !== "Relationship") return;
    const target = attributes["Target"] ?? "";
    const external = attributes["TargetMode"] === "External";
    relations.set(attributes["Id"] ?? "", { type: attributes["Type"] ?? "", path: external ? target : resolvePath(folder, target) });
  });
  return relations;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function pathOf(targets: ReadonlyMap<string, Relation>, type: string): string {
  return [...targets.values()].find((relation) => relation.type.endsWith(type))?.path ?? "";
}

function readWorkbook(source: string): { sheets: { name: string; relation: string }[]; date1904: boolean } {
  const sheets: { name: string; relation: string }[] = [];
  let date1904 = false;
  readXml(source, (name, attributes) => {
    if (name === "workbookPr") date1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
    if (name !== "sheet" || /hidden/i.test(attributes["state"] ?? "")) return;
    const relation = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1] ?? "";
    sheets.push({ name: attributes["name"] ?? "", relation });
  });
  return { sheets, date1904 };
}

/** Texts without the readings of Asian words (rPh), which are no part of them. */
function plainStrings(source: string): string {
  return source.replace(/<rPh\b[\s\S]*?<\/rPh>/g, "").replace(/<phoneticPr\b[^>]*\/>/g, "");
}

function stylesOf(path: string, parts: Parts): { xml: string; formats: ReadonlyMap<string, string> } {
  const codes = new Map(BUILT_IN_FORMATS);
  const used: number[] = [];
  const source = partAt(parts, path) ?? "";
  readXml(source, (name, attributes) => {
    if (name === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
  });
  readXml(/<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(source)?.[0] ?? "", (name, attributes) => {
    if (name === "xf") used.push(Number(attributes["numFmtId"] ?? "0"));
  });
  const formats = new Map([...new Set(used)].map((id) => [`F${id}`, codes.get(id) ?? "General"]));
  const named = [...new Set(used)].map((id) => `<numFmt numFmtId="${1000 + id}" formatCode="F${id}"/>`).join("");
  const xfs = used.map((id) => `<xf numFmtId="${1000 + id}" applyNumberFormat="1"/>`).join("");
  return { xml: `<styleSheet xmlns="${MAIN}"><numFmts>${named}</numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`, formats };
}

function pack(sheets: readonly string[], strings: string, styles: string): Uint8Array<ArrayBuffer> {
  const numbers = sheets.map((_, i) => i + 1);
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (content: string): string => `<Relationships xmlns="${RELATIONS}">${content}</Relationships>`;
  const files: Record<string, string> = {
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers.map((n) => `<sheet name="${n}" sheetId="${n}" r:id="rId${n}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(numbers.map((n) => relation(`rId${n}`, "worksheet", `worksheets/sheet${n}.xml`)).join("") +
      relation(`rId${sheets.length + 1}`, "styles", "styles.xml") + relation(`rId${sheets.length + 2}`, "sharedStrings", "sharedStrings.xml")),
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": strings,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet xmlns="${MAIN}">${xml}</worksheet>`])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml.startsWith("<?xml") ? xml : HEAD + xml)])), { level: 0 });
}
