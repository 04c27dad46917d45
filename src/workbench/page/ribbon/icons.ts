/** Paths of the ribbon's icons, drawn on 24 × 24 with lines of 1.6. */
const ICONS = {
  open: "M3 18V6.5A1.5 1.5 0 0 1 4.5 5h4l2 2.5h7A1.5 1.5 0 0 1 19 9v1.5M3 18l2.800-6.5a1.5 1.5 0 0 1 1.400-1H20a1.200 1.200 0 0 1 1.100 1.700l-2.5 5.5a1.5 1.5 0 0 1-1.400.9H4.200A1.200 1.200 0 0 1 3 18z",
  save: "M12 3.5v11m0 0-4-4m4 4 4-4M4.5 16v2.5a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V16",
  print: "M7 8.5V4h10v4.5M7 16.5H5.5A1.5 1.5 0 0 1 4 15v-5a1.5 1.5 0 0 1 1.5-1.5h13A1.5 1.5 0 0 1 20 10v5a1.5 1.5 0 0 1-1.5 1.5H17M7 13.5h10V20H7z",
  check: "M4 12.5h3.5l2-5 4 10 2.500-7 1.200 2H20",
} as const;

export type IconName = keyof typeof ICONS;

/** A line icon as an SVG element. */
export function icon(name: IconName): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", width: "24", height: "24", fill: "none", stroke: "currentColor", "stroke-width": "1.5", "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" })) svg.setAttribute(key, value);
  svg.appendChild(document.createElementNS(space, "path")).setAttribute("d", ICONS[name]);
  return svg;
}
