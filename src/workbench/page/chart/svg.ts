const SPACE = "http://www.w3.org/2000/svg";

/** An SVG element; texts are set as texts. */
export function svg(tag: string, attributes: Readonly<Record<string, string | number>> = {}, children: readonly (Node | string)[] = []): SVGElement {
  const made = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  made.append(...children);
  return made;
}

/** Width that a text takes, in pixels at this size: East Asian characters are as wide as high. */
export const textWidth = (text: string, size: number): number => [...text].reduce((sum, letter) => sum + (letter > "⹿" ? size : size * 0.56), 0);

/** The text cut to the width, with "…" where something is missing. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let cut = text;
  while (cut !== "" && textWidth(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return `${cut}…`;
}
