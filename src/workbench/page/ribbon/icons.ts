/** Paths of the ribbon's icons, drawn on 24 × 24 with lines of 1.6. */
export const ICONS = {
  open: "M3 18V6.5A1.5 1.5 0 0 1 4.500 5h4l2 2.500h7A1.500 1.500 0 0 1 19 9v1.500M3 18l2.800-6.500a1.500 1.500 0 0 1 1.400-1H20a1.200 1.200 0 0 1 1.100 1.700l-2.500 5.500a1.500 1.500 0 0 1-1.400.9H4.200A1.200 1.200 0 0 1 3 18z",
  save: "M12 3.500v11m0 0-4-4m4 4 4-4M4.500 16v2.500a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V16",
  print: "M7 8.500V4h10v4.500M7 16.500H5.500A1.500 1.500 0 0 1 4 15v-5a1.500 1.500 0 0 1 1.500-1.500h13A1.500 1.500 0 0 1 20 10v5a1.500 1.500 0 0 1-1.500 1.500H17M7 13.500h10V20H7z",
  pane: "M4 5.500h16v13H4zM14.500 5.500v13M17 9h.500M17 12h.500",
  calculate: "M6 3.500h12v17H6zM9 7h6v3H9zM9 13.500h.100M12 13.500h.100M15 13.500h.100M9 17h.100M12 17h.100M15 17h.100",
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
