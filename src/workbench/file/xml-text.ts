/** For attributes and elements: line breaks survive in both. */
export function escapeXml(text: string): string {
  // XML 1.0 holds no control characters but tab and line breaks.
  const allowed = [...text].filter((letter) => letter >= " " || letter === "\t" || letter === "\n" || letter === "\r").join("");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\r", "&#13;");
}

/** One element; attributes that are undefined are left out, truth values are 1 and 0. */
export function element(name: string, attributes: Readonly<Record<string, string | number | boolean | undefined>>, content = ""): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${typeof value === "boolean" ? (value ? "1" : "0") : escapeXml(String(value))}"`]));
  return content === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${content}</${name}>`;
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
