/** The cell formats of xl/styles.xml, with copies whose number format is text. */
export interface TextStyles {
  /** The format of this number (as written in `s="…"`, "" is the default) with number format text. */
  asText(style: string): string;
  /** The part with the copies that were asked for. */
  xml(): string;
}

const TEXT_FORMAT = "49";

export function textStyles(styles: string): TextStyles {
  const list = /<(\w+:)?cellXfs\b[^>]*>([^]*?)<\/(?:\w+:)?cellXfs>/.exec(styles);
  const prefix = list?.[1] ?? "";
  const formats = [...(list?.[2] ?? "").matchAll(/<(?:\w+:)?xf\b[^>]*?(?:\/>|>[^]*?<\/(?:\w+:)?xf>)/g)].map(([xf]) => xf);
  const copies = new Map<string, string>();
  return {
    asText(style) {
      const format = formats[Number(style)];
      if (format === undefined || / numFmtId="49"/.test(format)) return style;
      const known = copies.get(style) ?? String(formats.push(withTextFormat(format)) - 1);
      copies.set(style, known);
      return known;
    },
    xml: () => (list === null || copies.size === 0 ? styles
      : styles.replace(list[0], () => `<${prefix}cellXfs count="${formats.length}">${formats.join("")}</${prefix}cellXfs>`)),
  };
}

function withTextFormat(format: string): string {
  const bare = format.replace(/ numFmtId="\d+"/, "").replace(/ applyNumberFormat="[^"]*"/, "");
  return bare.replace(/^<([\w:]+)/, `<$1 numFmtId="${TEXT_FORMAT}" applyNumberFormat="1"`);
}
