/// <reference types="office-js" />

const DARK_BELOW = 128;

export type ThemeName = "light" | "dark" | "contrast";

/** Fluent's theme for the colours that Office shows; Windows' contrast themes go first. */
export function officeTheme(): ThemeName {
  if (matchMedia("(forced-colors: active)").matches) return "contrast";
  // Hosts older than the theme say nothing; typed as always there.
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  const background = theme?.bodyBackgroundColor;
  if (background === undefined) return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  return lightness(background) < DARK_BELOW ? "dark" : "light";
}

/** 0–255 of "#RRGGBB". */
function lightness(color: string): number {
  const [red = 255, green = 255, blue = 255] = (color.match(/[0-9a-f]{2}/giu) ?? []).map((pair) => parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
