import type { XmlElement } from "./xml-tree.ts";
import { child, descendants, numeric, parseXml } from "./xml-tree.ts";

/** "#RRGGBB" of a colour element; undefined where it has none ("auto"). */
export type ColorReader = (color: XmlElement | undefined) => string | undefined;

/** Office's own theme, for files without one: light 1, dark 1, light 2, dark 2, accents 1 to 6, links. */
const OFFICE_THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];
/** Indexed colours 8 to 63 (ECMA-376 part 1, 18.8.27); 0 to 7 repeat 8 to 15. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Colours are given as such, by place in the theme with a tint, or by place in an old palette. */
export function colorReader(themeXml: string): ColorReader {
  const theme = themeColors(themeXml);
  return (color) => {
    if (!color) return undefined;
    const { rgb, theme: place, indexed, tint } = color.attributes;
    const base = rgb?.slice(-6) ?? (place === undefined ? indexedColor(numeric(indexed)) : theme[Number(place)]);
    return base === undefined || !/^[0-9a-f]{6}$/i.test(base) ? undefined : `#${tinted(base, numeric(tint) ?? 0)}`;
  };
}

function indexedColor(index: number | undefined): string | undefined {
  return index === undefined || index > 63 ? undefined : PALETTE[index < 8 ? index : index - 8];
}

/** The scheme lists dark before light, cells count light first. */
function themeColors(xml: string): readonly (string | undefined)[] {
  const scheme = xml === "" ? undefined : descendants(parseXml(xml), "clrScheme")[0];
  if (!scheme) return OFFICE_THEME;
  return ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"].map((name) => {
    const color = child(scheme, name)?.children[0];
    return color?.attributes["lastClr"] ?? color?.attributes["val"];
  });
}

/** ECMA-376 part 1, 18.8.19: a tint moves the lightness towards white (positive) or black (negative). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb.toUpperCase();
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(...parts), Math.min(...parts)];
  const lightness = (most + least) / 2;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // Hue and saturation stay: the distance of each part from the middle scales with the room that the lightness leaves.
  const room = (at: number): number => 1 - Math.abs(2 * at - 1);
  const scale = room(lightness) === 0 ? 0 : room(moved) / room(lightness);
  return parts.map((part) => Math.round(Math.min(Math.max(moved + (part - lightness) * scale, 0), 1) * 255).toString(16).padStart(2, "0").toUpperCase()).join("");
}
