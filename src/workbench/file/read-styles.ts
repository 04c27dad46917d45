import { NORMAL_FORMAT } from "../book/cell.ts";
import type { Border, BorderSide, CellFormat } from "../book/cell.ts";
import type { ColorReader } from "./read-colors.ts";
import { HORIZONTAL, LINES, UNDERLINES, VERTICAL } from "./wire-words.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child, childrenOf, flag, numeric, parseXml } from "./xml-tree.ts";

export interface Styles {
  /** By number of the cell format (attribute s); one object for equal numbers. */
  readonly formats: readonly CellFormat[];
  /** Looks of conditional formats. */
  readonly looks: readonly XmlElement[];
  /** True where a cell of this format was typed with a leading apostrophe. */
  isQuoted(style: number): boolean;
  /** Code of a number format by its number. */
  codeOf(number: number): string;
  /** The font of the style "Normal". */
  readonly normalFont: Pick<CellFormat, "fontName" | "fontSize">;
}

/** ECMA-376 part 1, 18.8.30: formats that are known by number. 14 to 22 as a Chinese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 31: 'yyyy"年"m"月"d"日"', 37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0", 39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@", 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};

export function readStyles(xml: string, colorOf: ColorReader): Styles {
  const root = parseXml(xml);
  const codes = new Map(childrenOf(child(root, "numFmts"), "numFmt").map(({ attributes }) => [attributes["numFmtId"] ?? "", attributes["formatCode"] ?? "General"]));
  const fonts = childrenOf(child(root, "fonts"), "font").map((font) => ({ ...plainFont, ...readFont(font, colorOf) }));
  const fills = childrenOf(child(root, "fills"), "fill").map((fill) => readFill(fill, colorOf));
  const borders = childrenOf(child(root, "borders"), "border").map((border) => readBorders(border, colorOf));
  const styleNames = new Map(childrenOf(child(root, "cellStyles"), "cellStyle").map(({ attributes }) => [attributes["xfId"] ?? "", attributes["name"] ?? "Normal"]));
  const xfs = childrenOf(child(root, "cellXfs"), "xf");
  const codeOf = (number: number): string => codes.get(String(number)) ?? BUILT_IN[number] ?? "General";
  const formats = xfs.map((xf): CellFormat => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0", xfId = "0" } = xf.attributes;
    return {
      ...NORMAL_FORMAT, numberFormat: codeOf(Number(numFmtId)), ...(fonts[Number(fontId)] ?? plainFont), fillColor: fills[Number(fillId)] ?? "",
      borders: borders[Number(borderId)] ?? {}, style: styleNames.get(xfId) ?? "Normal", ...readAlignment(child(xf, "alignment")), ...readProtection(child(xf, "protection")),
    };
  });
  const { fontName, fontSize } = formats[0] ?? NORMAL_FORMAT;
  return { formats, looks: childrenOf(child(root, "dxfs"), "dxf"), codeOf, isQuoted: (style) => flag(xfs[style]?.attributes["quotePrefix"]) === true, normalFont: { fontName, fontSize } };
}

type Font = Pick<CellFormat, "fontName" | "fontSize" | "fontColor" | "bold" | "italic" | "strikethrough" | "underline">;
const { fontName, fontSize, fontColor, bold, italic, strikethrough, underline } = NORMAL_FORMAT;
const plainFont: Font = { fontName, fontSize, fontColor, bold, italic, strikethrough, underline };

/** Only what the element says. */
export function readFont(font: XmlElement, colorOf: ColorReader): Partial<Font> {
  const on = (name: string): boolean | undefined => {
    const found = child(font, name);
    return found && (flag(found.attributes["val"]) ?? true);
  };
  const line = child(font, "u");
  const said = {
    fontName: child(font, "name")?.attributes["val"], fontSize: numeric(child(font, "sz")?.attributes["val"]), fontColor: colorOf(child(font, "color")), bold: on("b"), italic: on("i"),
    strikethrough: on("strike"), underline: line && (UNDERLINES[line.attributes["val"] ?? "single"] ?? "Single"),
  };
  return defined(said);
}

/** Without the entries that are undefined. */
function defined<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in values) {
    const value = values[key];
    if (isDefined(value)) kept[key] = value;
  }
  return kept;
}

const isDefined = <T>(value: T): value is Exclude<T, undefined> => value !== undefined;

/** A pattern's foreground is the colour of a solid fill; other patterns and gradients are shown by their first colour. */
function readFill(fill: XmlElement, colorOf: ColorReader): string {
  const pattern = child(fill, "patternFill");
  if (!pattern) return colorOf(child(child(child(fill, "gradientFill"), "stop"), "color")) ?? "";
  return (pattern.attributes["patternType"] ?? "none") === "none" ? "" : (colorOf(child(pattern, "fgColor")) ?? colorOf(child(pattern, "bgColor")) ?? "");
}

export function readBorders(border: XmlElement, colorOf: ColorReader): CellFormat["borders"] {
  const borders: Partial<Record<BorderSide, Border>> = {};
  for (const side of border.children) {
    const line = readLine(side, colorOf);
    if (!line) continue;
    if (side.name === "top" || side.name === "bottom" || side.name === "left" || side.name === "right") borders[side.name] = line;
    else if (side.name === "start" || side.name === "end") borders[side.name === "start" ? "left" : "right"] = line;
    else if (side.name === "diagonal") {
      if (flag(border.attributes["diagonalUp"])) borders.diagonalUp = line;
      if (flag(border.attributes["diagonalDown"])) borders.diagonalDown = line;
    }
  }
  return borders;
}

function readLine(side: XmlElement, colorOf: ColorReader): Border | undefined {
  const [style, weight] = LINES[side.attributes["style"] ?? "none"]?.split(" ") ?? [];
  return style === undefined || weight === undefined ? undefined : { style, weight, color: colorOf(child(side, "color")) ?? "#000000" };
}

function readAlignment(alignment: XmlElement | undefined): Partial<CellFormat> {
  if (!alignment) return {};
  const { horizontal, vertical, wrapText, indent, shrinkToFit, textRotation } = alignment.attributes;
  const turn = numeric(textRotation) ?? 0;
  return {
    horizontalAlignment: HORIZONTAL[horizontal ?? "general"] ?? "General", verticalAlignment: VERTICAL[vertical ?? "bottom"] ?? "Bottom", wrapText: flag(wrapText) ?? false,
    indentLevel: numeric(indent) ?? 0, shrinkToFit: flag(shrinkToFit) ?? false,
    // 91 to 180 turn clockwise, 255 stacks the letters (180 in the object model).
    textOrientation: turn === 255 ? 180 : turn > 90 ? 90 - turn : turn,
  };
}

function readProtection(protection: XmlElement | undefined): Partial<CellFormat> {
  return { locked: flag(protection?.attributes["locked"]) ?? true, formulaHidden: flag(protection?.attributes["hidden"]) ?? false };
}
