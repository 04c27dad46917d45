import type { ColorReader } from "./read-colors.ts";
import { readBorders, readFont } from "./read-styles.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child } from "./xml-tree.ts";

const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** The look of a conditional format (dxf) by path below "Format": "Fill.Color", "Font.Bold", "Borders.EdgeTop.Style", "NumberFormat". */
export function readLook(look: XmlElement, colorOf: ColorReader): [path: string, value: unknown][] {
  const font = child(look, "font");
  const pattern = child(child(look, "fill"), "patternFill");
  const border = child(look, "border");
  const said: [string, unknown][] = [];
  if (font) {
    const { fontColor, bold, italic, underline, strikethrough } = readFont(font, colorOf);
    said.push(["Font.Color", fontColor], ["Font.Bold", bold], ["Font.Italic", italic], ["Font.Underline", underline], ["Font.Strikethrough", strikethrough]);
  }
  // Here the colour of a solid fill is the background; the foreground where only that is given.
  if (pattern) said.push(["Fill.Color", colorOf(child(pattern, "bgColor")) ?? colorOf(child(pattern, "fgColor"))]);
  if (border) {
    const lines = readBorders(border, colorOf);
    for (const side of ["top", "bottom", "left", "right"] as const) {
      const line = lines[side];
      if (line) said.push([`Borders.${EDGES[side]}.Style`, line.style], [`Borders.${EDGES[side]}.Color`, line.color]);
    }
  }
  said.push(["NumberFormat", child(look, "numFmt")?.attributes["formatCode"]]);
  return said.filter(([, value]) => value !== undefined);
}
