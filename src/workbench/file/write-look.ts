import { LINES, UNDERLINES, fileWord } from "./wire-words.ts";
import { element, escapeXml } from "./xml-text.ts";

/** The looks of conditional formats of a workbook (dxfs): each once. */
export interface LookList {
  /** Number of a look; undefined for one that changes nothing. `settings` by path, `path` where the look's own begin ("Custom.Format"). */
  numberOf(settings: ReadonlyMap<string, unknown>, path: string): number | undefined;
  xml(): string;
}

/** Numbers of formats of their own, away from those of cells. */
const FIRST_FORMAT = 1000;

export function lookList(): LookList {
  const looks: string[] = [];
  const codes: string[] = [];
  const place = (list: string[], item: string): number => {
    const known = list.indexOf(item);
    return known >= 0 ? known : list.push(item) - 1;
  };
  return {
    numberOf: (settings, path) => {
      const content = lookXml((key) => settings.get(`${path}.${key}`), (code) => FIRST_FORMAT + place(codes, code));
      return content === "" ? undefined : place(looks, `<dxf>${content}</dxf>`);
    },
    xml: () => element("dxfs", { count: looks.length }, looks.join("")),
  };
}

/** Parts in the order of the schema: font, number format, fill, border. */
function lookXml(read: (key: string) => unknown, formatNumber: (code: string) => number): string {
  const code = read("NumberFormat");
  const fill = read("Fill.Color");
  return [
    fontXml(read), typeof code === "string" && code !== "" ? element("numFmt", { numFmtId: formatNumber(code), formatCode: code }) : "",
    isColor(fill) ? `<fill><patternFill patternType="solid">${colorXml("fgColor", fill)}${colorXml("bgColor", fill)}</patternFill></fill>` : "", bordersXml(read),
  ].join("");
}

const isColor = (value: unknown): value is string => typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);
export const colorXml = (name: string, color: string): string => `<${name} rgb="FF${escapeXml(color.slice(1).toUpperCase())}"/>`;

/** A look also says what is not: bold switched off differs from bold left as it is. */
function fontXml(read: (key: string) => unknown): string {
  const on = (name: string, value: unknown): string => (value === true ? `<${name}/>` : value === false ? `<${name} val="0"/>` : "");
  const line = fileWord(UNDERLINES, read("Font.Underline"));
  const color = read("Font.Color");
  const content = [
    on("b", read("Font.Bold")), on("i", read("Font.Italic")), on("strike", read("Font.Strikethrough")), line === undefined ? "" : element("u", { val: line }),
    isColor(color) ? colorXml("color", color) : "",
  ].join("");
  return content === "" ? "" : `<font>${content}</font>`;
}

function bordersXml(read: (key: string) => unknown): string {
  const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
    const edge = `Borders.Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`;
    const style = read(`${edge}.Style`);
    const word = style === undefined || style === "None" ? undefined : Object.entries(LINES).find(([name, line]) => name !== "hair" && line.startsWith(`${String(style)} `))?.[0];
    const color = read(`${edge}.Color`);
    return word === undefined ? "" : element(side, { style: word }, colorXml("color", isColor(color) ? color : "#000000"));
  });
  const content = sides.join("");
  return content === "" ? "" : `<border>${content}</border>`;
}
