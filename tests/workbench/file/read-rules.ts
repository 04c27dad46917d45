import { strFromU8 } from "fflate";
import { Parser } from "htmlparser2";

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** Attributes that say what is so anyway. */
const STANDARDS: Readonly<Record<string, string>> = { scale: "100", horizontalDpi: "4294967295", verticalDpi: "4294967295", operator: "between", count: "", manualBreakCount: "" };
const COMPARED = ["sheetPr", "sheetViews", "sheetProtection", "autoFilter", "mergeCells", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "ignoredErrors", "tableParts"];

/** What a sheet's part says besides its cells, in a form that does not hang on prefixes, order of attributes and numbers of looks. */
export function sheetRules(parts: Readonly<Record<string, Uint8Array>>, path: string): Record<string, unknown> {
  const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : "");
  const frame = parse(text(path).replace(/<sheetData>.*<\/sheetData>/s, ""));
  const looks = named(parse(text("xl/styles.xml")), "dxfs")[0]?.children ?? [];
  const relations = parse(text(path.replace("worksheets/", "worksheets/_rels/") + ".rels"));
  return {
    ...Object.fromEntries(COMPARED.map((name) => [name, named(frame, name).map(plain)])),
    validations: named(frame, "dataValidations").flatMap(({ children }) => children.map((child) => JSON.stringify(plain(child)))).sort(),
    formats: named(frame, "conditionalFormatting").flatMap((group) => group.children.map((rule) => formatOf(group, rule, looks))).sort(),
    links: named(frame, "hyperlinks").flatMap(({ children }) => children.map(({ attributes: { ref, location, tooltip, "r:id": id } }) => JSON.stringify([ref, location, tooltip, relations.children.find((relation) => relation.attributes["Id"] === id)?.attributes["Target"]]))).sort(),
  };
}

/** Areas, priority, rule and the look itself; of a solid fill the colour that shows. */
function formatOf(group: Node, rule: Node, looks: readonly Node[]): string {
  const { dxfId, ...attributes } = rule.attributes;
  const look = dxfId === undefined ? null : looks[Number(dxfId)];
  return JSON.stringify([group.attributes["sqref"], sorted(attributes), rule.children.map(plain), look && look.children.map(lookOf)]);
}

function lookOf(part: Node): unknown {
  if (part.name === "fill") return ["fill", part.children[0]?.children.find(({ name }) => name === "bgColor")?.attributes["rgb"]];
  if (part.name === "border") return ["border", part.children.filter(({ attributes }) => attributes["style"] !== undefined).map(plain)];
  return part.name === "numFmt" ? ["numFmt", part.attributes["formatCode"]] : plain(part);
}

function plain(node: Node): unknown {
  const attributes = sorted(node.attributes).filter(([name, value]) => !(name in STANDARDS && (STANDARDS[name] === "" || STANDARDS[name] === value)) && name !== "r:id");
  return [node.name, attributes, node.name === "x14:id" ? "" : node.text, ...node.children.filter((child) => !isFirstCell(child)).map(plain)];
}

/** Where nothing is said, the first cell is selected. */
const isFirstCell = ({ name, attributes }: Node): boolean => name === "selection" && (attributes["sqref"] ?? "A1") === "A1";

const sorted = (attributes: Node["attributes"]): [string, string][] => Object.entries(attributes).filter(([name]) => !name.startsWith("xmlns")).sort(([one], [other]) => (one < other ? -1 : 1));
const named = (root: Node, name: string): Node[] => root.children.filter((child) => child.name === name);

function parse(xml: string): Node {
  const top: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const node: Node = { name, attributes, children: [], text: "" };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    ontext: (text) => {
      const current = open.at(-1);
      if (current) current.text += text.trim();
    },
    onclosetag: () => void open.pop(),
  }, { xmlMode: true, decodeEntities: true });
  parser.end(xml);
  return top.children[0] ?? top;
}
